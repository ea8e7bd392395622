// The words of a figure in one language, from content/figures.
import type { z } from 'zod';
import { readYaml } from '../seeds/readYaml.ts';
import type { Language } from '../site/locales.ts';

/** Words of the figure `name`, checked against `schema`. Throws SeedError that names the file and the field. */
export function figureWords<Schema extends z.ZodType>(
  name: string,
  language: Language,
  schema: Schema,
): z.infer<Schema> {
  const file = `content/figures/${language}/${name}.yaml`;
  return readYaml(file, file, schema);
}
