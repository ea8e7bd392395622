// Queries of two kinds of readers, asked of the built index without a browser.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gradedQueries } from '../../../src/cli/search/gradedQueries.ts';
import { openFolder } from '../../../src/cli/search/openFolder.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { dist, root } from '../site.ts';

const leastPercent = 86;

test(`the first thing is right in ${leastPercent} % of the queries of each kind of reader`, async () => {
  const queries = gradedQueries(root);
  const { lexicon, index } = await openFolder(join(dist, 'pagefind'));
  for (const set of ['newsroom', 'schoolroom']) {
    const own = queries.filter((query) => query.set === set);
    const missed: string[] = [];
    for (const { q, isRight, firstOf } of own) {
      const { ids } = await answerQuery(q, lexicon, index);
      if (!isRight(ids)) missed.push(`${q} gave ${firstOf(ids)}`);
    }
    const right = (100 * (own.length - missed.length)) / own.length;
    console.log(`search: first thing right, ${own.length} queries of a ${set}: ${right.toFixed(1)} %`);
    expect(right, missed.join('\n')).toBeGreaterThanOrEqual(leastPercent);
  }
});
