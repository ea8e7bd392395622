// The graded queries, asked of the built index without a browser: right explainer first, nothing for what we do not have.
// In Chromium the page shows for a part of them, in the same order, what the index answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { translatedPages } from '../../../src/build/finished/indexSite.ts';
import { openFolder } from '../../../src/cli/search/openFolder.ts';
import { recordsOf, type SearchRecord } from '../../../src/search/index/records.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { useChromium } from '../chromium.ts';
import { dist, root } from '../site.ts';
import { ask } from './searchAsk.ts';

interface GradedQuery {
  q: string;
  /** Language of the page on which it is typed. */
  ui: string;
  kind: string;
  /** Articles that answer; empty where nothing must be found. */
  articles: string[];
}

const read = (name: string): string => readFileSync(join(root, 'test/search/queries', name), 'utf8');

/** Sets by kind, language and articles: see the head of the file. */
type Sets = Record<string, Record<string, Record<GradedQuery['ui'], Record<string, string[]>>>>;

/** Every third of our own queries, of all kinds. */
const ourOwn: GradedQuery[] = Object.values(parse(read('graded.yaml')) as Sets)
  .flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, languages]) =>
      Object.entries(languages).flatMap(([ui, lists]) =>
        Object.entries(lists).flatMap(([articles, queries]) =>
          queries.map((q) => ({
            q,
            ui: ui as GradedQuery['ui'],
            kind,
            articles: articles === 'none' ? [] : articles.split(' '),
          })),
        ),
      ),
    ),
  )
  .filter((_, index) => index % 3 === 0);

interface Limits {
  rightPercent: number;
  zeroPercent: number;
  emptyPercent: number;
}

const cases: { name: string; queries: GradedQuery[]; limits: Limits }[] = [
  {
    name: 'development queries',
    queries: JSON.parse(read('queries.json')) as GradedQuery[],
    limits: { rightPercent: 98, zeroPercent: 1, emptyPercent: 100 },
  },
  {
    name: 'our own queries',
    queries: ourOwn,
    limits: { rightPercent: 97, zeroPercent: 2, emptyPercent: 97 },
  },
];

const percent = (part: number, whole: number): number => (100 * part) / whole;

const records = new Map(recordsOf(translatedPages(dist)).map((record) => [record.id, record]));
const opened = openFolder(join(dist, 'pagefind'));

/** What the index answers, best first. */
async function found(query: string): Promise<SearchRecord[]> {
  const { lexicon, index } = await opened;
  return (await answerQuery(query, lexicon, index)).ids.flatMap((id) => records.get(id) ?? []);
}

const sectionsOf = (answer: readonly SearchRecord[]): SearchRecord[] =>
  answer.filter(({ kind }) => kind === 'section');

test.each(cases)('$name find the right explainer first, and nothing where there is nothing', async (of) => {
  const { name, queries, limits } = of;
  const answers: (GradedQuery & { answer: SearchRecord[] })[] = [];
  for (const query of queries) answers.push({ ...query, answer: await found(query.q) });
  const positive = answers.filter(({ articles }) => articles.length > 0);
  const negative = answers.filter(({ articles }) => articles.length === 0);
  const wrong = positive.filter(
    ({ articles, answer }) => !sectionsOf(answer)[0]?.articles.some((article) => articles.includes(article)),
  );
  const zero = positive.filter(({ answer }) => answer.length === 0);
  const right = percent(positive.length - wrong.length, positive.length);
  const filled = negative.filter(({ answer }) => answer.length > 0);
  console.log(
    [
      `search: ${name}, ${positive.length}, right explainer first ${right.toFixed(1)} %`,
      `without any result ${percent(zero.length, positive.length).toFixed(1)} %`,
      `negatives empty ${negative.length - filled.length} of ${negative.length}`,
    ].join('; '),
  );
  for (const { q, answer } of wrong)
    console.log(`  not first: ${q} gave ${sectionsOf(answer)[0]?.path ?? 'nothing'}`);
  for (const { q } of filled) console.log(`  not empty: ${q}`);
  expect(percent(negative.length - filled.length, negative.length)).toBeGreaterThanOrEqual(
    limits.emptyPercent,
  );
  expect(right).toBeGreaterThanOrEqual(limits.rightPercent);
  expect(percent(zero.length, positive.length)).toBeLessThanOrEqual(limits.zeroPercent);
});

describe('in Chromium', () => {
  const chromium = useChromium();
  const languagesAsked = new Set(cases.flatMap(({ queries }) => queries.map(({ ui }) => ui)));

  test.each([...languagesAsked])(
    'the page in %s shows what the index answers, in its order',
    async (language) => {
      const asked = [...cases.flatMap(({ queries }) => queries)]
        .filter(({ ui }) => ui === language)
        .filter((_, index) => index % 15 === 0);
      expect(asked.length).toBeGreaterThan(10);
      const { page, errors } = await chromium.visit(`/${language}/search/`);
      await page.locator('[data-search-state]').waitFor({ state: 'attached' });
      for (const { q } of asked) {
        const { results } = await ask(page, q);
        const answered = sectionsOf(await found(q)).map(({ path }) => `/${language}/${path}`);
        expect(results, q).toEqual(answered.slice(0, results.length));
        expect(results.length > 0, q).toBe(answered.length > 0);
      }
      expect(errors).toEqual([]);
    },
  );
});
