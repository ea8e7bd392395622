// The results page: answers the query of its address, and keeps the address with the field.
import { createPanel } from './panel.ts';
import { loadWords } from './words.ts';

const limits = { sections: 10, others: 5 };

const input = document.querySelector<HTMLInputElement>('#search-field');
const root = document.querySelector<HTMLElement>('[data-search-page-root]');
const everything = document.querySelector<HTMLElement>('[data-everything]');

function keepAddress(query: string): void {
  const url = new URL(location.href);
  if (query.trim() === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  if (url.href === location.href) return;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Browsers limit how often an address may change; the next letter brings it up to date.
  }
}

if (input && root) {
  const panel = createPanel({
    input,
    root,
    words: await loadWords(),
    limits,
    onQuery: (query) => {
      keepAddress(query);
      if (everything) everything.hidden = query.trim() !== '';
    },
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.ask();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  panel.ask();
  if (input.value === '') input.focus();
}
