// Promises as pages show them: by entry, and with their dates as days for the reader's clock.
import { dueOf, lastDay } from '../../ledger/cite/due.ts';
import type { Promised } from '../../ledger/schema/promise.ts';
import { formatDate } from '../../text/dates.ts';
import { type Language, stringsOf } from '../locales.ts';
import { ledger } from './ledger.ts';

export const promises: readonly Promised[] = [...ledger.promises.values()];

/** The promise that an entry makes; the first where it makes several. */
export const promiseOf = (id: string): Promised | undefined =>
  promises.find(({ claims }) => claims.includes(id));

/** The day on which the promise that an entry makes was last looked at. Throws where it makes none. */
export function checkedOf(id: string): string {
  const promise = promiseOf(id);
  if (!promise) throw new Error(`promises: received ${id}, expected an entry of one in seeds/promises`);
  return promise.checked;
}

export interface DueLine {
  /** Last day that keeps the word; undefined where no date was stated. */
  day: string | undefined;
  /** The date as it was stated, or that there is none. */
  words: string;
}

export function dueLine(lang: Language, promise: Promised): DueLine {
  const due = dueOf(promise);
  return due === undefined
    ? { day: undefined, words: stringsOf(lang).promises.noDue }
    : { day: lastDay(due), words: formatDate(lang, due) };
}

/** Date and verdict of the promise that an entry makes, in few words; undefined for an entry that promises nothing. */
export function dueNote(lang: Language, id: string): string | undefined {
  const promise = promiseOf(id);
  if (!promise) return undefined;
  const { promises: strings, list } = stringsOf(lang);
  const { day, words } = dueLine(lang, promise);
  const verdict = strings.verdict[promise.verdict];
  return day === undefined ? strings.undated : `${strings.due} ${words}${list.comma}${verdict}`;
}
