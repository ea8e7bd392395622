// Dates in words.
import { expect, test } from 'vitest';
import { formatDate } from '../../src/text/dates.ts';

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

test.each(['2025-6-3', '13 June 2025', '', '2025-06-13T00:00'])('«%s» is no date', (iso) => {
  expect(() => formatDate('en', iso)).toThrow(`received ${iso}, expected 2025, 2025-06 or 2025-06-13`);
});
