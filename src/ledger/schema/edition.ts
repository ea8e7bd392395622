// An edition of the ledger: a day on which it was read again, and what that changed.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { claimId, derivedId, evidenceId, promiseId } from './ids.ts';

const lineId = z.union([claimId, evidenceId, derivedId, promiseId]);

const change = z.strictObject({
  kind: z.enum(['added', 'corrected', 'judged']),
  /** Lines and promises concerned. */
  ids: z.array(lineId).min(1),
  /** Articles whose explainers it touches. */
  articles: z.array(z.string().regex(/^\d{3}$/, 'three digits, quoted, such as "003"')).min(1),
  what: translated,
});

const edition = z.strictObject({ date: z.iso.date(), changes: z.array(change).min(1) });

export const editions = z.strictObject({ editions: z.array(edition).min(1) });

export type Edition = z.infer<typeof edition>;
