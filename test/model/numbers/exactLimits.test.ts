// The edges of the elementary functions: what they refuse, and where one branch hands over to the next.
import fc from 'fast-check';
import { expect, test } from 'vitest';
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

// Reference values: math.log of Python 3.11.
test.each([
  [5e-324, -744.4400719213812],
  [2 ** -31, -21.487562597358306],
  [Math.SQRT2, 0.3465735902799727],
  [1.4142135623730954, 0.34657359027997286],
  [2, 0.6931471805599453],
  [2 ** 31, 21.487562597358306],
  [2 ** 32, 22.18070977791825],
  [Number.MAX_VALUE, 709.782712893384],
])('ln %d is %d', (x, expected) => {
  expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(expected)));
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
  'ln of %d is refused with what was received',
  (x) => {
    expect(() => naturalLog(x)).toThrow(`naturalLog needs a positive finite number, got ${x}`);
  },
);

test('e to x agrees with the platform to a few units in the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(5e-13);
    }),
  );
  expect(exponential(0)).toBe(1);
  expect(exponential(1)).toBeCloseTo(Math.E, 14);
  expect(exponential(709.7)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exponential(709.8)).toBe(Number.POSITIVE_INFINITY);
  expect(exponential(-744)).toBeGreaterThan(0);
  expect(exponential(-745.5)).toBe(0);
});

test('powers follow from both', () => {
  expect(power(10, 3)).toBeCloseTo(1000, 9);
  expect(power(9, -0.5)).toBeCloseTo(1 / 3, 14);
  expect([0, 1, 2, 3, 4, 5].map((n) => wholePower(3, n))).toEqual([1, 3, 9, 27, 81, 243]);
});

test('the smooth maximum of equal numbers is 2^¼ of them, and of one number and none the number', () => {
  expect(smoothMax(3, 3)).toBeCloseTo(3 * 2 ** 0.25, 14);
  expect(smoothMax(0, 7)).toBeCloseTo(7, 14);
  expect(smoothMax(2, 1)).toBeCloseTo(17 ** 0.25, 14);
});

test('a tree over a part of a member more is a level deeper', () => {
  expect([0, 0.5, 1, 2, 2.5, 4.1].map(treeDepth)).toEqual([0, 0, 0, 1, 2, 3]);
});

test('the greatest common divisor divides both, and nothing greater does', () => {
  const whole = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      const divisor = greatestCommonDivisor(a, b);
      const larger = Array.from({ length: 501 }, (_, i) => i).filter((n) => n > divisor);
      expect([a % divisor, b % divisor]).toEqual([0, 0]);
      expect(larger.some((n) => a % n === 0 && b % n === 0)).toBe(false);
    }),
  );
});

// Reference values: statistics.NormalDist().inv_cdf of Python 3.11, at both ends of each branch.
test.each([
  [0.5, 0.0],
  [0.075, -1.4395314709384557],
  [0.0749, -1.4402382675279632],
  [0.925, 1.439531470938456],
  [0.9251, 1.4402382675279632],
  [1e-10, -6.361340902404056],
  [1e-11, -6.706023155495136],
  [1e-12, -7.034483825301132],
  [1e-300, -37.0470962993612],
])('the normal quantile of %d is %d', (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 12);
});

test.each([0, 1, -0.1, 1.1, Number.NaN])(
  'the normal quantile of %d is refused with what was received',
  (p) => {
    expect(() => normalQuantile(p)).toThrow(
      `normalQuantile: received ${p}, expected more than 0, less than 1`,
    );
  },
);
