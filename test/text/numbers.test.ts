// Numbers as each language writes them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, signed, significant } from '../../src/text/numbers.ts';

test.each([
  ['ar', 12.5, undefined, '12,5'],
  ['ar', 163_583, undefined, '163\u00a0583'],
  ['ar', 1234.5, 2, '1\u00a0234,50'],
  ['en', 12.5, undefined, '12.5'],
  ['en', 163_583, undefined, '163\u202f583'],
  ['en', 1_234_567.25, 1, '1\u202f234\u202f567.3'],
  ['fr', 0.5, 1, '0,5'],
  ['fr', 1000, 0, '1\u202f000'],
  ['en', 0, 1, '0.0'],
  ['ar', -3, 0, '−3'],
  ['en', -0.4, 0, '0'],
  ['en', -0.04, 1, '0.0'],
  ['fr', -0.000_000_4, undefined, '0'],
  ['en', -0.05, 1, '−0.1'],
  ['en', -0, 2, '0.00'],
])('%s: %d with %s decimals is %s', (language, value, decimals, written) => {
  expect(formatNumber(language, value, decimals)).toBe(written);
});

/** As Intl rounds and groups, with the marks of English here. */
const byIntl = (value: number, decimals: number | undefined): string =>
  new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
    signDisplay: 'negative',
  })
    .format(value)
    .replaceAll(',', '\u202f')
    .replace('-', '−');

const decimalsOf = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });

test('any number is rounded and grouped as by Intl', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12 }), decimalsOf, (value, decimals) => {
      expect(formatNumber('en', value, decimals)).toBe(byIntl(value, decimals));
    }),
    { numRuns: 200 },
  );
});

test('a half, and what lies next to it, is rounded as by Intl', () => {
  const half = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }));
  const aside = fc.constantFrom(0, 2 ** -52, -(2 ** -52));
  fc.assert(
    fc.property(half, aside, ([count, decimals], share) => {
      const value = ((count + 0.5) / 10 ** decimals) * (1 + share);
      expect(formatNumber('en', value, decimals)).toBe(byIntl(value, decimals));
    }),
    { numRuns: 200 },
  );
});

test.each([1e21, Number.POSITIVE_INFINITY, Number.NaN, 5e-7, 4.9e-7, 2 ** 53])(
  '%d is written as by Intl',
  (value) => {
    expect(formatNumber('en', value)).toBe(byIntl(value, undefined));
  },
);

test('the numbers of every language are written without Intl, whose first use costs a page some 15 ms', () => {
  const { NumberFormat } = Intl;
  Object.assign(Intl, {
    NumberFormat: () => {
      throw new Error('Intl was asked');
    },
  });
  try {
    expect(['ar', 'en', 'fr'].map((language) => formatNumber(language, 1234.56, 1))).toEqual([
      '1\u00a0234,6',
      '1\u202f234.6',
      '1\u202f234,6',
    ]);
  } finally {
    Object.assign(Intl, { NumberFormat });
  }
});

test.each([
  ['ar', 16_777_216, '16\u00a0780\u00a0000'],
  ['en', 0.123_456, '0.1235'],
  ['en', -0, '0'],
])('%s: %d with four significant digits is %s', (language, value, written) => {
  expect(significant(language, value, 4)).toBe(written);
});

test('a difference has its sign before it, and none where it rounds to nothing', () => {
  expect([4.84, -12, 0.04, -0.04].map((mw) => signed('en', mw, 1))).toEqual(['+4.8', '−12.0', '0', '0']);
  expect(signed('ar', -1250.5, 1)).toBe('−1\u00a0250,5');
});
