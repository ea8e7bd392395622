// Queries whose answer may be of any kind: the very first thing shown must be right. They were written for this site by people
// who knew its pages, and what they missed was mended: they guard against regress and are no held-out test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { root } from '../site.ts';
import { articleOf, ask } from './searchAsk.ts';

interface Query {
  q: string;
  ui: 'ar' | 'en';
  kind: string;
  /** What may come first: articles such as 003, or beginnings of paths under the language; none where nothing may be found. */
  first: string[];
}

const queries = JSON.parse(readFileSync(join(root, 'test/search/firstThing.json'), 'utf8')) as Query[];
const leastPercent = 94;

/** Whether `path` under the language is one of those wanted; a ledger line of an article is as right as its explainer. */
function isWanted(path: string, whole: string, first: string[]): boolean {
  const article = articleOf(whole) ?? /^evidence\/#(\d{3})-/.exec(path)?.[1];
  return first.some((wanted) =>
    /^\d{3}$/.test(wanted) ? wanted === article : wanted === '' ? path === '' : path.startsWith(wanted),
  );
}

const chromium = useChromium();

test(`the first thing shown is right in ${leastPercent} % of queries, of whatever kind`, async () => {
  const missed: string[] = [];
  for (const language of ['ar', 'en'] as const) {
    const { page } = await chromium.visit(`/${language}/search/`);
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    for (const { q, kind, first } of queries.filter(({ ui }) => ui === language)) {
      const { ranked } = await ask(page, q);
      const whole = ranked[0];
      const path = whole?.replace(`/${language}/`, '');
      const isRight = path === undefined ? first.length === 0 : isWanted(path, whole ?? '', first);
      if (!isRight) missed.push(`${kind}: ${q} gave ${whole ?? 'nothing'}`);
    }
  }
  const right = (100 * (queries.length - missed.length)) / queries.length;
  console.log(`search: first thing right, ${queries.length} queries: ${right.toFixed(1)} %`);
  for (const line of missed) console.log(`  ${line}`);
  expect(right).toBeGreaterThanOrEqual(leastPercent);
});
