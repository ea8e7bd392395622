// A term asked for by its name in a language that the site does not have.
import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import type { Group } from '../../../src/search/vocabulary.ts';

const term = (texts: string[][], finds: string[][]): Group => ({
  kind: 'term',
  isTechnical: true,
  pages: [],
  texts,
  others: finds,
  finds: finds.map((phrase) => phrase.join('')),
});
const everyday = (texts: string[][], others: string[][]): Group => ({
  kind: 'everyday',
  pages: [],
  texts,
  others,
  finds: [],
});
const name = ['digital', 'sovereignty'];
const french = ['souverainet', 'numeriqu'];
const led = ['national', 'cloud'];
const lexicon = createLexicon({
  stems: new Set(['digital', 'sovereignty']),
  groups: [term([name], [french, led]), everyday([name], [french])],
  ordinary: new Set(),
  asides: new Set(),
  records: 10,
});
const namedBy = (query: string) =>
  planQuery(query, lexicon).named.map(({ isName, isTechnical }) => ({ isName, isTechnical }))[0];

test('a word for a term that everyday words say is its name is one, and not what opens a longer question', () => {
  expect(namedBy('souverainet numeriqu ')).toEqual({ isName: true, isTechnical: false });
  expect(namedBy('digital sovereignty ')).toEqual({ isName: true, isTechnical: true });
  expect(namedBy('national cloud ')).toEqual({ isName: false, isTechnical: true });
});

test('a word is no slip of another within a name that is typed as it is written, and is one alone', () => {
  const spelt = createLexicon({
    stems: new Set(['solar', 'power']),
    groups: [
      everyday([['solar', 'power']], [['energ', 'solair']]),
      everyday([['solar', 'park']], [['parc', 'solair']]),
    ],
    ordinary: new Set(),
    asides: new Set(),
    records: 10,
  });
  const corrected = (query: string) => planQuery(query, spelt).corrected.map(({ isInName }) => isInName);
  expect(corrected('energ solair ')).toEqual([true]);
  expect(corrected('solair ')).toEqual([false]);
});
