// One source article and the claims that it makes.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { figure } from './figure.ts';
import { claimId, conflictId, glossaryId } from './ids.ts';
import { claimKind, claimStatus } from './status.ts';

export const articleAbout = z.strictObject({
  id: z.string().regex(/^\d{3}$/, 'three digits, quoted, such as "003"'),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  language: z.string().regex(/^[a-z]{2,3}$/, 'a language such as fr'),
  /** Only what the article itself states. */
  date: z.iso.date().nullable(),
  dateNote: translated,
  /** Who signs it, and who speaks in what it announces; each left out where the article does not say. */
  author: glossaryId.optional(),
  speaker: translated.optional(),
  genre: z.enum(['news', 'opinion', 'analysis']),
  about: translated,
});

export const claim = z.strictObject({
  id: claimId,
  /** Non-empty line of the source, counted from one. */
  paragraph: z.int().positive(),
  kind: claimKind,
  status: claimStatus,
  statement: translated,
  /** Whose words these are, where the article says: in place of the one who speaks in all of it. */
  speaker: translated.optional(),
  figures: z.array(figure).default([]),
  entities: z.array(glossaryId).default([]),
  conflicts: z.array(conflictId).default([]),
});

export const article = z.strictObject({ article: articleAbout, claims: z.array(claim).min(1) });

export type ArticleAbout = z.infer<typeof articleAbout>;
export type Claim = z.infer<typeof claim>;
