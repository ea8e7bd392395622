// Ranking: one thing varied from a control case.
import { describe, expect, test } from 'vitest';
import { type Plan, stemsOfPlan } from '../../../src/search/query/plan.ts';
import { rank } from '../../../src/search/query/rank.ts';
import type { Found, Hit } from '../../../src/search/query/score.ts';
import { dateMark, numberMark } from '../../../src/search/stemNames.ts';

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
  byChance: [],
  isTyping: false,
  asksQuantity: false,
  asksDate: false,
  asksSum: false,
  known: [],
});
const found = (hits: Record<string, Record<string, Partial<Hit>>>): Found =>
  new Map(
    Object.entries(hits).map(([stem, byId]) => [
      stem,
      new Map(Object.entries(byId).map(([id, hit]) => [id, { score: 1, places: [], ...hit }])),
    ]),
  );
const order = (asked: Plan, hits: Found): string[] => rank(asked, hits, records);

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

  test('where those lines hold a number that the question asks for', () => {
    const hits = { 's0.1': { score: 1.2 }, 's1.1': {}, 'c0.3': {}, 'c1.7': {} };
    const sections = (all: Found): string[] => order(plan('a'), all).filter((id) => id.startsWith('s'));
    expect(sections(found({ a: hits }))).toEqual(['s0.1', 's1.1']);
    expect(sections(found({ a: hits, [numberMark]: { 'c1.7': {} } }))).toEqual(['s1.1', 's0.1']);
  });

  test('where the query names a term of its article', () => {
    const named = [{ group: 0, isName: true, pages: [1], from: 0, to: 1, weight: 1 }];
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
    const named = [{ group: 0, isName: true, pages: [0], from: 0, to: 1, weight: 1 }];
    const asked = { ...plan('a', 'b'), named };
    expect(order(asked, hits)).toEqual(['s0.1']);
    expect(order({ ...asked, isForeign: true }, hits)).toEqual([]);
  });

  describe('where it has a word of everyday life by chance', () => {
    const coffee = { ...plan('a', 'b'), isForeign: true, byChance: [0] };
    const brazil = {
      group: 0,
      isName: true,
      isProper: true,
      pages: [],
      from: 1,
      to: 2,
      weight: 1,
    };
    const apart = (distance: number): Found =>
      found({ a: { 's0.1': { places: [1] } }, b: { 's0.1': { places: [1 + distance] } } });

    test('unless the word stands beside an own name, in the query and in the text', () => {
      expect(order({ ...coffee, named: [brazil] }, apart(1))).toEqual(['s0.1']);
      expect(order({ ...coffee, named: [brazil] }, apart(50))).toEqual([]);
      expect(order({ ...coffee, named: [{ ...brazil, isProper: false }] }, apart(1))).toEqual([]);
      expect(order({ ...plan('a'), isForeign: true, byChance: [0] }, apart(1))).toEqual([]);
    });

    test('and lacks another word of the query', () => {
      const hits = new Map([...apart(1), ['c', new Map()]]);
      const asked = { ...plan('a', 'b', 'c'), isForeign: true, byChance: [0], named: [brazil] };
      expect(order(asked, hits)).toEqual([]);
    });
  });
});

describe('records of all kinds are one list', () => {
  const named = (record: string, more = {}) => ({
    group: 0,
    record,
    isName: true,
    pages: [],
    from: 0,
    to: 1,
    weight: 1,
    ...more,
  });

  test('that opens with the term or the page that the whole query names', () => {
    const hits = found({ a: { 's0.1': { places: [1] }, 'c0.0': { score: 9, places: [1] } } });
    for (const record of ['t7.0', 'p2.0'])
      expect(order({ ...plan('a'), named: [named(record)] }, hits)[0]).toBe(record);
  });

  test('in which a word that only leads to a term does not open with it', () => {
    const hits = found({ a: { 's0.1': { places: [1] } } });
    expect(order({ ...plan('a'), named: [named('t7.0', { isName: false })] }, hits)).toEqual([
      's0.1',
      't7.0',
    ]);
  });

  test('in which a ledger line that answers better comes before a section, and one that answers less after it', () => {
    const withScore = (score: number) =>
      found({ a: { 's0.1': { places: [1] }, 'c3.0': { score, places: [1] } } });
    expect(order(plan('a'), withScore(2))).toEqual(['c3.0', 's0.1']);
    expect(order(plan('a'), withScore(1))).toEqual(['s0.1', 'c3.0']);
  });

  test('in which a question about a quantity lifts the ledger line that holds a number', () => {
    const lines = { 's0.1': { places: [1] }, 'c3.0': { places: [1] }, 'c3.1': { places: [1] } };
    const hits = found({ a: lines, [numberMark]: { 'c3.1': {} } });
    expect(order({ ...plan('a'), asksQuantity: true }, hits)).toEqual(['c3.1', 's0.1', 'c3.0']);
  });

  test('in which a question about a date lifts the line that holds one, and not one that holds a number', () => {
    const lines = { 's0.1': { places: [1] }, 'c3.0': { places: [1] }, 'c3.1': { places: [1] } };
    const asked = { ...plan('a'), asksDate: true };
    expect(stemsOfPlan(asked)).toEqual([dateMark, 'a']);
    expect(order(asked, found({ a: lines, [dateMark]: { 'c3.1': {} } }))).toEqual(['c3.1', 's0.1', 'c3.0']);
  });

  test('in which a section that only describes the query waits for a page that holds it', () => {
    const hits = found({ a: { 's0.1': { places: [] }, 'p2.0': { score: 0.7, places: [1] } } });
    expect(order(plan('a'), hits)).toEqual(['p2.0', 's0.1']);
  });

  test('in which a section has its turn after two others', () => {
    const lines = Array.from({ length: 4 }, (_, line) => [`c3.${line}`, { score: 9 - line, places: [1] }]);
    const hits = found({ a: { 's0.1': { places: [1] }, ...Object.fromEntries(lines) } });
    expect(order(plan('a'), hits)).toEqual(['c3.0', 'c3.1', 's0.1', 'c3.2', 'c3.3']);
  });

  test('in which a section without a word of the query waits longer for its turn', () => {
    const lines = Array.from({ length: 5 }, (_, line) => [`c3.${line}`, { score: 9 - line, places: [1] }]);
    const hits = found({ a: { 's0.0': {}, ...Object.fromEntries(lines) } });
    expect(order(plan('a'), hits)).toEqual(['c3.0', 'c3.1', 'c3.2', 'c3.3', 's0.0', 'c3.4']);
  });

  test('in which sections keep the order of their explainers', () => {
    const hits = found({
      a: { 's0.1': { score: 1.2, places: [1] }, 's1.1': { places: [1] }, 'c1.7': { places: [1] } },
    });
    expect(order(plan('a'), hits).filter((id) => id.startsWith('s'))).toEqual(['s1.1', 's0.1']);
  });
});
