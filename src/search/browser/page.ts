// The results page: answers the query of its address, and keeps the address with the field.
import { keepAddress } from '../../site/browser/keepAddress.ts';
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
  keepAddress(location.href, { ...history.state, search });
}

function writeAddress(query: string, choices: [string, string][]): void {
  const url = new URL(location.href);
  for (const name of ['q', 'kind', 'article', 'status', 'words']) url.searchParams.delete(name);
  const wanted: [string, string][] = query.trim() === '' ? [] : [['q', query], ...choices];
  for (const [name, value] of wanted) url.searchParams.set(name, value);
  if (url.href !== location.href) keepAddress(url);
}

async function start(field: HTMLInputElement, place: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('q');
  // At once: what is typed while the words are on their way stays.
  field.value = query ?? field.value;
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
    onQuery: (now, choices) => {
      writeAddress(now, choices);
      // A reader who asks something else does not come back to a place.
      if (now !== query) isReturning = false;
      if (everything) everything.hidden = now.trim() !== '';
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
  panel.ask();
  if (field.value === '' && document.activeElement === document.body) field.focus();
}

if (input && root) {
  root.dataset.searchPageRoot = 'started';
  start(input, root).catch((cause) => {
    console.warn(cause);
    root.querySelector('[data-search-lost]')?.dispatchEvent(new Event('search-lost'));
  });
}
