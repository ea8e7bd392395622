import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exponential,
  greatestCommonDivisor,
  naturalLog,
  normalQuantile,
  power,
  smoothMax,
  treeDepth,
  wholePower,
} from '../../../src/model/numbers/exact.ts';

describe('naturalLog', () => {
  test('agrees with the platform to a few units in the last place over the whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(naturalLog(x)).toBeCloseTo(Math.log(x), 11);
      }),
    );
  });
  test('is exactly 0 at 1', () => expect(naturalLog(1)).toBe(0));
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (x) => {
    expect(() => naturalLog(x)).toThrow('positive finite');
  });
});

describe('exponential', () => {
  test('undoes naturalLog', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (x) => {
        expect(exponential(naturalLog(x)) / x).toBeCloseTo(1, 11);
      }),
    );
  });
  test('overflows to Infinity and underflows to 0', () => {
    expect(exponential(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exponential(-746)).toBe(0);
  });
});

describe('normalQuantile', () => {
  // Standard normal quantiles as tabulated (scipy.stats.norm.ppf).
  test.each([
    [1e-12, -7.034483825301131],
    [0.01, -2.3263478740408408],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-9, -5.997807015007687],
    // AS 241's own test value.
    [1e-20, -9.262340089798409],
  ])('of %d is %d', (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 12));
  test('is odd about one half, to the last bit where 1 - p is exact', () => {
    expect(normalQuantile(0.2)).toBeCloseTo(-normalQuantile(0.8), 14);
    for (const p of [0.5 ** 3, 0.5 ** 10, 0.5 ** 20]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
  });
  test('rises', () => {
    let last = -Infinity;
    for (let i = 1; i < 4096; i++) {
      const z = normalQuantile(i / 4096);
      expect(z).toBeGreaterThan(last);
      last = z;
    }
  });
  test.each([0, 1, -0.1, 1.5, Number.NaN])('of %d is refused', (p) => {
    expect(() => normalQuantile(p)).toThrow(
      `normalQuantile: received ${p}, expected more than 0, less than 1`,
    );
  });
});

test('whole powers are exact where the result is', () => {
  expect(wholePower(0.5, 10)).toBe(2 ** -10);
  expect(wholePower(3, 0)).toBe(1);
  expect(power(2, 0.5)).toBeCloseTo(Math.SQRT2, 14);
});

test('a tree over n members is as deep as the doublings that reach n', () => {
  expect([1, 2, 3, 4, 5, 1024, 1025].map(treeDepth)).toEqual([0, 1, 2, 2, 3, 10, 11]);
});

test('the smooth maximum lies between the larger number and 19 % above it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      (a, b) => {
        const largest = Math.max(a, b);
        expect(smoothMax(a, b)).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
        expect(smoothMax(a, b)).toBeLessThan(largest * 1.19);
      },
    ),
  );
});

test('the greatest common divisor of 12 and 18 is 6', () => expect(greatestCommonDivisor(12, 18)).toBe(6));
