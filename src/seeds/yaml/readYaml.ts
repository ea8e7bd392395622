// Reads YAML files and checks them against a schema; every fault of a file is reported at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { utf8Text } from '../../text/json/utf8.ts';
import { describeIssues, SeedError } from '../seedError.ts';
import { parsedFiles } from './parsedFiles.ts';
import { parseYaml } from './parseYaml.ts';

function parsedFile(path: string, file: string): unknown {
  const whole = resolve(path);
  const text = textOf(path, file);
  const before = parsedFiles.get(whole);
  if (before?.text === text) return before.root;
  const root = parseYaml(file, text);
  parsedFiles.set(whole, { text, root });
  return root;
}

function textOf(path: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new SeedError(`${file}: cannot be read: ${(cause as Error).message}`);
  }
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new SeedError(`${file}: ${(cause as Error).message}`);
  }
}

/** Parsed and checked contents of `path`; `file` is the name shown in errors. Throws SeedError. */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const root = parsedFile(path, file);
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
