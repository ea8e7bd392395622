// The site's own texts, asked back in every language, without a browser: what a page shows is found.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translatedPages } from '../../../src/build/finished/indexSite.ts';
import { type OpenFolder, openFolder } from '../../../src/cli/search/openFolder.ts';
import { recordsOf, type SearchRecord, type Translated } from '../../../src/search/index/records.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { answerInTurn } from '../../../src/search/reading/answerInTurn.ts';
import { wordsOf } from '../../../src/text/analysis/words.ts';
import { dist, languages } from '../site.ts';

const records = recordsOf(translatedPages(dist));
const byId = new Map(records.map((record) => [record.id, record]));
const folder = join(dist, 'pagefind');
const shared = openFolder(folder);
const ownFolder = (language: string): string => join(folder, language);
const isApart = (language: string): boolean => existsSync(join(ownFolder(language), 'vocabulary.json'));
const own: Record<string, Promise<OpenFolder>> = Object.fromEntries(
  languages.filter(isApart).map((language) => [language, openFolder(ownFolder(language))]),
);

/** What a page in the language shows for a query. */
async function found(language: string, query: string): Promise<SearchRecord[]> {
  const opened = own[language];
  const { lexicon, index } = await shared;
  const { ids } = opened
    ? await answerInTurn(query, await opened, () => shared)
    : await answerQuery(query, lexicon, index);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Case {
  query: string;
  isRight: (answer: SearchRecord[]) => boolean;
}

const pageOf = ({ path }: SearchRecord): string => path.split('#')[0] ?? '';
const isAmong =
  (count: number, sameAs: (record: SearchRecord) => boolean) =>
  (answer: SearchRecord[]): boolean =>
    answer.slice(0, count).some(sameAs);

/** Headings of the explainers: their page is among the first five. */
const headings = (language: string): Case[] =>
  records
    .filter(({ kind }) => kind === 'section')
    .map((record) => ({
      query: record.heading[language] ?? '',
      isRight: isAmong(5, (other) => pageOf(other) === pageOf(record)),
    }));

/** Names of what lists hold, each with others of the same name: one of them is among the first five. */
const items = (language: string): Case[] =>
  records
    .filter(({ kind }) => kind === 'item')
    .map((record) => ({
      query: record.heading[language] ?? '',
      isRight: isAmong(
        5,
        ({ kind, heading }) => kind === 'item' && heading[language] === record.heading[language],
      ),
    }));

const fiveWords = (texts: Translated, language: string): string =>
  (texts[language] ?? '').split(' ').slice(1, 6).join(' ');

/** Five words of every third line of the ledger that has so many: the line is among the first ten. */
const lines = (language: string): Case[] =>
  records
    .filter(({ kind }) => kind === 'claim')
    .filter((_, index) => index % 3 === 0)
    .map((record) => ({
      query: fiveWords(record.text, language),
      isRight: isAmong(10, ({ id }) => id === record.id),
    }))
    .filter(({ query }) => query.split(' ').length === 5);

/** Every word that a page, a term or a line of the ledger shows in the language, as it is written. */
const wordsShown = (language: string): string[] => [
  ...new Set(
    records
      .flatMap(({ title, heading, text }) => [title, heading, text])
      .flatMap((texts) => wordsOf(texts[language] ?? ''))
      .map(({ written }) => written),
  ),
];

test.each(languages)(
  'no word of the texts in %s, typed alone, is said to be in no text',
  async (language) => {
    const { lexicon } = await (own[language] ?? shared);
    const words = wordsShown(language);
    expect(words.length).toBeGreaterThan(5000);
    expect(words.filter((word) => planQuery(`${word} `, lexicon).corrected.length > 0)).toEqual([]);
  },
);

describe.each(languages)('in %s', (language) => {
  test.each([
    { what: 'headings of explainers', cases: headings(language), leastPercent: 96 },
    { what: 'promises, challenges, scenes and events', cases: items(language), leastPercent: 94 },
    { what: 'lines of the ledger', cases: lines(language), leastPercent: 98 },
  ])('$what are found by their own words', async ({ cases, leastPercent }) => {
    const missed: string[] = [];
    for (const { query, isRight } of cases) if (!isRight(await found(language, query))) missed.push(query);
    const right = (100 * (cases.length - missed.length)) / cases.length;
    console.log(`search: own words in ${language}, ${cases.length}: ${right.toFixed(1)} %`);
    expect(cases.length).toBeGreaterThan(40);
    expect(right, missed.join('\n')).toBeGreaterThanOrEqual(leastPercent);
  });
});
