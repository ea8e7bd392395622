// Derived numbers are computed again: shares of unlike units in one of them, everything else as it is stated.
import { expect, test } from 'vitest';
import { checkDerived } from '../../../src/ledger/check/checkDerived.ts';
import type { Derived } from '../../../src/ledger/schema/derived.ts';
import { claimOf, derivedOf, ledgerOf } from '../cite/ledgerOf.ts';

const claims = [
  claimOf('003-part', { figures: [{ value: 500, unit: 'GWh', what: 'a part' }] }),
  claimOf('003-whole', { figures: [{ value: 2, unit: 'TWh', what: 'the whole' }] }),
];
const faultsOf = (entry: Partial<Derived>): string[] =>
  checkDerived(
    '.',
    ledgerOf(claims, [{ ...derivedOf('D-x', 0), inputs: ['003-part', '003-whole'], decimals: 2, ...entry }]),
  );

test.each([
  ['ratio', 0.25],
  ['percent', 25],
  ['sum', 502],
])('%s of 500 GWh and 2 TWh', (formula, value) => {
  expect(faultsOf({ formula, value })).toEqual([]);
  expect(faultsOf({ formula, value: value + 1 })).toEqual([
    `seeds/derived.yaml: D-x: field value: received ${value + 1}, expected ${value} (${value})`,
  ]);
});
