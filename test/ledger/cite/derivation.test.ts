import { describe, expect, test } from 'vitest';
import { derivations, derive } from '../../../src/ledger/cite/derivation.ts';

describe('derive', () => {
  test.each([
    ['ratio', [500, 40], 12.5],
    ['percent', [50, 200], 25],
    ['product', [2, 3, 4], 24],
    ['sum', [16, 20], 36],
    ['difference', [500, 40], 460],
    ['annualEnergyTwh', [500], 4.38],
    ['racks', [40, 1.2, 0.1, 132], 227],
    ['gpus', [40, 1.2, 0.1, 132, 72], 16344],
    ['roundTripMs', [1000, 200000], 10],
    ['satelliteRoundTripMs', [35786, 299792.458], 477.477],
    ['chainPercent', [90, 3], 72.9],
  ])('%s of %j is %d', (formula, inputs, expected) => {
    expect(derive(formula, inputs)).toBeCloseTo(expected, 3);
  });
  test('every formula states its equation', () => {
    for (const { equation } of Object.values(derivations)) expect(equation.length).toBeGreaterThan(4);
  });
  test('an unknown formula names those that exist', () => {
    expect(() => derive('root', [4])).toThrow('formula: received root, expected one of ratio, percent');
  });
  test('a wrong number of inputs is named', () => {
    expect(() => derive('ratio', [1])).toThrow('inputs of ratio: received 1, expected 2');
  });
  test('a result that is no number is an error', () =>
    expect(() => derive('ratio', [1, 0])).toThrow('not finite'));
});
