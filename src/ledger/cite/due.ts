// When a promise is due: the first and the latest date, as days, for pages, for the check and for the reader's clock.
import type { Ledger } from '../schema/ledger.ts';
import type { Promised } from '../schema/promise.ts';

/** Last day of a year, a month or a day: `2027` is 2027-12-31, `2026-02` is 2026-02-28. */
export function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  // Day 0 of a month is the last day of the month before.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The date that holds now, as its source states it; undefined where none was ever stated. */
export const dueOf = ({ due, moved }: Pick<Promised, 'due' | 'moved'>): string | undefined =>
  moved.at(-1)?.date ?? (due === 'none-stated' ? undefined : due.date);

/** Whole days from one day to another; below zero where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whether a claim or a fact has a figure with exactly this date. */
export const statesDate = (ledger: Ledger, id: string, date: string): boolean =>
  (ledger.claims.get(id) ?? ledger.evidence.get(id))?.figures.some(
    (figure) => 'date' in figure && figure.date === date,
  ) ?? false;
