// Ranking: one thing varied from a control case.
import { describe, expect, test } from 'vitest';
import { type Found, type Hit, rank } from '../../src/search/query/fuse.ts';
import type { Plan } from '../../src/search/query/plan.ts';

const records = 100;
const plan = (...stems: string[]): Plan => ({
  words: stems,
  units: stems.map((stem, position) => ({
    from: position,
    to: position + 1,
    alternatives: [{ stems: [stem], weight: 1 }],
  })),
  quoted: [],
  named: [],
  corrected: [],
  familiar: [],
  isForeign: false,
  isTyping: false,
});
const found = (hits: Record<string, Record<string, Partial<Hit>>>): Found =>
  new Map(
    Object.entries(hits).map(([stem, byId]) => [
      stem,
      new Map(Object.entries(byId).map(([id, hit]) => [id, { score: 1, places: [], ...hit }])),
    ]),
  );
const order = (asked: Plan, hits: Found): string[] => rank(asked, hits, records).ranked.map(({ id }) => id);

describe('a record ranks higher', () => {
  test('with the better score', () => {
    expect(order(plan('a'), found({ a: { 's0.1': {}, 's1.1': { score: 2 } } }))).toEqual(['s1.1', 's0.1']);
  });

  test('with more of the words, even where one word alone scores more', () => {
    const hits = found({ a: { 's0.1': { score: 1.5 }, 's1.1': {} }, b: { 's1.1': {} } });
    expect(order(plan('a', 'b'), hits)[0]).toBe('s1.1');
  });

  test('with the words near each other', () => {
    const hits = found({
      a: { 's0.1': { places: [1] }, 's1.1': { places: [1] } },
      b: { 's0.1': { places: [90] }, 's1.1': { places: [2] } },
    });
    expect(order(plan('a', 'b'), hits)).toEqual(['s1.1', 's0.1']);
  });

  test('where the ledger lines of its article answer too', () => {
    const hits = found({ a: { 's0.1': { score: 1.2 }, 's1.1': {}, 'c1.7': {} } });
    expect(order(plan('a'), hits).filter((id) => id.startsWith('s'))).toEqual(['s1.1', 's0.1']);
  });

  test('where the query names a term of its article', () => {
    const named = [{ group: 0, pages: [1], from: 0, to: 1, weight: 1 }];
    const hits = found({ a: { 's0.1': { score: 1.2 }, 's1.1': {} } });
    expect(order({ ...plan('a'), named }, hits)).toEqual(['s1.1', 's0.1']);
  });
});

describe('the top of an explainer', () => {
  test('that only describes the query lets a section that holds it lead, and the explainer keeps its place', () => {
    const hits = found({
      a: { 's0.0': { score: 3 }, 's0.2': { places: [4] }, 's1.1': { score: 2, places: [1] } },
    });
    expect(order(plan('a'), hits)).toEqual(['s0.2', 's1.1', 's0.0']);
  });
});

describe('a record is dropped', () => {
  test('where it holds less than half of what the query tells', () => {
    const asked = plan('a', 'b');
    const unknown = {
      ...asked,
      units: asked.units.map((unit) => (unit.from === 1 ? { ...unit, alternatives: [] } : unit)),
    };
    expect(order(unknown, found({ a: { 's0.1': {} } }))).toEqual([]);
  });

  test('but not where three words ask and one is a verb that no text has', () => {
    const hits = found({ a: { 's0.1': {} }, b: { 's0.1': {} }, c: {} });
    expect(order(plan('a', 'b', 'c'), hits)).toEqual(['s0.1']);
  });

  test('where a word of everyday life stands beside one of the site, unless it is nearly all', () => {
    const hits = found({ a: { 's0.1': {} }, b: {} });
    const named = [{ group: 0, pages: [0], from: 0, to: 1, weight: 1 }];
    const asked = { ...plan('a', 'b'), named };
    expect(order(asked, hits)).toEqual(['s0.1']);
    expect(order({ ...asked, isForeign: true }, hits)).toEqual([]);
  });
});
