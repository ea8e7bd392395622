import { expect, test } from 'vitest';
import { daysBetween, dueOf, lastDay } from '../../../src/ledger/cite/due.ts';

test.each([
  ['2027', '2027-12-31'],
  ['2028-02', '2028-02-29'],
  ['2026-03-14', '2026-03-14'],
])('the last day of %s is %s', (date, day) => expect(lastDay(date)).toBe(day));

test('the latest date holds, and none where none was stated', () => {
  const due = { date: '2025-12', source: 'E-a' };
  expect(dueOf({ due, moved: [] })).toBe('2025-12');
  expect(dueOf({ due, moved: [{ said: '2026-04', date: '2027', source: 'E-b' }] })).toBe('2027');
  expect(dueOf({ due: 'none-stated', moved: [] })).toBeUndefined();
});

test('days are counted over the end of a year, and back', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
});
