// A place where the articles disagree, are vague, dated or doubtful, with wording that stays honest.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { claimId, conflictId, evidenceId } from './ids.ts';

export const conflictEntry = z.strictObject({
  id: conflictId,
  /** Three: an explainer that gets this wrong misleads. Two: should be said. One: a detail. */
  stars: z.int().min(1).max(3),
  claims: z.array(z.union([claimId, evidenceId])).min(1),
  title: translated,
  wording: translated,
});

export const conflicts = z.array(conflictEntry);

export type Conflict = z.infer<typeof conflictEntry>;
