// Promises against the ledger: each announced entry is one, due dates and verdicts rest on entries, and days agree.
import { dueOf, lastDay, statesDate } from '../cite/due.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Promised } from '../schema/promise.ts';

function faultsOf(promise: Promised, ledger: Ledger): string[] {
  const { id, article, claims, evidence, due, moved, said, verdict, checked } = promise;
  const faults: string[] = [];
  const fault = (field: string, received: string, expected: string): void => {
    faults.push(
      `seeds/promises/${article}.yaml: ${id}: field ${field}: received ${received}, expected ${expected}`,
    );
  };
  for (const entry of [...claims, ...evidence])
    if (!ledger.claims.has(entry) && !ledger.evidence.has(entry))
      fault('claims or evidence', entry, 'an id of seeds/articles or seeds/evidence');
  const dates = [...(due === 'none-stated' ? [] : [due]), ...moved];
  for (const { date, source } of dates)
    if (!statesDate(ledger, source, date))
      fault('due', `${date} by ${source}`, `a date that stands among the figures of ${source}`);
  for (const [place, { date }] of moved.entries())
    if (lastDay(date) <= lastDay(dates[place + dates.length - moved.length - 1]?.date ?? '0000'))
      fault('moved', date, 'a date later than the one before');
  if (said.slice(0, 7) > checked) fault('said', said, `a date before the verdict of ${checked}`);
  const current = dueOf(promise);
  if (verdict === 'moved' && moved.length === 0) fault('verdict', verdict, 'a later date in the field moved');
  if (verdict === 'unrated' && current !== undefined)
    fault('verdict', verdict, `another, since it is due by ${current}`);
  if (verdict === 'not-due' && (current === undefined || lastDay(current) < checked))
    fault('verdict', verdict, `a due date after ${checked}, not ${current ?? 'none'}`);
  if (verdict === 'missed' && (current === undefined || lastDay(current) >= checked))
    fault('verdict', verdict, `a due date before ${checked}, not ${current ?? 'none'}`);
  if (['kept', 'moved', 'missed'].includes(verdict) && evidence.length === 0)
    fault('evidence', 'none', `at least one entry that shows it ${verdict}`);
  return faults;
}

/** Faults of all promises, and announced entries that are neither a promise nor said to be none. */
export function checkPromises(ledger: Ledger): string[] {
  const promises = [...ledger.promises.values()];
  const covered = new Set(promises.flatMap(({ claims }) => claims));
  const entries = [...ledger.claims.values(), ...ledger.evidence.values()];
  const open = entries.filter(
    ({ id, status }) => status === 'announced' && !covered.has(id) && !ledger.withoutPromise.has(id),
  );
  const needless = [...ledger.withoutPromise.keys()].filter(
    (id) => covered.has(id) || entries.find((entry) => entry.id === id)?.status !== 'announced',
  );
  return [
    ...promises.flatMap((promise) => faultsOf(promise, ledger)),
    ...open.map(
      ({ id }) =>
        `seeds/promises: ${id}: received no promise, expected one that names it in claims, or a reason under withoutPromise`,
    ),
    ...needless.map(
      (id) =>
        `seeds/promises: ${id}: received a reason under withoutPromise, expected an announced entry that no promise names`,
    ),
  ];
}
