// A promise: by when it is due, what would show it and what would refute it, and what became of it.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { claimId, evidenceId, promiseId } from './ids.ts';

/** How a promise was delivered. */
export const verdicts = ['kept', 'moved', 'missed', 'not-due', 'unrated'] as const;

const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'a date such as 2027, 2027-12 or 2027-12-31');
const entryId = z.union([claimId, evidenceId]);
/** The last day, month or year that keeps the word, and the entry that states it. */
const dueDate = z.strictObject({ date: partialDate, source: entryId });

export const promiseEntry = z.strictObject({
  id: promiseId,
  title: translated,
  /** Entries that make the promise. */
  claims: z.array(entryId).min(1),
  /** When it was first made. */
  said: partialDate,
  due: z.union([z.literal('none-stated'), dueDate]),
  /** Later dates that took the place of the first, in order. */
  moved: z.array(dueDate.extend({ said: partialDate })).default([]),
  shown: translated,
  refuted: translated,
  verdict: z.enum(verdicts),
  /** Day of the verdict. */
  checked: z.iso.date(),
  /** What the verdict rests on. */
  evidence: z.array(evidenceId).default([]),
  /** What was looked at for it. */
  looked: translated,
});

export const promiseFile = z.strictObject({
  promises: z.array(promiseEntry).min(1),
  /** Announced entries that promise nothing by themselves. */
  withoutPromise: z.array(z.strictObject({ id: entryId, because: z.string().min(1) })).default([]),
});

/** The file's name is the id of the article that the promise belongs to. */
export type Promised = z.infer<typeof promiseEntry> & { article: string };
