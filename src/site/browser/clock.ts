// How far a date lies from the reader's own day, in words.
import { daysBetween } from '../../ledger/cite/due.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';

export interface ClockWords {
  ahead: PluralForms;
  late: PluralForms;
  today: string;
  ago: PluralForms;
  checkedToday: string;
}

/** The reader's day by the device's own calendar, such as `2026-11-28`. */
export function readersDay(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** `due in 12 days`, `3 days past its date`. */
export function dueWords(language: string, words: ClockWords, today: string, due: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return words.today;
  return plural(language, Math.abs(days), days > 0 ? words.ahead : words.late);
}

/** `last checked 5 days ago`. A clock set before the check reads as the day of the check. */
export function checkedWords(language: string, words: ClockWords, today: string, checked: string): string {
  const days = Math.max(0, daysBetween(checked, today));
  return days === 0 ? words.checkedToday : plural(language, days, words.ago);
}
