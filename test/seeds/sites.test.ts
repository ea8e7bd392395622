// Places and dates of the figures: each place once, each statement in the ledger, no due date before its statement.
import { expect, test } from 'vitest';
import { readLedger } from '../../src/ledger/read/readLedger.ts';
import { readDueDates } from '../../src/seeds/dueDates.ts';
import { readPlaces } from '../../src/seeds/places.ts';
import { languages } from '../../src/site/locales.ts';

test('every place has a name in every language and lies on the globe', () => {
  const places = readPlaces('seeds');
  expect(places.size).toBeGreaterThan(15);
  for (const { id, name } of places.values()) expect(Object.keys(name).sort(), id).toEqual(languages);
});

test('every statement is a line of the ledger, in the order in which it was made, due no earlier than said', () => {
  const { statements, lastSearch } = readDueDates('seeds');
  const { evidence } = readLedger('seeds');
  for (const { cite, said, due } of statements) {
    expect(evidence.has(cite), cite).toBe(true);
    expect(due >= said, cite).toBe(true);
    expect(lastSearch >= said, cite).toBe(true);
  }
  expect(statements.map(({ said }) => said)).toEqual(statements.map(({ said }) => said).sort());
});
