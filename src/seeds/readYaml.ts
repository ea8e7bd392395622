// Reads YAML files and checks them against a schema; every fault of a file is reported at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The YAML files of a folder of the seeds by name, not those of folders inside it. Throws SeedError. */
export function readFolder<Schema extends z.ZodType>(
  seedsPath: string,
  folder: string,
  schema: Schema,
): z.infer<Schema>[] {
  return readdirSync(join(seedsPath, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(seedsPath, folder, name), `seeds/${folder}/${name}`, schema));
}
