// What a ledger line holds that a question may ask for: a quantity, a sum of money, a date.
import { expect, test } from 'vitest';
import { marksOfLine } from '../../../src/search/index/writeIndex.ts';
import { dateMark, numberMark, sumMark } from '../../../src/search/stemNames.ts';

test.each([
  ['in October 2025 a site placed it there', [dateMark]],
  ['on 19 January 2026 a bank proposed it, and no member has it', [dateMark]],
  ['it runs on H100 or on GPT-4', []],
  ['80 chips by 2030', [numberMark, dateMark]],
  ['it costs 5 million dirhams', [numberMark, sumMark]],
  ['it may come', []],
])('%s', (en, marks) => {
  expect(marksOfLine({ kind: 'claim', text: { en } })).toEqual(marks);
  expect(marksOfLine({ kind: 'section', text: { en } })).toEqual([]);
});
