// The graded queries, asked in real Chromium of the built site: right explainer first, nothing for what we do not have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { useChromium } from '../chromium.ts';
import { root } from '../site.ts';
import { articleOf, ask, type Shown } from './searchAsk.ts';

interface GradedQuery {
  q: string;
  /** Language of the page on which it is typed. */
  ui: 'ar' | 'en';
  kind: string;
  /** Articles that answer; empty where nothing must be found. */
  articles: string[];
}

const read = (name: string): string => readFileSync(join(root, 'test/search/queries', name), 'utf8');

/** Sets by kind, language and articles: see the head of the file. */
type Sets = Record<string, Record<string, Record<GradedQuery['ui'], Record<string, string[]>>>>;

/** Every eighth of our own queries, of all kinds: a page answers some ten a second. */
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
  .filter((_, index) => index % 8 === 0);

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

const isEmpty = ({ results, terms, claims, pages }: Shown): boolean =>
  results.length + terms + claims + pages === 0;
const percent = (part: number, whole: number): number => (100 * part) / whole;

describe('graded queries', () => {
  const chromium = useChromium();

  test.each(cases)('$name find the right explainer first, and nothing where there is nothing', async (of) => {
    const { name, queries, limits } = of;
    const answers: (GradedQuery & { shown: Shown })[] = [];
    for (const language of ['ar', 'en'] as const) {
      const { page, errors } = await chromium.visit(`/${language}/search/`);
      await page.locator('[data-search-state]').waitFor({ state: 'attached' });
      const asked = queries.filter(({ ui }) => ui === language);
      for (const query of asked) answers.push({ ...query, shown: await ask(page, query.q) });
      expect(errors).toEqual([]);
    }
    const positive = answers.filter(({ articles }) => articles.length > 0);
    const negative = answers.filter(({ articles }) => articles.length === 0);
    const wrong = positive.filter(
      ({ articles, shown }) => !articles.includes(articleOf(shown.results[0]) ?? ''),
    );
    const zero = positive.filter(({ shown }) => isEmpty(shown));
    const right = percent(positive.length - wrong.length, positive.length);
    console.log(
      [
        `search: ${name}, ${positive.length}, right explainer first ${right.toFixed(1)} %`,
        `without any result ${percent(zero.length, positive.length).toFixed(1)} %`,
        `negatives empty ${negative.filter(({ shown }) => isEmpty(shown)).length} of ${negative.length}`,
      ].join('; '),
    );
    for (const { q, shown } of wrong) console.log(`  not first: ${q} gave ${shown.results[0] ?? 'nothing'}`);
    const filled = negative.filter(({ shown }) => !isEmpty(shown));
    for (const { q } of filled) console.log(`  not empty: ${q}`);
    expect(percent(negative.length - filled.length, negative.length)).toBeGreaterThanOrEqual(
      limits.emptyPercent,
    );
    expect(right).toBeGreaterThanOrEqual(limits.rightPercent);
    expect(percent(zero.length, positive.length)).toBeLessThanOrEqual(limits.zeroPercent);
  });
});
