// Promises: every announced entry is one or says why not, and due dates and verdicts rest on entries.
import { describe, expect, test } from 'vitest';
import { checkPromises } from '../../../src/ledger/check/checkPromises.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import type { Ledger } from '../../../src/ledger/schema/ledger.ts';
import { type Promised, verdicts } from '../../../src/ledger/schema/promise.ts';

const ledger = readLedger('seeds');
const firstPhase = ledger.promises.get('W-first-phase') as Promised;
const dakhla = ledger.promises.get('W-dakhla-centre') as Promised;
const jobs = ledger.promises.get('W-jobs') as Promised;

/** The ledger with one promise changed. */
const withPromise = (promise: Promised): Ledger => ({
  ...ledger,
  promises: new Map([...ledger.promises, [promise.id, promise]]),
});

test('the promises as they stand are whole', () => expect(checkPromises(ledger)).toEqual([]));

test('verdicts name what became of promises, and most have none to rest on', () => {
  const given = new Set([...ledger.promises.values()].map(({ verdict }) => verdict));
  expect(verdicts).toEqual(expect.arrayContaining([...given]));
  expect(firstPhase.verdict).toBe('moved');
});

test('words of promises carry no digit: numbers stand in the lines that they name', () => {
  const words = [...ledger.promises.values()].flatMap(({ id, title, shown, refuted, looked }) =>
    [title, shown, refuted, looked].flatMap((texts) => Object.values(texts).map((text) => `${id}: ${text}`)),
  );
  expect(words.filter((text) => /\p{Nd}/u.test(text.slice(text.indexOf(':'))))).toEqual([]);
});

describe('a fault names file, promise, field, what was received and what is expected', () => {
  test.each<{ fault: string; promise: Promised; says: string }>([
    {
      fault: 'an entry that does not exist',
      promise: { ...firstPhase, evidence: ['E-nothing'] },
      says: 'seeds/promises/003.yaml: W-first-phase: field claims or evidence: received E-nothing',
    },
    {
      fault: 'a due date that its source does not state',
      promise: { ...jobs, due: { date: '2029', source: 'E-reuters-jan26' } },
      says: 'received 2029 by E-reuters-jan26, expected a date that stands among the figures',
    },
    {
      fault: 'a later date that is earlier',
      promise: { ...firstPhase, moved: firstPhase.moved.toReversed() },
      says: 'field moved: received 2026-03, expected a date later than the one before',
    },
    {
      fault: 'moved without a later date',
      promise: { ...firstPhase, moved: [] },
      says: 'received moved, expected a later date in the field moved',
    },
    {
      fault: 'said after its verdict',
      promise: { ...jobs, said: '2027-01' },
      says: 'field said: received 2027-01, expected a date before the verdict of 2026-11-28',
    },
    {
      fault: 'unrated with a due date',
      promise: { ...jobs, verdict: 'unrated' },
      says: 'received unrated, expected another, since it is due by 2030',
    },
    {
      fault: 'missed before its date',
      promise: { ...jobs, verdict: 'missed' },
      says: 'received missed, expected a due date before 2026-11-28, not 2030',
    },
    {
      fault: 'not yet due after its date',
      promise: { ...jobs, checked: '2031-01-01' },
      says: 'received not-due, expected a due date after 2031-01-01, not 2030',
    },
    {
      fault: 'not yet due without a date',
      promise: { ...dakhla, verdict: 'not-due' },
      says: 'received not-due, expected a due date after 2026-11-28, not none',
    },
    {
      fault: 'a verdict without evidence',
      promise: { ...firstPhase, evidence: [] },
      says: 'received none, expected at least one entry that shows it moved',
    },
  ])('$fault', ({ promise, says }) => {
    expect(checkPromises(withPromise(promise)).join('\n')).toContain(says);
  });

  test('an announced entry without a promise', () => {
    const promises = new Map(ledger.promises);
    promises.delete('W-jobs');
    expect(checkPromises({ ...ledger, promises })).toEqual([
      'seeds/promises: 001-jobs-50k: received no promise, expected one that names it in claims, or a reason under withoutPromise',
    ]);
  });

  test('a reason for an entry that is not announced', () => {
    const withoutPromise = new Map([...ledger.withoutPromise, ['004-priority', 'a report']]);
    expect(checkPromises({ ...ledger, withoutPromise }).join()).toContain('004-priority: received a reason');
  });
});
