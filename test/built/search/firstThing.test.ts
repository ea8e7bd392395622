// Queries whose answer may be of any kind, asked of the built index without a browser: the very first thing must be right.
// They were written for this site, and what they missed was mended: they guard against regress and are no held-out test.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gradedQueries } from '../../../src/cli/search/gradedQueries.ts';
import { openFolder } from '../../../src/cli/search/openFolder.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { onOtherKeyboards } from '../../../src/text/analysis/keyboards.ts';
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

test('a query on the other keyboard finds first what it finds on its own in 94 % of 100', async () => {
  const { lexicon, index } = await opened;
  const ofReaders = /^(newsroom|pupil|journalist|investor)$/;
  // Digits and Latin names beside Arabic are typed on the right keyboard.
  const oneScript = /^(?:[a-z' ]+|[\u0621-\u064a ]+)$/i;
  const asked = queries.filter(({ set, q }) => ofReaders.test(set) && oneScript.test(q));
  const missed: string[] = [];
  for (const { q } of asked) {
    const [typed = ''] = onOtherKeyboards(q);
    const [one, other] = [await answerQuery(q, lexicon, index), await answerQuery(typed, lexicon, index)];
    if (one.ids[0] !== other.ids[0]) missed.push(`${q} as ${typed}`);
  }
  const right = (100 * (asked.length - missed.length)) / asked.length;
  console.log(`search: on the other keyboard, ${asked.length} queries: ${right.toFixed(1)} %`);
  expect(asked.length).toBeGreaterThan(90);
  expect(right, missed.join('\n')).toBeGreaterThanOrEqual(94);
});
