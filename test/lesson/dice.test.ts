// The game of the slowest: exact means against the few that can be counted by hand.
import { expect, test } from 'vitest';
import { meanLargestThrow } from '../../src/lesson/measures/dice.ts';

test('one throw has the mean of its dice', () => {
  expect(meanLargestThrow(1, 1)).toBeCloseTo(3.5, 12);
  expect(meanLargestThrow(1, 3)).toBeCloseTo(10.5, 12);
});

test('the larger of two dice is 161 / 36 on average', () => {
  // Of 36 pairs, 2k − 1 have k as their larger number: Σ k (2k − 1) = 161.
  expect(meanLargestThrow(2, 1)).toBeCloseTo(161 / 36, 12);
});

test('the largest of many throws grows ever more slowly, and never passes the highest sum', () => {
  const [one, ten, hundred, thousand] = [1, 10, 100, 1000].map((pupils) => meanLargestThrow(pupils));
  expect((ten ?? 0) - (one ?? 0)).toBeGreaterThan((hundred ?? 0) - (ten ?? 0));
  expect((hundred ?? 0) - (ten ?? 0)).toBeGreaterThan((thousand ?? 0) - (hundred ?? 0));
  expect(thousand).toBeLessThan(18);
});

test('a class of thirty-six does not all throw the highest sum, as it would with one die', () => {
  expect(meanLargestThrow(36, 1)).toBeGreaterThan(5.99);
  expect(meanLargestThrow(36)).toBeLessThan(17);
  expect(meanLargestThrow(36) - meanLargestThrow(10)).toBeGreaterThan(1);
});
