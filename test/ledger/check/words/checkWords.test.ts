// Interface strings and words of figures pass the check of numbers that prose passes.
import { describe, expect, test } from 'vitest';
import { checkWords } from '../../../../src/ledger/check/words/checkWords.ts';
import type { Cite } from '../../../../src/ledger/read/readCites.ts';
import { entriesOf } from '../../../../src/ledger/read/readWords.ts';
import { claimOf, ledgerOf } from '../../cite/ledgerOf.ts';

const ledger = ledgerOf([
  claimOf('003-phase', {
    figures: [
      { value: 40, unit: 'MW', what: 'power' },
      { date: '2025', what: 'year' },
    ],
  }),
]);

/** Faults of one file of words, with what its strings cite. */
const faultsOf = (words: Parameters<typeof entriesOf>[0], cites: Record<string, Cite[]> = {}): string[] =>
  checkWords(
    [{ file: 'content/ui/xx.json', language: 'xx', entries: entriesOf(words, 'ui') }],
    new Map(Object.entries(cites)),
    ledger,
    ['GB200'],
  );

describe('a string passes', () => {
  test.each<[string, Parameters<typeof entriesOf>[0], Record<string, Cite[]>]>([
    ['without a number', { a: 'Output against power' }, {}],
    ['with a number that the page fills in', { a: 'Loss at {mw} MW, {share} %' }, {}],
    ['with a name of the glossary', { a: 'Racks of GB200' }, {}],
    ['with a number that its entry states', { a: 'First phase: 40 MW, 2025.' }, { 'ui.a': ['003-phase'] }],
    ['with it in other digits and units', { a: '٤٠ ميغاواط, 0.04 GW' }, { 'ui.a': ['003-phase'] }],
    [
      'with a number that is part of a name',
      { a: 'SHA-256' },
      { 'ui.a': [{ says: ['256'], because: 'a name' }] },
    ],
    [
      'with the unit of its column, where a sentence begins',
      { a: 'Milliards' },
      { 'ui.a': [{ says: ['milliards'], because: 'a unit' }] },
    ],
    ['as the counted noun of a plural', { a: { one: 'one million', other: '{n} million' } }, {}],
    ['as the heading of a column in per cent', { a: 'Waiting, %' }, {}],
    ['with a share that the page fills in', { a: '{share} per cent', b: '{share} في المئة' }, {}],
  ])('%s', (_, words, cites) => expect(faultsOf(words, cites)).toEqual([]));
});

describe('a string is refused', () => {
  test.each<[string, Parameters<typeof entriesOf>[0], Record<string, Cite[]>, string]>([
    [
      'with a number that nothing states',
      { a: { b: 'At 40 MW' } },
      {},
      'xx.json: ui.a.b: received «40» in «At 40 MW»',
    ],
    ['with another number than its entry', { a: '41 MW' }, { 'ui.a': ['003-phase'] }, 'received «41»'],
    ['with the number in another unit', { a: '40 GW' }, { 'ui.a': ['003-phase'] }, 'received «40»'],
    ['with a million outside a plural', { a: 'a million tokens' }, {}, 'received «million»'],
    ['with a milliard', { a: 'un milliard de tokens' }, {}, 'received «milliard»'],
    ['with millions as Morocco writes them', { a: 'ملايير الدراهم' }, {}, 'received «ملايير»'],
    [
      'in a plural, with a figure of its own',
      { a: { one: '1 site', other: '{n} sites' } },
      {},
      'received «1»',
    ],
    [
      'citing an unknown entry',
      { a: 'no number' },
      { 'ui.a': ['003-nothing'] },
      'received 003-nothing, expected an id',
    ],
  ])('%s', (_, words, cites, says) => expect(faultsOf(words, cites).join('\n')).toContain(says));
});

test('what cites for a string that is no longer there is told', () =>
  expect(faultsOf({ a: 'text' }, { 'ui.gone': ['003-phase'] })).toEqual([
    'content/cites.yaml: ui.gone: received a key that no string has',
  ]));

test('a leaf that is no text is named', () =>
  expect(() => entriesOf({ a: 3 } as never, 'ui')).toThrow('ui.a: received 3, expected a text or more keys'));
