// Words of everyday life that the site has: pairs of which it has each, and words that a text has by chance.
import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';

const lexicon = createLexicon({
  stems: new Set(['حراره', 'درجه', 'heat', 'solar', 'coffee', 'perdr', 'poid']),
  groups: [],
  ordinary: new Set(['درجه حراره', 'solar eclips', 'perdr poid', 'coffee', 'tea']),
  asides: new Set(),
  records: 10,
});
const asked = (query: string): string[] =>
  planQuery(query, lexicon).units.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));

test('a pair is not asked for, and the query is of everyday life', () => {
  expect(asked('درجة الحرارة غدا ')).toEqual([]);
  expect(planQuery('درجة الحرارة غدا ', lexicon).isForeign).toBe(true);
  expect(asked('solar eclipse heat ')).toEqual(['heat']);
  expect(asked('perdre du poids ')).toEqual([]);
});

test('its words by themselves, or in another order, are asked for', () => {
  expect(asked('الحرارة درجة ')).toEqual(['حراره', 'درجه']);
  expect(planQuery('الحرارة ', lexicon).isForeign).toBe(false);
  expect(asked('solar heat ')).toEqual(['solar', 'heat']);
});

test('a word that a text has by chance is asked for, and one that none has is not', () => {
  expect(planQuery('solar coffee ', lexicon)).toMatchObject({ isForeign: true, byChance: [1] });
  expect(asked('solar coffee tea ')).toEqual(['solar', 'coffee']);
});
