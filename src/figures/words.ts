// The words of a figure in one language, from content/figures.
import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { readYaml } from '../seeds/yaml/readYaml.ts';
import { type Language, readIn } from '../site/locales.ts';

const fileIn = (name: string, language: Language): string => `content/figures/${language}/${name}.yaml`;

/** The language that stands in for the words of the figure `name`; undefined where it has its own. */
export const wordsStandIn = (name: string, language: Language): Language | undefined =>
  existsSync(fileIn(name, language))
    ? undefined
    : readIn(language).find((code) => existsSync(fileIn(name, code)));

/** Words of the figure `name`, in the language that stands in where it has none, checked against `schema`. Throws SeedError that names the file and the field. */
export function figureWords<Schema extends z.ZodType>(
  name: string,
  language: Language,
  schema: Schema,
): z.infer<Schema> {
  const file = fileIn(name, wordsStandIn(name, language) ?? language);
  return readYaml(file, file, schema);
}
