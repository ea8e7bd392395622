// What the panel says where there are no results, or not all of them.
import { element, textButton } from '../../site/browser/element.ts';
import { language } from '../../site/browser/language.ts';
import { address, fill } from '../../site/locales.ts';
import { countInWords, type Drawn } from './results/results.ts';
import type { Words } from './words.ts';

const SHOWN_QUERY = 80;

const nothing = (attributes: Record<string, string>, ...inside: HTMLElement[]): HTMLElement =>
  element('div', { class: 'nothing', ...attributes }, ...inside);
const line = (text: string): HTMLElement => element('p', {}, text);

/** The search itself did not come. */
export const broken = ({ search }: Words, retry: () => void): HTMLElement =>
  nothing({ role: 'alert' }, line(search.broken), textButton(search.retry, retry));

/** Some texts did not come: the others are shown, and asking again asks for what is missing. */
export const someLost = ({ search }: Words, retry: () => void): HTMLElement =>
  nothing({ role: 'alert' }, line(search.someLost), textButton(search.retry, retry));

/** The query is still being typed. */
export const nothingYet = ({ search }: Words): HTMLElement => nothing({}, line(search.nothingYet));

/** `withoutFilters` is what there would be without the filters, which `clear` takes away. */
export function nothingFound(
  words: Words,
  query: string,
  withoutFilters: Drawn,
  clear: () => void,
): HTMLElement {
  const { search } = words;
  if (withoutFilters.count > 0) {
    const rest = fill(search.nothingFiltered, { count: countInWords(withoutFilters, words) });
    return nothing({}, line(rest), textButton(search.noFilters, clear));
  }
  const message = line(fill(search.nothing, { query: query.slice(0, SHOWN_QUERY) }));
  const hint = element('p', { class: 'soft' }, search.nothingHint);
  const all = element('a', { href: address(language, 'search/') }, search.allPages);
  return nothing({}, message, hint, element('p', {}, all));
}
