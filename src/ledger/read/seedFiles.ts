// Files of the seeds one by one: a fault in one leaves the others to be read.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { SeedError } from '../../seeds/seedError.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];

/** Readers of `seedsFolder` that add what is wrong to `faults`. */
export function filesOf(seedsFolder: string, faults: string[]) {
  /** Hands on what the file holds, and the name that messages give it. */
  function file<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    take: (content: z.infer<Schema>, path: string) => void,
  ): void {
    const path = `seeds/${name}`;
    try {
      take(readYaml(join(seedsFolder, name), path, schema), path);
    } catch (cause) {
      if (!(cause instanceof SeedError)) throw cause;
      faults.push(cause.message);
    }
  }
  /** The same for every YAML file of a folder, with its name without the ending. */
  function folder<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    take: (content: z.infer<Schema>, path: string, ownName: string) => void,
  ): void {
    for (const entry of yamlFiles(join(seedsFolder, name)))
      file(`${name}/${entry}`, schema, (content, path) => take(content, path, entry.replace('.yaml', '')));
  }
  return { file, folder };
}
