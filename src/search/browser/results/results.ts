// Draws an answer: sections under their explainers, other pages, ledger lines and terms, each group under its heading.

import { element, symbol } from '../../../site/browser/element.ts';
import { language, otherLanguage } from '../../../site/browser/language.ts';
import { address } from '../../../site/locales.ts';
import { plural } from '../../../text/plurals.ts';
import type { Answer } from '../../query/answer.ts';
import { pageOf } from '../../recordId.ts';
import type { Words } from '../words.ts';
import { type Loaded, loadDocuments } from './documents.ts';
import {
  excerptOf,
  holdsAsTyped,
  markMatches,
  type Piece,
  type WrittenForm,
  writtenForms,
} from './excerpt.ts';

export interface Limits {
  sections: number;
  others: number;
}

export interface Drawn {
  groups: HTMLElement[];
  /** Written forms that matched and were not typed. */
  forms: WrittenForm[];
  /** Results found, drawn or not. */
  count: number;
  hasMore: boolean;
  /** Results left out because their texts did not come. */
  lost: number;
}

const draw = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, stem }) => (stem === undefined ? text : element('mark', {}, text)));

/** The same place in the other language, named in that language. */
function counterpart(path: string): HTMLAnchorElement[] {
  const other = otherLanguage();
  if (!other) return [];
  const { code, name } = other;
  const marks = { lang: code, hreflang: code, class: 'other', 'data-counterpart': true };
  return [element('a', { href: address(code, path), ...marks }, name)];
}

function sectionItem(
  { document: { path, title, heading = title, text = '' } }: Loaded,
  stems: ReadonlySet<string>,
  forms: WrittenForm[],
  typed: ReadonlySet<string>,
  isFirstOfPage: boolean,
): HTMLLIElement {
  const excerpt = excerptOf(text, stems);
  const marked = markMatches(heading, stems);
  forms.push(...writtenForms([...marked, ...excerpt], typed));
  return element(
    'li',
    {},
    isFirstOfPage && heading !== title ? element('p', { class: 'of-page' }, title) : undefined,
    element(
      'div',
      { class: 'row' },
      element('a', { href: address(language, path), 'data-search-result': true }, ...draw(marked)),
      ...counterpart(path),
    ),
    element('p', {}, ...draw(excerpt)),
  );
}

function claimItem(
  { document: { path, title, status = '' } }: Loaded,
  stems: ReadonlySet<string>,
  words: Words,
): HTMLLIElement {
  const name = words.status[status as keyof Words['status']] ?? status;
  return element(
    'li',
    {},
    element(
      'a',
      { href: address(language, path), 'data-search-claim': true },
      ...draw(markMatches(title, stems)),
    ),
    element('span', { class: 'chip' }, symbol(`m-${status}`, 'mark'), name),
  );
}

const textItem = (
  { document: { path, title, heading, text = '' } }: Loaded,
  kind: string,
  stems: ReadonlySet<string>,
): HTMLLIElement =>
  element(
    'li',
    {},
    element(
      'a',
      { href: address(language, path), [kind]: true },
      ...draw(markMatches(heading && heading !== title ? `${title}: ${heading}` : title, stems)),
    ),
    element('p', {}, ...draw(excerptOf(text, stems))),
  );

function group(title: string, items: HTMLLIElement[]): HTMLElement | undefined {
  return items.length > 0
    ? element('section', {}, element('h2', {}, title), element('ul', {}, ...items))
    : undefined;
}

/** Loads what is to be shown and draws it. Rejects where results were found and the text of none came. */
export async function drawAnswer(
  answer: Answer,
  words: Words,
  limits: Limits,
  isLiteral: boolean,
): Promise<Drawn> {
  const { search } = words;
  const typed = new Set(answer.plan.words);
  const stems = new Set(
    answer.plan.units.flatMap(({ alternatives }) => alternatives.flatMap((entry) => entry.stems)),
  );
  const cut = (ids: string[], limit: number): string[] => (isLiteral ? ids : ids.slice(0, limit));
  const keep = (loaded: Loaded[]): Loaded[] =>
    isLiteral
      ? loaded.filter(({ document: { title, heading = '', text = '' } }) =>
          holdsAsTyped(`${title} ${heading} ${text}`, answer.plan.words),
        )
      : loaded;
  const terms = answer.terms.map((term) => `t${term}`);
  const shown: [ids: string[], limit: number][] = [
    [answer.sections, limits.sections],
    [answer.pages, limits.others],
    [answer.claims, limits.others],
    [terms, limits.others],
  ];
  const lists = await Promise.all(shown.map(([ids, limit]) => loadDocuments(cut(ids, limit))));
  const faults = lists.flatMap((list) => list.faults);
  if (faults.length > 0 && lists.every(({ loaded }) => loaded.length === 0)) throw faults[0];
  const kept = lists.map(({ loaded }) => keep(loaded));
  const [sections = [], pages = [], claims = [], entries = []] = kept;
  const forms: WrittenForm[] = [];
  const items = sections.map((section, index) => {
    const before = sections[index - 1];
    return sectionItem(section, stems, forms, typed, !before || pageOf(before.id) !== pageOf(section.id));
  });
  const groups = [
    group(search.sections, items),
    group(
      search.pages,
      pages.map((page) => textItem(page, 'data-search-page', stems)),
    ),
    group(
      search.claims,
      claims.map((claim) => claimItem(claim, stems, words)),
    ),
    group(
      search.terms,
      entries.map((term) => textItem(term, 'data-search-term', stems)),
    ),
  ].filter((section) => section !== undefined);
  const found = [answer.sections, answer.pages, answer.claims, answer.terms].map((ids) => ids.length);
  const drawn = kept.map((list) => list.length);
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  return {
    groups,
    forms,
    count: sum(isLiteral ? drawn : found),
    hasMore: !isLiteral && sum(found) > sum(drawn) + faults.length,
    lost: faults.length,
  };
}

export const countInWords = (count: number, { search }: Words): string =>
  plural(language, count, search.results);
