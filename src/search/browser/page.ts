// The results page: answers the query of its address, and keeps the address with the field.
import { createPanel } from './panel.ts';
import { loadWords } from './words.ts';

const limit = 15;

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

async function start(field: HTMLInputElement, place: HTMLElement): Promise<void> {
  const panel = createPanel({
    input: field,
    root: place,
    words: await loadWords(),
    limit,
    onQuery: (query) => {
      keepAddress(query);
      if (everything) everything.hidden = query.trim() !== '';
    },
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.ask();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  panel.ask();
  if (field.value === '') field.focus();
}

if (input && root) {
  root.dataset.searchPageRoot = 'started';
  start(input, root).catch((cause) => {
    console.warn(cause);
    root.querySelector('[data-search-lost]')?.dispatchEvent(new Event('search-lost'));
  });
}
