// One term, person, place, organisation, project, strategy or technology, in both languages.
import { z } from 'zod';
import { bilingual } from '../../seeds/bilingual.ts';
import { evidenceId } from '../schema/ids.ts';

export const glossaryEntry = z.strictObject({
  kind: z.enum(['term', 'person', 'place', 'organisation', 'project', 'strategy', 'technology']),
  name: bilingual,
  definition: bilingual,
  /** Other spellings, acronyms, transliterations, plurals and synonyms that a reader may type. */
  variants: z.strictObject({ en: z.array(z.string().min(1)), ar: z.array(z.string().min(1)) }),
  articles: z.array(z.string().regex(/^\d{3}$/)).default([]),
  evidence: z.array(evidenceId).default([]),
});

export type GlossaryEntry = z.infer<typeof glossaryEntry> & { id: string };
