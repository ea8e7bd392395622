// What stands on the timeline, in order of time: announced, revised, happened or observed, due. Each event has an anchor of its own.
import { lastDay } from '../../ledger/cite/due.ts';
import { formatDate } from '../../text/dates.ts';
import { fill, type Language, stringsOf, textIn } from '../locales.ts';
import { ledger } from './ledger.ts';
import { linePath } from './ledgerParts.ts';
import { promises } from './promises.ts';

export type TimelineKind = 'announced' | 'revised' | 'happened' | 'observed' | 'due';

export interface TimelineEvent {
  id: string;
  kind: TimelineKind;
  /** As it was stated: 2027, 2027-12 or 2027-12-31. */
  date: string;
  words: string;
  /** Path of what stands behind it, under the language. */
  path: string;
  /** Day at which it stands: the first of a span in which something was said or happened, the last of one in which it is due. */
  at: string;
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** All events in the words of a language, the earliest first. */
export function timelineOf(lang: Language): TimelineEvent[] {
  const { timeline: strings } = stringsOf(lang);
  const made = promises.flatMap((promise): TimelineEvent[] => {
    const title = textIn(promise.title, lang);
    const path = `evidence/promises/#${promise.id}`;
    const { due, moved, said, id } = promise;
    const dates = [...(due === 'none-stated' ? [] : [due.date]), ...moved.map(({ date }) => date)];
    return [
      {
        id: `announced-${id}`,
        kind: 'announced',
        date: said,
        at: firstDay(said),
        path,
        words: dates.length > 0 ? title : `${title} (${strings.noDate})`,
      },
      ...moved.map(
        ({ said: when, date }, place): TimelineEvent => ({
          id: `revised-${id}-${place + 1}`,
          kind: 'revised',
          date: when,
          at: firstDay(when),
          path,
          words: fill(strings.movedTo, { title, date: formatDate(lang, date) }),
        }),
      ),
      ...dates.map(
        (date, place): TimelineEvent => ({
          id: `due-${id}-${place + 1}`,
          kind: 'due',
          date,
          at: lastDay(date),
          path,
          words: title,
        }),
      ),
    ];
  });
  const happened = ledger.happened.map(
    ({ entry, date, title, absence }): TimelineEvent => ({
      id: `happened-${entry}`,
      kind: absence ? 'observed' : 'happened',
      date,
      at: firstDay(date),
      path: linePath(entry),
      words: textIn(title, lang),
    }),
  );
  return [...made, ...happened].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
