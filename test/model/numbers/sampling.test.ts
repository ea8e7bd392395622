// Seeded samples of the constants: even cover, the covariance of the fitted ones, ranges never left.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../../src/model/numbers/sampling/latinHypercube.ts';
import {
  quantile,
  sampleParameters,
  valueInRange,
} from '../../../src/model/numbers/sampling/parameterSamples.ts';

describe('latinHypercube', () => {
  test('every column holds exactly one value of each slice, strictly inside the cube', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        (count, dimensions, seed) => {
          const points = latinHypercube(count, dimensions, seed);
          expect(points).toHaveLength(count);
          for (const point of points) expect(point).toHaveLength(dimensions);
          for (let dimension = 0; dimension < dimensions; dimension++) {
            const column = points.map((point) => point[dimension]!);
            expect(column.map((x) => Math.floor(x * count)).sort((a, b) => a - b)).toEqual(
              Array.from({ length: count }, (_, i) => i),
            );
            expect(Math.min(...column)).toBeGreaterThan(0);
            expect(Math.max(...column)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test('the same seed gives the same points, another seed others', () => {
    expect(latinHypercube(20, 3, 7)).toEqual(latinHypercube(20, 3, 7));
    expect(latinHypercube(20, 3, 7)).not.toEqual(latinHypercube(20, 3, 8));
  });

  // A correlation of 1,000 independent pairs has a standard error of 1 / √1000 = 0.032; four of them.
  test('columns are shuffled apart: they do not go together, nor with the row', () => {
    const count = 1000;
    const points = latinHypercube(count, 3, 1);
    const correlation = (a: number[], b: number[]): number =>
      (12 * a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i]! - 0.5), 0)) / count;
    const columns = [0, 1, 2].map((dimension) => points.map((point) => point[dimension]!));
    const row = points.map((_, i) => (i + 0.5) / count);
    const pairs = [[columns[0], columns[1]], [columns[1], columns[2]], ...columns.map((x) => [x, row])];
    for (const [a, b] of pairs) expect(Math.abs(correlation(a!, b!))).toBeLessThan(0.127);
  });

  test('places inside the slices are spread too', () => {
    const within = latinHypercube(1000, 1, 3).map(([x]) => (x! * 1000) % 1);
    expect(within.reduce((sum, x) => sum + x, 0) / 1000).toBeCloseTo(0.5, 1);
    expect(new Set(within).size).toBeGreaterThan(990);
  });
});

test('a value in its range goes straight from low over the value at one half to high', () => {
  const entry = { id: 'P-x', value: 2, low: 1, high: 6 };
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => valueInRange(entry, share))).toEqual([1, 1.5, 2, 4, 6]);
});

describe('sampleParameters', () => {
  const base = { 'P-a': 2, 'P-b': 5, 'P-c': 10, 'P-fixed': 3 };
  const range = { id: 'P-c', value: 10, low: 8, high: 16 };
  // Standard deviations of the logarithms 0.2 and 0.3, correlation 0.5.
  const fitted = {
    ids: ['P-a', 'P-b'],
    logCovariance: [
      [0.04, 0.03],
      [0.03, 0.09],
    ],
  };
  const sets = sampleParameters(base, [range], fitted, 2000, 11);
  const logOf = (id: 'P-a' | 'P-b') => sets.map((set) => Math.log(set[id]! / base[id]));
  const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const covariance = (a: number[], b: number[]): number =>
    mean(a.map((x, i) => x * b[i]!)) - mean(a) * mean(b);

  test('the fitted constants have the covariance of the fit about their values', () => {
    const [a, b] = [logOf('P-a'), logOf('P-b')];
    expect(mean(a)).toBeCloseTo(0, 2);
    expect(mean(b)).toBeCloseTo(0, 2);
    // Standard error of a covariance of 2,000 pairs: at most 0.09 · √(2 / 2000) = 0.003; three of them.
    expect(Math.abs(covariance(a, a) - 0.04)).toBeLessThan(0.009);
    expect(Math.abs(covariance(a, b) - 0.03)).toBeLessThan(0.009);
    expect(Math.abs(covariance(b, b) - 0.09)).toBeLessThan(0.009);
  });

  test('a constant with a range fills it and never leaves it; half of the values lie below the value', () => {
    const values = sets.map((set) => set['P-c']!);
    expect(Math.min(...values)).toBeGreaterThan(8);
    expect(Math.max(...values)).toBeLessThan(16);
    expect(values.filter((x) => x < 10)).toHaveLength(1000);
    expect(quantile(values, 0.75)).toBeCloseTo(13, 1);
  });

  test('several ranges are each filled by a column of their own', () => {
    const other = { id: 'P-fixed', value: 3, low: 2, high: 4 };
    const drawn = sampleParameters(base, [range, other], fitted, 400, 11);
    const normals = drawn.map((set) => Math.log(set['P-a']! / base['P-a']));
    const values = drawn.map((set) => set['P-fixed']!);
    expect(values.filter((x) => x < 3)).toHaveLength(200);
    // Four standard errors of the covariance of 400 independent pairs: 4 · 0.2 · 0.58 / √400.
    expect(Math.abs(covariance(normals, values))).toBeLessThan(0.024);
  });

  test('the others keep their value, and the base is not changed', () => {
    expect(new Set(sets.map((set) => set['P-fixed']))).toEqual(new Set([3]));
    expect(base).toEqual({ 'P-a': 2, 'P-b': 5, 'P-c': 10, 'P-fixed': 3 });
  });

  test('a range of no width is no uncertainty, and a fitted constant does not vary by its range as well', () => {
    const still = { id: 'P-c', value: 10, low: 10, high: 10 };
    const wide = { id: 'P-a', value: 2, low: 0, high: 1000 };
    const drawn = sampleParameters(base, [still, wide], fitted, 500, 11);
    expect(new Set(drawn.map((set) => set['P-c']))).toEqual(new Set([10]));
    expect(drawn.every((set) => set['P-a']! < 2 * Math.exp(5 * 0.2))).toBe(true);
  });

  test('without a fit only the ranges are drawn; the same seed gives the same sets', () => {
    const drawn = sampleParameters(base, [range], undefined, 10, 5);
    expect(new Set(drawn.map((set) => set['P-a']))).toEqual(new Set([2]));
    expect(drawn).toEqual(sampleParameters(base, [range], undefined, 10, 5));
    expect(drawn).not.toEqual(sampleParameters(base, [range], undefined, 10, 6));
  });

  test('constants that the fit ties wholly together move together', () => {
    const tied = {
      ids: ['P-a', 'P-b'],
      logCovariance: [
        [0.04, 0.04],
        [0.04, 0.04],
      ],
    };
    for (const set of sampleParameters(base, [], tied, 50, 2))
      expect(set['P-a']! / 2).toBeCloseTo(set['P-b']! / 5, 7);
  });

  test('a constant that the fit knows exactly stays, and so does its neighbour’s share of it', () => {
    const sure = {
      ids: ['P-a', 'P-b'],
      logCovariance: [
        [0, 0],
        [0, 0.09],
      ],
    };
    const drawn = sampleParameters(base, [], sure, 50, 2);
    for (const set of drawn) expect(set['P-a']).toBeCloseTo(2, 12);
    expect(new Set(drawn.map((set) => set['P-b'])).size).toBe(50);
  });
});

test.each([
  [[3, 1, 2], 0.5, 2],
  [[10, 2, 1], 0, 1],
  [[10, 2, 1], 1, 10],
  [[0, 10], 0.25, 2.5],
  [[1, 2, 4, 8], 0.5, 3],
  [[5], 0.9, 5],
  [[100, 20, 3], 0.5, 20],
])('of %j the share %d lies below %d', (values, share, expected) => {
  const before = [...values];
  expect(quantile(values, share)).toBe(expected);
  expect(values).toEqual(before);
});
