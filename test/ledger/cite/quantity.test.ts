// A quantity is named by ids, never by its value, its note or its place.
import { describe, expect, test } from 'vitest';
import { entryOf, quantityOf } from '../../../src/ledger/cite/quantity.ts';
import type { Figure } from '../../../src/ledger/schema/figure.ts';
import { claimOf, derivedOf, ledgerOf } from './ledgerOf.ts';

const dated: Figure = { date: '2026-04', what: 'signature' };
const first: Figure = { id: 'first', value: 16, unit: 'MW', what: 'first phase' };
const both: Figure = { id: 'both', value: 36, unit: 'MW', what: 'both phases' };
const from = (figures: Figure[], reference: string) =>
  quantityOf(ledgerOf([claimOf('003-power', { figures })], [derivedOf('D-total', 52)]), reference);

describe('a reference', () => {
  test('to an entry with one figure is that figure; dates beside it do not count', () =>
    expect(from([dated, first], '003-power')).toEqual({ value: 16, unit: 'MW' }));

  test('with the id of a figure is that one, wherever it stands', () => {
    expect(from([first, both], '003-power#both').value).toBe(36);
    expect(from([both, dated, first], '003-power#both').value).toBe(36);
  });

  test('to a derived number is its value', () =>
    expect(from([], 'D-total')).toEqual({ value: 52, unit: 'MW' }));
});

describe('an error names the reference, what was received and what is expected', () => {
  test.each<[string, Figure[], string, string]>([
    ['several figures', [first, both], '003-power', 'an entry with 2 figures, expected # and the id of one'],
    ['no figure', [dated], '003-power', 'an entry with 0 figures'],
    [
      'an id that no figure has',
      [first],
      '003-power#second',
      'received #second, expected a figure of the entry: first',
    ],
    ['an unknown entry', [first], '003-nothing', '003-nothing: received an unknown id'],
    [
      'a range',
      [{ id: 'span', low: 1, high: 2, unit: 'MW', what: 'range' }],
      '003-power',
      'received a range or a date',
    ],
    ['a figure of a derived number', [], 'D-total#first', 'D-total#first: received an unknown id'],
  ])('%s', (_, figures, reference, says) => {
    expect(() => from(figures, reference)).toThrow(says);
  });

  test('figures without an id are described by their note, so that the author knows which to name', () =>
    expect(() => from([first, { value: 1, unit: 'MW', what: 'spare' }], '003-power')).toThrow(
      'first; spare, without an id',
    ));
});

test('the entry of a reference is what stands before #', () => {
  expect(entryOf('E-nexus-mou#both-phases')).toBe('E-nexus-mou');
  expect(entryOf('003-phase1-40mw')).toBe('003-phase1-40mw');
});
