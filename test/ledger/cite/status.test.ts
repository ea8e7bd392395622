// A figure is as sure as its least sure source.
import { describe, expect, test } from 'vitest';
import { statusOf, weakestStatus } from '../../../src/ledger/cite/status.ts';
import { claimStatuses } from '../../../src/ledger/schema/status.ts';
import { claimOf, derivedOf, ledgerOf } from './ledgerOf.ts';

const ledger = ledgerOf(
  claimStatuses.map((status) => claimOf(`003-${status}`, { status })),
  [derivedOf('D-total', 3)],
);

describe('the weakest status', () => {
  test.each([
    [['003-announced', '003-speculative'], 'speculative'],
    [['003-opinion', '003-announced'], 'opinion'],
    [['003-announced', '003-analysis'], 'analysis'],
    [['003-reported', '003-announced'], 'announced'],
    [['003-documented', '003-reported'], 'reported'],
    [['003-in-service', '003-documented'], 'documented'],
    [['003-in-service'], 'in-service'],
  ])('of %j is %s', (ids, weakest) => {
    expect(weakestStatus(ledger, ids)).toBe(weakest);
    expect(weakestStatus(ledger, ids.toReversed())).toBe(weakest);
  });

  test('every status has its place: none is lost among the others', () => {
    for (const status of claimStatuses) expect(weakestStatus(ledger, [`003-${status}`])).toBe(status);
  });

  test('of no source is an error, not a guess', () =>
    expect(() => weakestStatus(ledger, [])).toThrow('received no id, expected at least one'));
});

test('a number that we computed is analysis', () => expect(statusOf(ledger, 'D-total')).toBe('analysis'));

test('an id that the ledger lacks is named', () =>
  expect(() => statusOf(ledger, '003-nothing')).toThrow('received 003-nothing, expected one of seeds/'));
