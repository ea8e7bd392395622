// Numbers as readers write them, in the form that the page computes with.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber, toWesternDigits } from '../../src/text/digits.ts';

test('digits of every set become Western ones, and nothing else changes', () => {
  expect(toWesternDigits('٠٩ ۰۹ ０９ 09 س.,')).toBe('09 09 09 09 س.,');
});

describe('a written number', () => {
  test.each([
    ['40', '40'],
    ['٤٠', '40'],
    ['۴۰', '40'],
    ['４０', '40'],
    ['1.3', '1.3'],
    ['1,3', '1.3'],
    ['1٫3', '1.3'],
    ['١٫٣', '1.3'],
    ['12 000', '12000'],
    ['12\u00a0000', '12000'],
    ['12\u202f000', '12000'],
    ['12\u2009000', '12000'],
    ['١٢٬٠٠٠', '12000'],
    ['1 300 000,25', '1300000.25'],
    [' 300 ', '300'],
    ['\u2066300\u2069', '300'],
    ['007', '007'],
  ])('%s is %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  test.each([
    '',
    ' ',
    '-5',
    '1e2',
    '1.2.3',
    '1,2,3',
    '12 00',
    '1 2',
    '1234 567',
    ',5',
    '5,',
    '٤٠x',
    'NaN',
    '0x10',
  ])('%s is none', (text) => {
    expect(plainNumber(text)).toBeUndefined();
  });

  const inDigitsFrom = (zero: number) => (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

  test('is the same in every digit set, with every space between thousands and every decimal mark', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 - 1 }),
        fc.option(fc.nat({ max: 999 }).map(String), { nil: undefined }),
        fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '\u066c'),
        fc.constantFrom('.', ',', '\u066b'),
        fc.constantFrom(0x30, 0x660, 0x6f0, 0xff10),
        (whole, fraction, space, mark, zero) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
          const text = fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
          const plain = fraction === undefined ? String(whole) : `${whole}.${fraction}`;
          expect(plainNumber(inDigitsFrom(zero)(text))).toBe(plain);
        },
      ),
      { numRuns: 500 },
    );
  });
});
