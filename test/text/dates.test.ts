// Dates in words.
import { expect, test } from 'vitest';
import { formatDate, withoutDates } from '../../src/text/dates.ts';

test.each([
  ['en', '2025-06-13', '13 June 2025'],
  ['ar', '2025-06-13', '13 يونيو 2025'],
  ['en', '2025-06-03', '3 June 2025'],
  ['ar', '2026-08-01', '1 غشت 2026'],
  ['en', '2025-12', 'December 2025'],
  ['ar', '2025', '2025'],
  ['fr', '2025-06-13', '13 juin 2025'],
  ['fr', '2026-08-01', '1er août 2026'],
] as const)('in %s, %s is «%s»: a day has no zero before it', (language, iso, words) => {
  expect(formatDate(language, iso)).toBe(words);
});

test.each([
  ['en', 'On 13 June 2025 it spoke of 500 MW by the end of 2025', 'On  it spoke of 500 MW by the end of '],
  ['en', 'It may, in May 2026, cost 2,000 dollars', 'It may, in , cost 2,000 dollars'],
  ['ar', 'في 13 يونيو 2025 و19 يناير وأكتوبر 2025', 'في  و و'],
  ['fr', 'Du 1er août 2026 à 2030, 2 025 puces', 'Du  à , 2 025 puces'],
])('in %s, «%s» without its dates is «%s»', (language, text, expected) => {
  expect(withoutDates(language, text)).toBe(expected);
});

test.each(['2025-6-3', '13 June 2025', '', '2025-06-13T00:00'])('«%s» is no date', (iso) => {
  expect(() => formatDate('en', iso)).toThrow(`received ${iso}, expected 2025, 2025-06 or 2025-06-13`);
});
