// Every number that decides the order has a case here that comes out otherwise where the number is less or more.
import { describe, expect, test } from 'vitest';
import type { Named } from '../../../src/search/query/named.ts';
import { type Plan, planQuery } from '../../../src/search/query/plan.ts';
import { rank } from '../../../src/search/query/rank.ts';
import { createCorrections } from '../../../src/search/query/reading/corrections.ts';
import { readingsOf } from '../../../src/search/query/reading/readings.ts';
import { type Found, type Hit, rankOne, wordWeights } from '../../../src/search/query/score.ts';
import { withStanding } from '../../../src/search/query/standing.ts';
import { tuning } from '../../../src/search/query/tuning.ts';
import { stemScorer } from '../../../src/search/reading/stemScore.ts';
import { numberMark, sumMark } from '../../../src/search/stemNames.ts';
import { lexicon } from '../sampleIndex.ts';

const records = 100;
const letters = [...'abcdefghijk'];

const plan = (words: string[], more: Partial<Plan> = {}): Plan => ({
  words,
  units: words.map((stem, from) => ({ from, to: from + 1, alternatives: [{ stems: [stem], weight: 1 }] })),
  quoted: [],
  named: [],
  corrected: [],
  familiar: [],
  isForeign: false,
  byChance: [],
  known: [],
  isTyping: false,
  asksQuantity: false,
  asksDate: false,
  asksSum: false,
  ...more,
});
const name = (to: number, more: Partial<Named> = {}): Named => ({
  group: 0,
  record: 't7.0',
  isName: true,
  pages: [],
  from: 0,
  to,
  weight: 1,
  ...more,
});
const hit = (score = 1, places = [1]): Hit => ({ score, places });
const found = (hits: Record<string, Record<string, Hit>>): Found =>
  new Map(Object.entries(hits).map(([stem, byId]) => [stem, new Map(Object.entries(byId))]));
const order = (asked: Plan, hits: Found): string[] => rank(asked, hits, records);
const close = (value: number | undefined): string => (value ?? 0).toFixed(3);

/** Weight of a phrase in what a query is taken for. */
function weightOf(query: string, phrase: string): string {
  const alternatives = planQuery(query, lexicon).units.flatMap((unit) => unit.alternatives);
  return close(alternatives.find(({ stems }) => stems.join(' ') === phrase)?.weight);
}
const wholeWord = { isUnfinished: false, isInDarija: false };
const slips = (): string[] =>
  readingsOf(
    { folded: 'zzzz', written: 'zzzz' },
    {
      ...lexicon,
      corrections: () => [
        { stem: 'many', cost: 1.2, order: 1.2 },
        { stem: 'second', cost: 0.7, order: 0.7 },
      ],
    },
    wholeWord,
  ).map(({ weight }) => close(weight));

/** Of `words` words, each in one record, a section holds the first `held`. Whether it is shown. */
function isShown(held: number, words: number, more: Partial<Plan> = {}): boolean {
  const asked = letters.slice(0, words);
  const hits = found(
    Object.fromEntries(
      asked.map((word, place) => [word, { [place < held ? 's0.1' : `s1.${place}`]: hit() }]),
    ),
  );
  return order(plan(asked, more), hits).includes('s0.1');
}
/** Whether the term that the first `held` of `words` words name is shown, and whether it opens the list. */
function namedAt(held: number, words: number, more: Partial<Plan> = {}): number {
  const asked = letters.slice(0, words);
  const hits = found(Object.fromEntries(asked.map((word) => [word, { 's0.1': hit() }])));
  return order(plan(asked, { named: [name(held)], ...more }), hits).indexOf('t7.0');
}
const technical = (held: number) => ({ named: [name(held, { isTechnical: true })] });
const isGuess = { corrected: [{ typed: 'a', meant: [], isInName: false }] };

/** A rare term at `weight` is all that a section holds of four words. */
function rareTerm(weight: number, pages: number[], others: number[] = []): string[] {
  const asked = plan(letters.slice(0, 4), {
    ...isGuess,
    named: [name(1, { record: undefined, pages }), name(2, { record: undefined, pages: others, from: 1 })],
    units: [0, 1, 2, 3].map((from) => ({
      from,
      to: from + 1,
      alternatives: from < 2 ? [{ stems: [letters[from] ?? ''], weight }] : [],
    })),
  });
  return order(asked, found({ a: { 's0.1': hit() }, ...(others.length > 0 && { b: { 's1.1': hit() } }) }));
}

function unknownShare(words: string[], familiar: number[] = []): string {
  const [weight = 0] = wordWeights(plan(words, { familiar, units: [] }), new Map(), records);
  const [whole = 1] = wordWeights(plan(['a'], { units: [] }), new Map(), records);
  return close(weight / whole);
}

const scoreOf = (words: string[], hits: Found, more: Partial<Plan> = {}): string =>
  close(
    rankOne(
      plan(words, more),
      's0.1',
      hits,
      words.map(() => 1),
      { coverage: 0, orTermOf: 0 },
    )?.score,
  );
const apart = (distance: number): Found =>
  found({ a: { 's0.1': hit(1, [1]) }, b: { 's0.1': hit(1, [1 + distance]) } });
const phrase = { units: [{ from: 0, to: 1, alternatives: [{ stems: ['a', 'b'], weight: 1 }] }] };

/** The score of a section of page 0 with so many ledger lines, beside one line of page 1. */
function standing(lines: number, other: number, pages: number[]): string {
  const ranked = [
    { id: 's0.1', score: 1 },
    ...Array.from({ length: lines }, (_, line) => ({ id: `c0.${line}`, score: 1 })),
    { id: 'c1.0', score: other },
  ];
  const lifted = withStanding(ranked, plan(['a'], { named: [name(1, { pages })] }), [1], new Map());
  return close(lifted.find(({ id }) => id === 's0.1')?.score);
}

/** A section of score 1 among records of one kind with these scores, which are all that a query of two words finds. */
function among(kind: string, scores: number[], places: number[], more: Partial<Plan> = {}): string {
  const ids = scores.map((score, place) => [`${kind}9.${place}`, hit(score)] as const);
  const byId = { 's0.1': hit(1, places), ...Object.fromEntries(ids) };
  const asked = plan(['a', 'b'], more);
  const marks = [...(more.asksQuantity ? [numberMark] : []), ...(more.asksSum ? [sumMark] : [])];
  const withNumber = Object.fromEntries(marks.map((mark) => [mark, Object.fromEntries(ids)]));
  return order(asked, found({ a: byId, b: byId, ...withNumber })).join(' ');
}

const correct = (stem: string, typed: string, stems: string[], terms: string[] = []): string =>
  createCorrections(
    stems,
    new Set(terms),
    new Set(terms),
  )(stem, typed)
    .map(({ stem: meant, cost }) => `${meant} ${close(cost)}`)
    .join(', ');

/** The score of a stem, in units of its rarity, that stands so in one of two records of which this one has so many words. */
const stemScore = (words: number, places: number[], fields: [field: number, count: number][]): string =>
  close(
    stemScorer({
      records: [
        ['s0.1', words],
        ['s0.2', 10],
      ],
      fields: ['t', 'k'],
    })({ record: 0, places, fields: new Map(fields) }),
  );

/** What a case gives with the numbers of the table. */
const cases: Record<string, Record<string, [outcome: () => unknown, expected: unknown]>> = {
  index: {
    pageLength: [() => stemScore(20, [1], []), '0.878'],
    termSaturation: [() => stemScore(10, [1, 2], []), '1.241'],
    fieldSaturation: [() => stemScore(10, [], [[1, 2]]), '1.846'],
    heading: [() => stemScore(10, [], [[0, 1]]), '1.500'],
    about: [() => stemScore(10, [], [[1, 1]]), '1.500'],
  },
  reading: {
    number: [
      () => readingsOf({ folded: 'five', written: 'five', scaled: '5' }, lexicon, wholeWord)[1]?.weight,
      0.6,
    ],
    withoutScale: [() => weightOf('11 billion', '11'), '0.300'],
    term: [() => weightOf('مركز بيانات ', 'data center'), '0.850'],
    everyday: [() => weightOf('حصار', 'sanct'), '0.700'],
    besideItself: [() => weightOf('العقوبات', 'sanct'), '0.595'],
    cut: [() => weightOf('كمركز', 'مركز'), '0.650'],
    completion: [() => weightOf('satel', 'satellit'), '0.640'],
    sound: [() => weightOf('استارلنك ', 'starlink'), '0.700'],
    oneSlip: [() => weightOf('sanctoins ', 'sanct'), '0.700'],
    manySlips: [() => slips()[0], '0.500'],
    lessLikely: [() => slips()[1], '0.595'],
    plural: [() => weightOf('قانون', 'قوانين'), '0.600'],
    action: [() => weightOf('تخزين', 'تخزن'), '0.800'],
    inPhrase: [() => weightOf('farm ', 'data center'), '0.680'],
  },
  slip: {
    nearlyAsCheap: [
      () => [
        correct('abcdefh', 'abcdefh', ['abcdfeh', 'abcdefgh']),
        correct('abcdefh', 'abcdefh', ['abcdeefh', 'abcdefgh']),
      ],
      ['abcdfeh 0.700, abcdefgh 0.800', 'abcdeefh 0.600'],
    ],
    otherStart: [() => correct('xbcdefgh', 'xbcdefgh', ['ibcdefgh']), 'ibcdefgh 1.100'],
    otherEnd: [() => correct('abcdef', 'abcdefing', ['abcdep']), 'abcdep 1.320'],
    termBonus: [
      () => [
        correct('abcdefh', 'abcdefh', ['abcdfeh', 'abcdefgh'], ['abcdefgh']).slice(0, 8),
        correct('abcdefh', 'abcdefh', ['abcdeefh', 'abcdefgh'], ['abcdefgh']).slice(0, 8),
      ],
      ['abcdefgh', 'abcdeefh'],
    ],
  },
  least: {
    knownWords: [() => [isShown(1, 3), isShown(1, 4)], [true, false]],
    unknownWords: [() => [isShown(1, 2, isGuess), isShown(1, 3, isGuess)], [true, false]],
    foreignWords: [
      () => [isShown(2, 3, { ...isGuess, isForeign: true }), isShown(1, 2, { ...isGuess, isForeign: true })],
      [true, false],
    ],
    named: [() => [namedAt(1, 3), namedAt(1, 4)], [1, -1]],
    namedBesideUnknown: [() => [namedAt(2, 3, isGuess), namedAt(1, 2, isGuess)], [1, -1]],
    sure: [
      () =>
        [0.66, 0.64].map((weight) => {
          const units = plan(['a', 'b', 'c']).units.map((unit) => ({
            ...unit,
            alternatives: unit.alternatives.map(({ stems }) => ({
              stems,
              weight: unit.from === 2 ? weight : 1,
            })),
          }));
          return isShown(1, 3, { units });
        }),
      [true, false],
    ],
    rareTerm: [() => [rareTerm(0.81, [0]), rareTerm(0.79, [0])], [['s0.1'], []]],
    pagesOfRareTerm: [() => rareTerm(1, [0, 1], [0, 1, 2]), ['s0.1']],
    pagesOfRareTermLast: [() => [rareTerm(1, [0, 1, 2]), rareTerm(1, [0, 1, 2, 3])], [['s0.1'], []]],
  },
  unknown: {
    beginsWithYa: [() => unknownShare(['يصنع', 'b']), '0.300'],
    familiar: [() => unknownShare(['a'], [0]), '0.200'],
    inQuestion: [() => unknownShare(['a', 'b', 'c', 'd']), '0.500'],
    wordsOfQuestion: [
      () => [unknownShare(['a', 'b', 'c']), unknownShare(['a', 'b', 'c', 'd'])],
      ['1.000', '0.500'],
    ],
  },
  score: {
    coveragePower: [() => scoreOf(['a', 'b'], found({ a: { 's0.1': hit() } })), '0.330'],
    apart: [() => scoreOf(['a'], apart(50), phrase), '0.400'],
    nearBonus: [() => scoreOf(['a', 'b'], apart(1)), '2.300'],
    nearWords: [() => [scoreOf(['a', 'b'], apart(3)), scoreOf(['a', 'b'], apart(4))], ['2.300', '2.000']],
  },
  standing: {
    lines: [() => standing(6, 8, []), '2.563'],
    line: [() => standing(4, 5, []), '3.000'],
    term: [() => standing(0, 1, [0]), '4.000'],
  },
  kinds: {
    section: [() => among('p', [1.15, 1.21], [1]), 'p9.1 s0.1 p9.0'],
    page: [() => among('p', [1.15, 1.21], [1]), 'p9.1 s0.1 p9.0'],
    item: [() => among('pi', [1.3, 1.37], [1]), 'pi9.1 s0.1 pi9.0'],
    claim: [() => among('c', [1.21, 1.29], [1]), 'c9.1 s0.1 c9.0'],
    term: [() => among('t', [1.21, 1.29], [1]), 't9.1 s0.1 t9.0'],
    claimOfNumber: [() => among('c', [0.65, 0.69], [1], { asksQuantity: true }), 'c9.1 s0.1 c9.0'],
    claimOfSum: [() => among('c', [0.4, 0.43], [1], { asksQuantity: true, asksSum: true }), 'c9.1 s0.1 c9.0'],
    unseen: [() => among('p', [0.388, 0.435], []), 'p9.1 s0.1 p9.0'],
    name: [() => among('p', [0.57, 0.61], [1], { named: [name(1)] }), 's0.1 p9.1 t7.0 p9.0'],
    find: [
      () => among('p', [0.57, 0.61], [1], { named: [name(2, { isName: false })] }),
      's0.1 p9.1 t7.0 p9.0',
    ],
    whole: [() => [namedAt(10, 11), namedAt(7, 8)], [0, 1]],
    wholeOfTechnical: [() => [6, 5].map((held) => namedAt(held, 11, technical(held))), [0, 1]],
    unseenWaits: [() => among('c', [9, 8, 7, 6, 5, 4, 3], []), 'c9.0 c9.1 c9.2 c9.3 s0.1 c9.4 c9.5 c9.6'],
    othersInRow: [() => among('c', [9, 8, 7], [1]), 'c9.0 c9.1 s0.1 c9.2'],
  },
};

test('every number has a case', () => {
  const numbers = Object.entries(tuning).map(([group, list]) => [group, Object.keys(list).sort()]);
  expect(numbers).toEqual(Object.entries(cases).map(([group, list]) => [group, Object.keys(list).sort()]));
});

describe.each(Object.entries(cases))('%s', (group, list) => {
  const numbers = tuning[group as keyof typeof tuning] as Record<string, number>;

  test.each(Object.entries(list))('%s', (key, [outcome, expected]) => {
    const value = numbers[key] ?? Number.NaN;
    expect(outcome()).toEqual(expected);
    const isCount = Number.isInteger(value) && value > 1;
    try {
      for (const other of isCount ? [value - 1, value + 1] : [value * 0.5, value * 1.8]) {
        numbers[key] = other;
        expect.soft(outcome(), `${key} as ${other}`).not.toEqual(expected);
      }
    } finally {
      numbers[key] = value;
    }
  });
});
