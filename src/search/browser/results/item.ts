// One result as a list item, by its kind: what it is, its link, and what of it answers.

import { element, symbol } from '../../../site/browser/element.ts';
import { language, otherLanguage } from '../../../site/browser/language.ts';
import { address, fill } from '../../../site/locales.ts';
import type { ShownKind } from '../../query/answer.ts';
import { isOfKind } from '../../recordId.ts';
import { packStems } from '../landing/foundWords.ts';
import type { Words } from '../words.ts';
import type { Loaded } from './documents.ts';
import { excerptOf, markMatches, type Piece } from './excerpt.ts';

/** What tells the kind of a result apart, for tests and for the keyboard. */
const marks: Record<ShownKind, string> = {
  section: 'data-search-result',
  page: 'data-search-page',
  claim: 'data-search-claim',
  term: 'data-search-term',
};

export const kindOf = (id: string): ShownKind =>
  (Object.keys(marks) as ShownKind[]).find((kind) => isOfKind(id, kind)) ?? 'section';

/** Texts of a result, the matching words apart. */
export interface Marked {
  heading: Piece[];
  excerpt: Piece[];
  /** Stems that the whole text of the result has, for the page that it leads to. */
  found: string[];
}

/** What is shown of a result for a query of these stems. */
export function markedBy({ id, document }: Loaded, stems: ReadonlySet<string>, { search }: Words): Marked {
  const { title, heading = title, text = '' } = document;
  const isPart = kindOf(id) === 'page' && heading !== title;
  const pieces = [...markMatches(heading, stems), ...markMatches(text, stems)];
  const found = new Set(pieces.flatMap(({ stem }) => stem ?? []));
  return {
    heading: markMatches(isPart ? fill(search.within, { whole: title, part: heading }) : heading, stems),
    excerpt: kindOf(id) === 'claim' ? [] : excerptOf(text, stems),
    found: [...(found.size > 0 ? found : stems)],
  };
}

const draw = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, stem }) => (stem === undefined ? text : element('mark', {}, text)));

/** The same place in the other language, named in that language, with the words that were looked for in both. */
function counterpart(path: string, stems: ReadonlySet<string>): HTMLAnchorElement[] {
  const other = otherLanguage();
  if (!other) return [];
  const { code, name } = other;
  const attributes = {
    lang: code,
    hreflang: code,
    class: 'other',
    'data-counterpart': true,
    'data-found': packStems(stems),
  };
  return [element('a', { href: address(code, path), ...attributes }, name)];
}

function statusChip(status: string, words: Words): HTMLElement {
  const name = words.status[status as keyof Words['status']] ?? status;
  return element('span', { class: 'chip' }, symbol(`m-${status}`, 'mark'), name);
}

/** Where an item stands: its rank, 1 for what is shown first, and what ids of its cells begin with. */
export interface Place {
  rank: number;
  prefix: string;
  /** An explainer is named where its first section of a run stands. */
  namesPage: boolean;
  /** What was looked for. */
  stems: ReadonlySet<string>;
}

/** A row of the grid of results: the result, and the same place in the other language. */
export function drawItem(
  { id, document }: Loaded,
  { heading, excerpt, found }: Marked,
  { rank, prefix, namesPage, stems }: Place,
  words: Words,
): HTMLLIElement {
  const kind = kindOf(id);
  const { path, title, heading: own = title, status } = document;
  const label = words.search.kinds[kind];
  const isNamed = kind === 'section' && namesPage && own !== title;
  const attributes = {
    href: address(language, path),
    [marks[kind]]: true,
    'data-search-rank': String(rank),
    'data-found': packStems(found),
  };
  const cell = element(
    'div',
    { role: 'gridcell', id: `${prefix}-${rank}` },
    element(
      'p',
      { class: 'of-page' },
      isNamed ? fill(words.search.within, { whole: label, part: title }) : label,
    ),
    element('a', attributes, ...draw(heading)),
    excerpt.length > 0 ? element('p', {}, ...draw(excerpt)) : undefined,
    kind === 'claim' && status ? statusChip(status, words) : undefined,
  );
  const others = counterpart(path, stems).map((link) =>
    element('div', { role: 'gridcell', id: `${prefix}-${rank}-other` }, link),
  );
  return element('li', { role: 'row' }, cell, ...others);
}
