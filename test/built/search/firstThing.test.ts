// Queries whose answer may be of any kind, asked of the built index without a browser: the very first thing must be right.
// They were written for this site, and what they missed was mended: they guard against regress and are no held-out test.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gradedQueries } from '../../../src/cli/search/gradedQueries.ts';
import { openFolder } from '../../../src/cli/search/openFolder.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { dist, root } from '../site.ts';

const queries = gradedQueries(root);
const opened = openFolder(join(dist, 'pagefind'));

test.each([
  { set: 'first thing', leastPercent: 94 },
  { set: 'newsroom', leastPercent: 92 },
  { set: 'schoolroom', leastPercent: 86 },
  { set: 'pupil', leastPercent: 80 },
  { set: 'journalist', leastPercent: 86 },
  { set: 'engineer', leastPercent: 78 },
  { set: 'investor', leastPercent: 78 },
  { set: 'darija', leastPercent: 76 },
])('the first thing is right in $leastPercent % of the set "$set"', async ({ set, leastPercent }) => {
  const { lexicon, index } = await opened;
  const own = queries.filter((query) => query.set === set);
  const missed: string[] = [];
  for (const { q, isRight, firstOf } of own) {
    const { ids } = await answerQuery(q, lexicon, index);
    if (!isRight(ids)) missed.push(`${q} gave ${firstOf(ids)}`);
  }
  const right = (100 * (own.length - missed.length)) / own.length;
  console.log(`search: first thing right, ${own.length} queries of ${set}: ${right.toFixed(1)} %`);
  expect(own.length).toBeGreaterThan(15);
  expect(right, missed.join('\n')).toBeGreaterThanOrEqual(leastPercent);
});
