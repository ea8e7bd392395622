// A fact from outside the five articles, with where and when it was read.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { quotedIn } from '../../text/labelled.ts';
import { figure } from './figure.ts';
import { conflictId, evidenceId, glossaryId } from './ids.ts';
import { claimStatus } from './status.ts';

export const evidenceEntry = z.strictObject({
  id: evidenceId,
  status: claimStatus,
  statement: translated,
  figures: z.array(figure).default([]),
  /** Publisher first, then a comma; titles as they are, what we say of them in English. */
  citation: z.string().min(1),
  /** The same in other languages, where words of ours stand in it; titles stay as they are. */
  cited: translated.optional(),
  url: z.url(),
  date: z.union([
    z.literal('undated'),
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2025-06-13, or undated'),
  ]),
  accessed: z.iso.date(),
  /** What was really read: the page itself, or an excerpt of it. */
  basis: z.enum(['page', 'excerpt']),
  confidence: z.enum(['high', 'medium']),
  entities: z.array(glossaryId).default([]),
  conflicts: z.array(conflictId).default([]),
});

export const evidence = z.strictObject({ evidence: z.array(evidenceEntry).min(1) });

export type Evidence = z.infer<typeof evidenceEntry>;

/** Where a fact comes from, in the words of a language where it has them. */
export const citationFor = ({ citation, cited }: Evidence, language: string): string =>
  cited?.[language] ?? quotedIn(language, citation);
