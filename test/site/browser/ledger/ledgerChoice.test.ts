// The ledger's filters in an address: 10,000 hostile addresses ask for what the page offers, or for nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressWithChoice,
  choiceInAddress,
  filterKeys,
  fitsChoice,
  type LedgerLine,
  MOST_LETTERS,
} from '../../../../src/site/browser/ledger/ledgerChoice.ts';
import { foldLine } from '../../../../src/text/analysis/fold.ts';

const offered = {
  part: ['', 'companies', 'politics'],
  status: ['', 'announced', 'reported'],
  verdict: ['', 'kept', 'not-due'],
};
const nothing = { part: '', status: '', verdict: '', q: '' };
const lines: LedgerLine[] = [
  { part: 'companies', status: 'announced', verdict: '', text: foldLine('003-phase1 مركز من 40 ميغاواط') },
  { part: 'politics', status: 'reported', verdict: 'kept', text: foldLine('E-putin BRICS بريكس') },
];
const shown = (search: string): number => lines.filter(fitsChoice(choiceInAddress(search, offered))).length;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.nat(1_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom(
    '',
    'companies',
    'kept',
    '__proto__',
    'constructor',
    '%',
    '%E0%A4',
    '"]',
    '\ud800',
    '(',
    '\\',
  ),
);
const search = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...filterKeys, 'q', '__proto__'), text), text))
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

test('whatever an address says, the choice is one that the page offers, and comes back from its own address', () => {
  fc.assert(
    fc.property(search, (received) => {
      const choice = choiceInAddress(received, offered);
      const address = new URL(addressWithChoice('https://a.example/ar/evidence/?utm=1', choice));
      const again = choiceInAddress(address.search, offered);
      return (
        filterKeys.every((key) => offered[key].includes(choice[key]) && again[key] === choice[key]) &&
        choice.q.length <= MOST_LETTERS &&
        lines.filter(fitsChoice(choice)).length <= lines.length &&
        address.searchParams.get('utm') === '1' &&
        again.q === choice.q.toWellFormed().trim()
      );
    }),
    { numRuns: 10_000, seed: 15 },
  );
});

describe('the choice', () => {
  test('of an empty address shows every line', () => {
    expect(choiceInAddress('', offered)).toEqual(nothing);
    expect(shown('')).toBe(2);
  });

  test.each([
    ['?part=politics', 1],
    ['?part=politics&status=announced', 0],
    ['?part=nowhere', 2],
    ['?q=BRICS', 1],
    ['?q=brics%20putin', 1],
    ['?q=الميغاواط%20٤٠', 0],
    ['?q=ميغاواط%20٤٠', 1],
    ['?verdict=kept&verdict=not-due', 0],
  ])('of %s shows %i lines', (address, count) => {
    expect(shown(address)).toBe(count);
  });
});

test.each([
  ["l'énergie", 'de l’énergie'],
  ["Musk's", 'Musk’s company'],
  ['MUSK’S', "Musk's company"],
  ['oeuvre', 'mise en œuvre'],
  ['œuvre', 'mise en oeuvre'],
  ['"net zero"', '«net zero»'],
  ['2026-2030', '2026–2030'],
])('%j as a keyboard writes it finds %j', (q, said) => {
  const line: LedgerLine = { part: '', status: '', verdict: '', text: foldLine(said) };
  expect(fitsChoice({ ...nothing, q })(line)).toBe(true);
});
