// What is offered before anything is typed: the reader's last queries, the explainers and the simulator, frequent terms.
import { element, textButton } from '../../site/browser/element.ts';
import { language } from '../../site/browser/language.ts';
import { address } from '../../site/locales.ts';
import { forgetQueries, recentQueries } from './recent.ts';
import { loadStart, type StartEntry } from './results/documents.ts';
import type { Words } from './words.ts';

const listOf = (items: HTMLElement[]): HTMLElement =>
  element('ul', {}, ...items.map((item) => element('li', {}, item)));

const group = (title: string, ...parts: HTMLElement[]): HTMLElement =>
  element('section', {}, element('h2', {}, title), ...parts);

const linkTo = ({ path, title }: StartEntry): HTMLElement =>
  element('a', { href: address(language, path), dir: 'auto' }, title);

function recentGroup({ search }: Words, choose: (query: string) => void, redraw: () => void): HTMLElement[] {
  const queries = recentQueries();
  if (queries.length === 0) return [];
  const clear = textButton(search.clear, () => {
    forgetQueries();
    redraw();
  });
  const list = listOf(queries.map((query) => textButton(query, () => choose(query))));
  const made = group(search.recent, list, clear);
  made.classList.add('recent');
  return [made];
}

/** `choose` asks one of the last queries again, `redraw` shows the offers anew. Without its file the last queries remain. */
export async function drawOffers(
  words: Words,
  choose: (query: string) => void,
  redraw: () => void,
): Promise<HTMLElement> {
  const { search } = words;
  const recent = recentGroup(words, choose, redraw);
  const start = await loadStart().catch((cause) => {
    console.warn(cause);
    return { explainers: [], pages: [], terms: [] };
  });
  const pages = [...start.explainers, ...start.pages].map(linkTo);
  const terms = start.terms.map(linkTo);
  return element(
    'div',
    { class: 'offers' },
    ...recent,
    ...(pages.length > 0 ? [group(search.startPages, listOf(pages))] : []),
    ...(terms.length > 0 ? [group(search.startTerms, listOf(terms))] : []),
  );
}
