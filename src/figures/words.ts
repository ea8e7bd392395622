// The words of a figure in one language, from content/figures.
import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { readYaml } from '../seeds/readYaml.ts';
import { type Language, readIn } from '../site/locales.ts';

/** Words of the figure `name`, in the language that stands in where it has none, checked against `schema`. Throws SeedError that names the file and the field. */
export function figureWords<Schema extends z.ZodType>(
  name: string,
  language: Language,
  schema: Schema,
): z.infer<Schema> {
  const files = readIn(language).map((code) => `content/figures/${code}/${name}.yaml`);
  const file = files.find((path) => existsSync(path)) ?? `content/figures/${language}/${name}.yaml`;
  return readYaml(file, file, schema);
}
