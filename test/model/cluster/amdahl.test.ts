// Amdahl's law: the worked example of the explainer, limits, errors.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amdahlSpeedup } from '../../../src/model/cluster/amdahl.ts';

test('one step of twenty that cannot be shared: never more than 20 times as fast', () => {
  expect(amdahlSpeedup(0.05, 1e12)).toBeCloseTo(20, 6);
  // 1 / (0.05 + 0.95 / 19) = 1 / 0.1
  expect(amdahlSpeedup(0.05, 19)).toBeCloseTo(10, 12);
});

test('all shared: as many times as processors; nothing shared: not at all', () => {
  expect(amdahlSpeedup(0, 72)).toBe(72);
  expect(amdahlSpeedup(1, 72)).toBe(1);
});

test('more processors never make it slower, nor beyond the limit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      (alone, n) => {
        const speedup = amdahlSpeedup(alone, n);
        expect(amdahlSpeedup(alone, n + 1)).toBeGreaterThanOrEqual(speedup);
        expect(speedup).toBeLessThanOrEqual(1 / alone + 1e-9);
      },
    ),
  );
});

test('what cannot be is refused', () => {
  expect(() => amdahlSpeedup(1.1, 2)).toThrow('aloneFraction: received 1.1');
  expect(() => amdahlSpeedup(0.5, 0)).toThrow('processors: received 0');
});
