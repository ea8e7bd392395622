// Names in a query that share a word.
import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';

const names = [
  ['solar', 'power'],
  ['power', 'tower'],
  ['wind', 'power', 'plant'],
];
const lexicon = createLexicon({
  stems: new Set(names.flat()),
  groups: names.map((stems) => ({ kind: 'term', pages: [], texts: [stems], others: [], finds: [] })),
  ordinary: new Set(),
  asides: new Set(),
  records: 50,
});
const named = (query: string): number[] => planQuery(query, lexicon).named.map(({ group }) => group);

test('of the same length both are named, and the ranking decides', () => {
  expect(named('solar power tower ')).toEqual([0, 1]);
});

test('a longer one stands alone', () => {
  expect(named('wind power plant solar power ')).toEqual([2, 0]);
  expect(named('wind power plant tower ')).toEqual([2]);
});
