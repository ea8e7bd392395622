// Cutting text into words, with their places.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaledNumber, wordsOf } from '../../src/text/analysis/words.ts';

const folded = (text: string): string[] => wordsOf(text).map((word) => word.folded);

describe('words', () => {
  test.each([
    ['GB200 NVL72', ['gb200', 'nvl72']],
    ['500MW', ['500', 'mw']],
    ['12,000 و12.5 و٢٠٠٬٠٠٠', ['12000', 'و', '12d5', 'و', '200000']],
    ['12\u00a0000,5 و204\u202f480 و2024 500', ['12000d5', 'و', '204480', 'و', '2024', '500']],
    ['Nvidia’s low-latency', ['nvidia', 'low', 'latency']],
    ['مر\u200fكز', ['مركز']],
    ['وCSV و\u200fGB200 بـNvidia adaكفاءة', ['و', 'csv', 'و', 'gb200', 'ب', 'nvidia', 'ada', 'كفاءه']],
    ['3 μs', ['3', 'μs']],
    ['logs (0fdc28f013) 829bfa70 and 12345678', ['logs', 'and', '12345678']],
    ['«المغرب، الرقمي»', ['المغرب', 'الرقمي']],
    ['— … !', []],
  ])('%s', (text, words) => expect(folded(text)).toEqual(words));

  test('stand at their places in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, written } of wordsOf(text)) expect(text.slice(start, end)).toBe(written);
      }),
    );
  });
});

describe('a number and its scale', () => {
  test.each([
    ['200', 'الف', '200000'],
    ['12d5', 'million', '12500000'],
    ['100', 'مليار', '100000000000'],
  ])('%s %s', (number, scale, value) => expect(scaledNumber(number, scale)).toBe(value));

  test.each([
    ['200', 'درهم'],
    ['abc', 'الف'],
    ['1', 'constructor'],
    ['99999999999999', 'billion'],
  ])('%s %s is no number', (number, scale) => expect(scaledNumber(number, scale)).toBeUndefined());
});
