// Numbers as each language writes them.
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
])('%s: %d with %s decimals is %s', (language, value, decimals, written) => {
  expect(formatNumber(language, value, decimals)).toBe(written);
});

test.each([
  ['ar', 16_777_216, '16\u00a0780\u00a0000'],
  ['en', 0.123_456, '0.1235'],
])('%s: %d with four significant digits is %s', (language, value, written) => {
  expect(significant(language, value, 4)).toBe(written);
});

test('a difference has its sign before it, and none where it rounds to nothing', () => {
  expect([4.84, -12, 0.04, -0.04].map((mw) => signed('en', mw, 1))).toEqual(['+4.8', '−12.0', '0', '0']);
  expect(signed('ar', -1250.5, 1)).toBe('−1\u00a0250,5');
});
