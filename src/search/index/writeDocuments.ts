// What results show: one small file for each record or term and language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteLanguage } from '../../ledger/read/languages.ts';
import { siteLanguages } from '../../site/ledger.ts';
import type { SearchRecord, Translated } from './records.ts';

/** Characters of a text to show: pages other than explainers hold tables of figures, whose rest nobody reads in an excerpt. */
const longestText = { section: 3_000, page: 1_200, term: 1_200 };

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
  const document = {
    path,
    title: shown(title, language),
    heading: shown(heading, language) || undefined,
    text: kind === 'claim' ? undefined : shown(text, language).slice(0, longestText[kind]),
    status,
  };
  return [{ name: id, document }];
}

/** The explainers that results can be narrowed to. */
function explainersOf(records: SearchRecord[], language: SiteLanguage): NamedDocument {
  const explainers = records
    .filter(({ kind, path }) => kind === 'section' && !path.includes('#'))
    .map(({ articles, title }) => ({ article: articles[0], title: shown(title, language) }));
  return { name: 'explainers', document: explainers };
}

export function writeDocuments(folder: string, records: SearchRecord[]): void {
  for (const language of siteLanguages) {
    mkdirSync(join(folder, language.code), { recursive: true });
    const all = [
      ...records.flatMap((record) => documentsOf(record, language)),
      explainersOf(records, language),
    ];
    for (const { name, document } of all)
      writeFileSync(join(folder, language.code, `${name}.json`), JSON.stringify(document));
  }
}
