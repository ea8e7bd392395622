import { describe, expect, test } from 'vitest';
import { crc32OfWords } from '../../src/engine/checksum.ts';
import { KNOT, knotWords } from '../../src/kernels/draws/layout.ts';
import { KNOT_COUNT, survivalAtKnot, ticksAt } from '../../src/kernels/draws/ticksAt.ts';
import {
  ASSUMED_STRAGGLERS,
  buildStragglerTables,
  stragglersOf,
} from '../../src/kernels/stragglers/stragglerTables.ts';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';

const tables = buildStragglerTables(100);
const word = (survival: number) => Math.floor(survival * 2 ** 32) | 0;

describe.each(['persistent', 'transient'] as const)('the %s table', (name) => {
  const table = tables[name];

  test('has 4,097 knots that fall to 0, neighbours less than 65,536 apart', () => {
    expect(table).toHaveLength(KNOT_COUNT);
    expect(table[KNOT_COUNT - 1]).toBe(0);
    for (let knot = 1; knot < KNOT_COUNT; knot++) {
      const gap = table[knot - 1]! - table[knot]!;
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(65_536);
    }
  });

  test('gives back its knots exactly', () => {
    // From 2^24 on, the bit that `| 1` sets lies below the 16 bits of the interpolation.
    for (let knot = 24 * 128; knot < 4096; knot += 7) {
      expect(ticksAt(word(survivalAtKnot(knot)), table)).toBe(table[knot]);
    }
  });

  test('falls as the word grows', () => {
    let last = Infinity;
    for (let step = 0; step < 20_000; step++) {
      const ticks = ticksAt(word((step + 0.5) / 20_000), table);
      expect(ticks).toBeLessThanOrEqual(last);
      last = ticks;
    }
  });
});

test('the tables are the same integers everywhere: their CRC-32 is pinned', () => {
  expect(crc32OfWords(tables.persistent).toString(16)).toBe('51b5b3e7');
  expect(crc32OfWords(tables.transient).toString(16)).toBe('79d2b52d');
});

test('one GPU in 1,000 is 3.09 σ behind for good', () => {
  // Φ⁻¹(0.999) = 3.0902; 3.0902 · 0.008 / √2 · 1e6 ticks = 17,481.
  const ticks = ticksAt(word(0.001), tables.persistent);
  expect(Math.abs(ticks - 17_481)).toBeLessThan(3);
});

const { parameters } = readModelSeeds('seeds');

test('the shape of a run that brings none is that of the parameters', () => {
  expect(ASSUMED_STRAGGLERS).toEqual(stragglersOf(parameters));
});

test('the persistent and the transient part make up the whole variance', () => {
  for (const share of [0, 0.2, 0.5, 1]) {
    const shape = stragglersOf({ ...parameters, 'P-straggler-persistent-share': share });
    const persistent = shape.persistentSigmaFraction ** 2;
    const variance = parameters['P-straggler-sigma']! ** 2;
    expect(persistent / variance).toBeCloseTo(share, 12);
    expect((persistent + shape.transientSigmaFraction ** 2) / variance).toBeCloseTo(1, 12);
  }
});

test('each constant of the hiccups moves the tail of a step and no GPU for good', () => {
  const transientAt = (id: string, value: number) => {
    const changed = buildStragglerTables(100, stragglersOf({ ...parameters, [id]: value }));
    expect(changed.persistent).toEqual(tables.persistent);
    return ticksAt(word(1e-9), changed.transient);
  };
  const control = ticksAt(word(1e-9), tables.transient);
  expect(transientAt('P-straggler-hiccup-scale', 0.1)).toBeGreaterThan(1.5 * control);
  expect(transientAt('P-straggler-hiccup-probability', 1e-7)).toBeLessThan(control);
  expect(transientAt('P-straggler-hiccup-tail-index', 5)).toBeLessThan(control);
});

test('a set without one of the constants is refused by name', () => {
  expect(() => stragglersOf({ 'P-straggler-sigma': 0.008 })).toThrow('P-straggler-persistent-share: missing');
});

test('hiccups leave the jitter alone and rule the tail', () => {
  const { transientSigmaFraction: sigma, hiccupFraction: scale } = ASSUMED_STRAGGLERS;
  // At 1 in 100: 2.3263 σ, and a hiccup part of 0.05 · ((1 + 1e-4)^(1/3) - 1) = 1.7e-6.
  expect(Math.abs(ticksAt(word(0.01), tables.transient) - (2.3263 * sigma * 1e6 + 1.7))).toBeLessThan(3);
  // At 1e-9: 5.9978 σ, and 0.05 · (1001^(1/3) - 1) = 0.4502: the hiccup is fifteen times the jitter.
  const tail = (5.9978 * sigma + scale * 9.0033) * 1e6;
  expect(ticksAt(word(1e-9), tables.transient) / tail).toBeGreaterThan(0.9);
  expect(ticksAt(word(1e-9), tables.transient) / tail).toBeLessThan(1.1);
});

test('the jitter scales both tables, and 0 makes every GPU equal', () => {
  const doubled = buildStragglerTables(200);
  for (let knot = 0; knot < KNOT_COUNT; knot += 5) {
    expect(Math.abs(doubled.transient[knot]! - 2 * tables.transient[knot]!)).toBeLessThanOrEqual(1);
  }
  expect(buildStragglerTables(0).persistent.every((ticks) => ticks === 0)).toBe(true);
  expect(buildStragglerTables(0).transient.every((ticks) => ticks === 0)).toBe(true);
});

test('a tail too steep to interpolate is refused, with what to do', () => {
  const steep = { ...ASSUMED_STRAGGLERS, hiccupFraction: 10 };
  expect(() => buildStragglerTables(1000, steep)).toThrow(
    /transient table falls by \d+ ticks at knot 1; .* Lower/,
  );
});

test('the device reads each knot with its fall to the next', () => {
  const words = knotWords(tables.persistent, tables.transient);
  expect(words).toHaveLength(2 * KNOT.wordCount * KNOT_COUNT);
  const first = KNOT.wordCount * (KNOT_COUNT + 7);
  expect(words[first + KNOT.offsetOf.ticks]).toBe(tables.transient[7]);
  expect(words[first + KNOT.offsetOf.fall]).toBe(tables.transient[7]! - tables.transient[8]!);
  expect(words.at(-1)).toBe(0);
});
