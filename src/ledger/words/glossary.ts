// One term, person, place, organisation, project, strategy or technology, in both languages.
import { z } from 'zod';
import { bilingual } from '../../seeds/bilingual.ts';
import { evidenceId } from '../schema/ids.ts';

const lists = z
  .strictObject({ en: z.array(z.string().min(1)), ar: z.array(z.string().min(1)) })
  .default({ en: [], ar: [] });

export const glossaryEntry = z.strictObject({
  kind: z.enum(['term', 'person', 'place', 'organisation', 'project', 'strategy', 'technology']),
  name: bilingual,
  definition: bilingual,
  /** True synonyms: other names of the very same thing. The glossary prints them. */
  also: lists,
  /** Other spellings, plurals, transliterations and slips of the name. Only search knows them. */
  spellings: lists,
  /** Other words by which a reader may look for it and that do not mean it. Only search knows them. */
  finds: lists,
  articles: z.array(z.string().regex(/^\d{3}$/)).default([]),
  evidence: z.array(evidenceId).default([]),
});

export type GlossaryEntry = z.infer<typeof glossaryEntry> & { id: string };

/** Every phrase that leads to the entry, names first. */
export const phrasesOf = ({ name, also, spellings, finds }: GlossaryEntry): string[] => [
  name.ar,
  name.en,
  ...[also, spellings, finds].flatMap(({ ar }) => ar),
  ...[also, spellings, finds].flatMap(({ en }) => en),
];
