// Reads YAML files and checks them against a schema; every fault of a file is reported at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { describeIssues, SeedError } from './seedError.ts';

/** Text and parsed contents by whole path: a build, and an author at work, read most files again and again unchanged. */
const parsed = new Map<string, { text: string; root: unknown }>();

function parsedFile(file: string): unknown {
  const path = resolve(file);
  const text = readFileSync(path, 'utf8');
  const before = parsed.get(path);
  if (before?.text === text) return before.root;
  const root: unknown = parse(text);
  parsed.set(path, { text, root });
  return root;
}

/** Parsed and checked contents of `path`; `file` is the name shown in errors. Throws SeedError. */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  let root: unknown;
  try {
    root = parsedFile(path);
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
