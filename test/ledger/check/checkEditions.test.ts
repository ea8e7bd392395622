// Editions and events of the timeline: what was read again is named, and no date is invented.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEditions } from '../../../src/ledger/check/checkEditions.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';

const ledger = readLedger('seeds');
const [first, ...later] = ledger.editions;

test('the editions as they stand are whole', () => expect(checkEditions(ledger)).toEqual([]));

test('a fact that was read on a later day is named by the edition of that day', () => {
  const [second] = later;
  const editions = first && second ? [first, { ...second, changes: second.changes.slice(1) }] : [];
  expect(checkEditions({ ...ledger, editions }).join('\n')).toContain('received no change of E-noor-restart');
});

test('editions stand in order', () =>
  expect(checkEditions({ ...ledger, editions: ledger.editions.toReversed() }).join('\n')).toContain(
    'after a later day, expected days in order',
  ));

test('a promise is checked on the day of an edition', () => {
  const [[id, promise] = []] = ledger.promises;
  if (!id || !promise) throw new Error('promises: received none, expected some');
  const promises = new Map([...ledger.promises, [id, { ...promise, checked: '1999-12-31' }]]);
  const days = ledger.editions.map(({ date }) => date).join(', ');
  expect(checkEditions({ ...ledger, promises })).toEqual([
    `seeds/promises: ${id}: field checked: received 1999-12-31, expected the day of an edition: ${days}`,
  ]);
});

test('a change names lines that exist', () => {
  const editions = ledger.editions.map((edition) => ({
    ...edition,
    changes: edition.changes.map((change) => ({ ...change, ids: [...change.ids, 'E-nothing'] })),
  }));
  expect(checkEditions({ ...ledger, editions }).join('\n')).toContain('received E-nothing, expected an id');
});

test('an event has a date that its entry states', () => {
  const happened = [{ entry: 'E-dm2030', date: '2024-10', title: { en: 'Later', ar: 'لاحقا' } }];
  expect(checkEditions({ ...ledger, happened })).toEqual([
    'seeds/timeline.yaml: E-dm2030: field date: received 2024-10, expected a date that stands among its figures',
  ]);
});

test('no words state by hand a day on which the ledger was read: <Checked> has it from the promise', () => {
  const days = new Set(ledger.editions.map(({ date }) => date));
  const stated = ['content/explainers', 'content/lesson'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(/<Time datetime="([^"]+)"/g)].map(
          ([, day = '']) => `${name}: ${day}`,
        ),
      ),
  );
  expect(stated.length).toBeGreaterThan(0);
  expect(stated.filter((line) => days.has(line.slice(-10)))).toEqual([]);
});
