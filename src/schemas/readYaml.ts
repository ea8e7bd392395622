// Reads a YAML file and checks it against a schema; every fault of the file is reported at once.
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { describeIssues, SeedError } from './seedError.ts';

/** Parsed and checked contents of `path`; `file` is the name shown in errors. Throws SeedError. */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  let root: unknown;
  try {
    root = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof YAMLParseError) throw new SeedError(`${file}: not YAML: ${cause.message}`);
    throw new SeedError(`${file}: cannot be read: ${(cause as Error).message}`);
  }
  const result = schema.safeParse(root);
  if (!result.success) throw new SeedError(describeIssues(file, root, result.error.issues).join('\n'));
  return result.data;
}
