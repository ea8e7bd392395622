// One term, person, place, organisation, project, strategy or technology, in every language.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { evidenceId } from '../schema/ids.ts';

const lists = z.record(z.string(), z.array(z.string().min(1))).default({});

export const glossaryEntry = z.strictObject({
  kind: z.enum(['term', 'person', 'place', 'organisation', 'project', 'strategy', 'technology']),
  name: translated,
  definition: translated,
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

/** Every phrase that leads to the entry, names first, in the order of `languages`. */
export const phrasesOf = (
  { name, also, spellings, finds }: GlossaryEntry,
  languages: readonly string[] = Object.keys(name),
): string[] => [
  ...languages.flatMap((language) => name[language] ?? []),
  ...languages.flatMap((language) => [also, spellings, finds].flatMap((phrases) => phrases[language] ?? [])),
];
