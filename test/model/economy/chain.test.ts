// The chain of conditions: the worked example of the explainer, limits and errors.
import { expect, test } from 'vitest';
import { chainFractions } from '../../../src/model/economy/chain.ts';

test('five steps of seven chances in ten all come true in about 17 per cent of cases', () => {
  // 0.7 × 0.7 = 0.49; × 0.7 = 0.343; × 0.7 = 0.2401; × 0.7 = 0.16807.
  const fractions = chainFractions([0.7, 0.7, 0.7, 0.7, 0.7]);
  for (const [step, expected] of [0.7, 0.49, 0.343, 0.2401, 0.16807].entries())
    expect(fractions[step]).toBeCloseTo(expected, 12);
});

test('a certain step costs nothing, an impossible one ends the chain', () => {
  expect(chainFractions([1, 0.5, 1])).toEqual([1, 0.5, 0.5]);
  expect(chainFractions([0.9, 0, 1])).toEqual([0.9, 0, 0]);
});

test('a chance above one is refused', () => {
  expect(() => chainFractions([1.2])).toThrow('chance: received 1.2, expected 0 to 1');
});
