// Reads the words of the site from a `content` folder: explainers, guides and scenes of the lesson as Markdown, the glossary, the interface.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describeIssues, SeedError } from '../../seeds/seedError.ts';
import { parseYaml } from '../../seeds/yaml/parseYaml.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';
import { explainerMatter, guideMatter, sceneMatter } from '../words/explainer.ts';
import { type GlossaryEntry, glossaryEntry } from '../words/glossary.ts';
import {
  asides,
  equivalents,
  ordinaryPairs,
  ordinaryWords,
  pageNames,
  sourceWords,
} from '../words/wordLists.ts';
import { parseLanguages, type SiteLanguage } from './languages.ts';

/** The languages of the site. Throws SeedError. */
export const readLanguages = (folder: string): readonly SiteLanguage[] =>
  parseLanguages(readFileSync(join(folder, 'languages.yaml'), 'utf8'));

export interface Page<Matter> {
  file: string;
  slug: string;
  language: string;
  matter: Matter;
  /** MDX without its front matter. */
  body: string;
  /** Lines that the front matter takes, so that faults name the line of the file. */
  bodyLine: number;
}

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

function readPage<Schema extends z.ZodType>(
  folder: string,
  kind: string,
  language: string,
  name: string,
  schema: Schema,
) {
  const file = `content/${kind}/${language}/${name}`;
  const source = readFileSync(join(folder, kind, language, name), 'utf8');
  const match = source.match(/^---\n([\s\S]*?)\n---\n/);
  if (!match)
    throw new SeedError(`${file}: the file: received no front matter, expected --- lines around it`);
  const root = parseYaml(file, match[1] ?? '');
  const result = schema.safeParse(root);
  if (!result.success) throw new SeedError(describeIssues(file, root, result.error.issues).join('\n'));
  return {
    file,
    slug: name.replace(/\.mdx$/, ''),
    language,
    matter: result.data as z.infer<Schema>,
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length - 1,
  };
}

const readPages = <Schema extends z.ZodType>(
  folder: string,
  kind: string,
  schema: Schema,
): Page<z.infer<Schema>>[] =>
  readLanguages(folder).flatMap(({ code }) =>
    namesIn(join(folder, kind, code), '.mdx').map((name) => readPage(folder, kind, code, name, schema)),
  );

/** All explainers, every language. Throws SeedError. */
export const readExplainers = (folder: string): Page<z.infer<typeof explainerMatter>>[] =>
  readPages(folder, 'explainers', explainerMatter);

/** All guides, every language. Throws SeedError. */
export const readGuides = (folder: string): Page<z.infer<typeof guideMatter>>[] =>
  readPages(folder, 'guides', guideMatter);

/** All scenes of the lesson, every language. Throws SeedError. */
export const readLesson = (folder: string): Page<z.infer<typeof sceneMatter>>[] =>
  readPages(folder, 'lesson', sceneMatter);

/** The glossary, sorted by id. Throws SeedError. */
export function readGlossary(folder: string): GlossaryEntry[] {
  return namesIn(join(folder, 'glossary'), '.yaml').map((name) => ({
    id: name.replace(/\.yaml$/, ''),
    ...readYaml(join(folder, 'glossary', name), `content/glossary/${name}`, glossaryEntry),
  }));
}

/** The word lists of search. Throws SeedError. */
export function readWordLists(folder: string) {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> =>
    readYaml(join(folder, 'search', name), `content/search/${name}`, schema);
  return {
    asides: read('asides.yaml', asides),
    equivalents: [...read('equivalents.yaml', equivalents), ...read('french.yaml', equivalents)],
    ordinaryPairs: read('ordinary-pairs.yaml', ordinaryPairs),
    ordinaryWords: read('ordinary-words.yaml', ordinaryWords),
    pageNames: read('pages.yaml', pageNames),
    sourceWords: read('source-words.yaml', sourceWords),
  };
}
