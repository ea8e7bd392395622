// The results page: answers the query of its address, and keeps the address with the field.
import { createPanel } from './panel.ts';
import { loadWords } from './words.ts';

const limit = 15;

const input = document.querySelector<HTMLInputElement>('#search-field');
const root = document.querySelector<HTMLElement>('[data-search-page-root]');
const everything = document.querySelector<HTMLElement>('[data-everything]');

/** How much of the list is shown and where the reader was, kept with the entry of the history. */
interface Kept {
  steps: number;
  scrollY: number;
}

function keptHere(): Kept | undefined {
  const { search } = (history.state ?? {}) as { search?: Kept };
  return search;
}

function keep(search: Kept): void {
  history.replaceState({ ...history.state, search }, '');
}

function keepAddress(query: string, filters: [string, string][]): void {
  const url = new URL(location.href);
  for (const name of ['q', 'kind', 'article', 'status']) url.searchParams.delete(name);
  const wanted: [string, string][] = query.trim() === '' ? [] : [['q', query], ...filters];
  for (const [name, value] of wanted) url.searchParams.set(name, value);
  if (url.href === location.href) return;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Browsers limit how often an address may change; the next letter brings it up to date.
  }
}

async function start(field: HTMLInputElement, place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const kept = keptHere();
  let steps = kept?.steps ?? 1;
  let isReturning = kept !== undefined;
  const panel = createPanel({
    input: field,
    root: place,
    words: await loadWords(),
    limit,
    chosen: asked,
    steps,
    onQuery: (query, filters) => {
      keepAddress(query, filters);
      if (everything) everything.hidden = query.trim() !== '';
    },
    onAnswer: (shown) => {
      steps = shown;
      // The list is drawn after the browser has put the page back in its place.
      if (isReturning && kept) scrollTo({ top: kept.scrollY, behavior: 'instant' });
      isReturning = false;
    },
  });
  addEventListener('pagehide', () => keep({ steps, scrollY }));
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.ask();
  });
  field.value = asked.get('q') ?? field.value;
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
