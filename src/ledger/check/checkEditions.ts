// Editions and events against the ledger: nothing is read again without an edition that names it, and no date is invented.
import { statesDate } from '../cite/due.ts';
import type { Ledger } from '../schema/ledger.ts';

export function checkEditions(ledger: Ledger): string[] {
  const { editions, happened, evidence, promises } = ledger;
  const days = editions.map(({ date }) => date);
  const named = new Map(
    editions.map(({ date, changes }) => [date, new Set(changes.flatMap(({ ids }) => ids))]),
  );
  const isKnown = (id: string): boolean =>
    [ledger.claims, evidence, ledger.derived, promises].some((entries) => entries.has(id));
  return [
    ...days
      .filter((day, place) => place > 0 && day <= (days[place - 1] ?? ''))
      .map((day) => `seeds/editions.yaml: received ${day} after a later day, expected days in order`),
    ...editions.flatMap(({ date, changes }) =>
      changes
        .flatMap(({ ids }) => ids)
        .filter((id) => !isKnown(id))
        .map((id) => `seeds/editions.yaml: ${date}: field ids: received ${id}, expected an id of seeds/`),
    ),
    ...[...evidence.values()]
      .filter(({ accessed, id }) => accessed !== days[0] && !named.get(accessed)?.has(id))
      .map(
        ({ id, accessed }) =>
          `seeds/editions.yaml: ${accessed}: received no change of ${id}, which was read that day, expected one that names it`,
      ),
    ...[...promises.values()]
      .filter(({ checked }) => !days.includes(checked))
      .map(
        ({ id, checked }) =>
          `seeds/promises: ${id}: field checked: received ${checked}, expected the day of an edition: ${days.join(', ')}`,
      ),
    ...happened
      .filter(({ entry, date }) => !statesDate(ledger, entry, date))
      .map(
        ({ entry, date }) =>
          `seeds/timeline.yaml: ${entry}: field date: received ${date}, expected a date that stands among its figures`,
      ),
  ];
}
