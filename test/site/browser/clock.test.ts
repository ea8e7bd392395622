// Dates against the reader's own clock.
import { expect, test } from 'vitest';
import arabic from '../../../content/ui/ar.json' with { type: 'json' };
import english from '../../../content/ui/en.json' with { type: 'json' };
import { checkedWords, dueWords, readersDay } from '../../../src/site/browser/clock.ts';

const en = english.promises.clock;
const ar = arabic.promises.clock;

test.each([
  ['2026-12-31', 'due in 33 days', 'بقي 33 يوما'],
  ['2026-11-29', 'due in 1 day', 'بقي يوم واحد'],
  ['2026-11-28', 'due today', 'ينقضي أجله اليوم'],
  ['2026-11-26', '2 days past its date', 'مضى على أجله يومان'],
  ['2025-06-30', '516 days past its date', 'مضى على أجله 516 يوما'],
])('due by %s, read on 28 November 2026', (due, inEnglish, inArabic) => {
  expect(dueWords('en', en, '2026-11-28', due)).toBe(inEnglish);
  expect(dueWords('ar', ar, '2026-11-28', due)).toBe(inArabic);
});

test('the check ages; a clock that is behind reads as the day of the check', () => {
  expect(checkedWords('en', en, '2026-12-01', '2026-11-28')).toBe('last checked 3 days ago');
  expect(checkedWords('ar', ar, '2026-12-01', '2026-11-28')).toBe('روجع قبل 3 أيام');
  expect(checkedWords('en', en, '2026-11-28', '2026-11-28')).toBe('checked today');
  expect(checkedWords('en', en, '2020-01-01', '2026-11-28')).toBe('checked today');
});

test('the day is that of the reader’s place, not of Greenwich', () => {
  const lateEvening = new Date('2026-11-28T23:30:00Z');
  lateEvening.getTimezoneOffset = () => -60;
  expect(readersDay(lateEvening)).toBe('2026-11-29');
});
