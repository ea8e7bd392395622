// What results show: one small file for each record or term and language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { siteLanguages } from '../../site/ledger/ledger.ts';
import type { SearchRecord, Translated } from './records.ts';

/** Characters of a text to show: pages other than explainers hold tables of figures, whose rest nobody reads in an excerpt. */
const longestText = { section: 3_000, page: 1_200, item: 1_200, term: 1_200 };

interface NamedDocument {
  name: string;
  document: unknown;
}

/** A text as a page of the language shows it: in its own, or in the one that stands in for it. */
const shown = (texts: Translated, { code, fallback = '' }: SiteLanguage): string =>
  texts[code] ?? texts[fallback] ?? '';

/** What a result shows; nothing for a record that is never shown. */
function documentsOf(
  { id, kind, path, title, heading, text, status }: SearchRecord,
  language: SiteLanguage,
): NamedDocument[] {
  if (kind === 'about') return [];
  const [whole, part] = [shown(title, language), shown(heading, language)];
  const document = {
    path,
    title: whole,
    heading: part === whole ? undefined : part || undefined,
    text: kind === 'claim' ? undefined : shown(text, language).slice(0, longestText[kind]),
    status,
  };
  return [{ name: id, document }];
}

interface Entry {
  path: string;
  title: string;
  article?: string | undefined;
}

/** How many terms are offered before anything is typed. */
const offeredTerms = 8;

/** What is offered before anything is typed: explainers, by which results can be narrowed too, pages, and frequent terms. */
function startOf(records: SearchRecord[], termCounts: TermCounts, language: SiteLanguage): NamedDocument {
  const entry = ({ path, title, articles }: SearchRecord): Entry => ({
    path,
    title: shown(title, language),
    ...(articles.length > 0 && { article: articles[0] }),
  });
  const isTop = ({ path }: SearchRecord): boolean => !path.includes('#');
  const countOf = ({ path }: SearchRecord): number => termCounts.get(path.split('#')[1] ?? '') ?? 0;
  const document = {
    explainers: records.filter((record) => record.kind === 'section' && isTop(record)).map(entry),
    pages: records.filter(({ path }) => path === 'simulator/').map(entry),
    terms: records
      .filter(({ kind }) => kind === 'term')
      .sort((one, other) => countOf(other) - countOf(one))
      .slice(0, offeredTerms)
      .map(entry),
  };
  return { name: 'start', document };
}

/** How often the pages link to each term, by its id. */
export type TermCounts = ReadonlyMap<string, number>;

export function writeDocuments(folder: string, records: SearchRecord[], termCounts: TermCounts): void {
  for (const language of siteLanguages) {
    mkdirSync(join(folder, language.code), { recursive: true });
    const all = [
      ...records.flatMap((record) => documentsOf(record, language)),
      startOf(records, termCounts, language),
    ];
    for (const { name, document } of all)
      writeFileSync(join(folder, language.code, `${name}.json`), JSON.stringify(document));
  }
}
