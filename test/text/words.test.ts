// Counted nouns, numbers and dates as both languages write them.
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/text/dates.ts';
import { formatNumber, plural } from '../../src/text/plurals.ts';

const minutes = {
  zero: '{n} دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: '{n} دقائق',
  many: '{n} دقيقة',
  other: '{n} دقيقة',
};

describe('plural', () => {
  test.for([
    [1, 'دقيقة واحدة'],
    [2, 'دقيقتان'],
    [3, '3 دقائق'],
    [10, '10 دقائق'],
    [11, '11 دقيقة'],
    [100, '100 دقيقة'],
    [103, '103 دقائق'],
  ] as const)('%i in Arabic', ([count, words]) => {
    expect(plural('ar', count, minutes)).toBe(words);
  });

  test('one and many in English', () => {
    expect(plural('en', 1, { one: '{n} minute', other: '{n} minutes' })).toBe('1 minute');
    expect(plural('en', 1200, { one: '{n} minute', other: '{n} minutes' })).toBe('1,200 minutes');
  });
});

test('numbers have Western digits and a comma between thousands', () => {
  expect(formatNumber(204480)).toBe('204,480');
  expect(formatNumber(4.38)).toBe('4.38');
  expect(formatNumber(4, 2)).toBe('4.00');
});

describe('formatDate', () => {
  test('uses the Moroccan names of months', () => {
    expect(formatDate('ar', '2026-11-22')).toBe('22 نونبر 2026');
    expect(formatDate('ar', '2025-08')).toBe('غشت 2025');
  });
  test('takes a day, a month or a year', () => {
    expect(formatDate('en', '2025-06-03')).toBe('3 June 2025');
    expect(formatDate('en', '2025')).toBe('2025');
  });
  test('refuses another form and says which it takes', () => {
    expect(() => formatDate('en', '3 June')).toThrow('received 3 June, expected 2025, 2025-06 or 2025-06-13');
  });
});
