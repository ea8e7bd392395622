// What a question about a term of technology opens with, and how words of Darija stand beside each other.
import { describe, expect, test } from 'vitest';
import type { Named } from '../../../src/search/query/named.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { rank } from '../../../src/search/query/rank.ts';
import { packVocabulary, unpackVocabulary } from '../../../src/search/vocabulary.ts';
import { lexicon } from '../sampleIndex.ts';

const words = ['pue', 'data', 'centre'];
const hits = new Map(words.map((word) => [word, new Map([['s0.1', { score: 1, places: [1] }]])]));
const named = (record: string, to: number, more: Partial<Named> = {}): Named => ({
  group: 0,
  record,
  isName: true,
  isTechnical: true,
  pages: [0],
  from: 0,
  to,
  weight: 1,
  ...more,
});
const first = (...names: Named[]): string | undefined =>
  rank(
    {
      ...planQuery('pue data centre ', lexicon),
      words,
      units: words.map((stem, from) => ({
        from,
        to: from + 1,
        alternatives: [{ stems: [stem], weight: 1 }],
      })),
      quoted: [],
      named: names,
      corrected: [],
    },
    hits,
    100,
  )[0];

describe('a question about a term of technology', () => {
  test('opens with its definition where the term is half of it, and not where it was guessed', () => {
    expect(first(named('t7.0', 2))).toBe('t7.0');
    expect(first(named('t7.0', 1))).toBe('s0.1');
    expect(first(named('t7.0', 2, { weight: 0.7 }))).toBe('s0.1');
    expect(first(named('t7.0', 2, { isTechnical: false }))).toBe('s0.1');
  });

  test('opens with what answers where an own name stands beside the term', () => {
    const beside = { from: 2, isTechnical: false };
    expect(first(named('t7.0', 2), named('t8.0', 3, { ...beside, isProper: true }))).toBe('s0.1');
    expect(first(named('t7.0', 2), named('t8.0', 3, beside))).toBe('t7.0');
    expect(first(named('t7.0', 2), named('t8.0', 2, { isTechnical: false, isProper: true }))).toBe('t7.0');
  });

  test('opens with it where all its words lead to one such term, and not where they lead to two', () => {
    expect(first(named('t7.0', 3, { isName: false }))).toBe('t7.0');
    expect(first(named('t7.0', 3, { isName: false }), named('t8.0', 3, { isName: false }))).toBe('s0.1');
  });

  test('is known as such in the browser, and so is an own name', () => {
    const group = {
      kind: 'term' as const,
      isTechnical: true as const,
      pages: [3, 4],
      texts: [['gpu']],
      others: [],
      finds: [],
    };
    const word = { kind: 'term' as const, pages: [3], texts: [['musk']], others: [], finds: [] };
    const all = [group, word, { ...word, isProper: true as const }];
    expect(unpackVocabulary(packVocabulary(['gpu', 'musk'], all, [], [], 1)).groups).toEqual(all);
  });
});

test('beside a word of Darija another is Darija too, and no slip of a name', () => {
  const alike = {
    ...lexicon,
    isDarija: (word: string) => word === 'sina3i',
    corrections: (stem: string) => (stem === 'markez' ? [{ stem: 'data', cost: 0.7, order: 0.7 }] : []),
    alikeInDarija: (word: string) => (word === 'markez' ? ['مركز'] : []),
  };
  const stemsOf = (query: string): string[] =>
    planQuery(query, alike).units.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));
  expect(stemsOf('markez sina3i ')).toEqual(['مركز']);
  expect(stemsOf('markez ')).toContain('data');
});
