// Something that happened, for the timeline: the entry that states it and one of its dates.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { claimId, evidenceId } from './ids.ts';

const event = z.strictObject({
  entry: z.union([claimId, evidenceId]),
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date such as 2026-04 or 2026-04-16'),
  title: translated,
  /** What was found not to be: nothing happened that day, somebody looked. */
  absence: z.literal(true).optional(),
});

export const timeline = z.strictObject({ happened: z.array(event).min(1) });

export type Happened = z.infer<typeof event>;
