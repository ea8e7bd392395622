// Sums are written with the numbers that they are made of.
import { expect, test } from 'vitest';
import { derivations } from '../../../src/ledger/cite/derivation.ts';
import { sumText } from '../../../src/ledger/cite/sum.ts';

const racks = { formula: 'racks', value: 227, unit: 'rack', decimals: 0 } as const;
const inputs = [
  { value: 40, unit: 'MW' },
  { value: 1.2, unit: 'ratio' },
  { value: 0.1, unit: 'fraction' },
  { value: 132, unit: 'kW' },
];

test('racks of the first phase, in the numbers of each language', () => {
  expect(sumText('en', racks, inputs)).toBe('40\u00a0MW / 1.2 × 0.9 / 132\u00a0kW = 227');
  expect(sumText('ar', racks, inputs)).toBe('40\u00a0MW / 1,2 × 0,9 / 132\u00a0kW = 227');
});

test('every formula has a written form', () => {
  const five = [1, 1, 0, 1, 1].map((value) => ({ value, unit: 'count' }));
  for (const formula of Object.keys(derivations))
    expect(sumText('en', { formula, value: 1, unit: 'count', decimals: 0 }, five), formula).toMatch(
      /\d.* = 1$/,
    );
});

test('an unknown formula is an error', () =>
  expect(() => sumText('en', { ...racks, formula: 'root' }, inputs)).toThrow('received formula root'));
