// A command that answers runs: its one argument names the input, its answer goes to standard output.
import { join } from 'node:path';
import { type ModelSeeds, readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { type NamedText, readText } from './readText.ts';

/** Prints the answer, exit status 0; or the faults on standard error, exit status 2. */
export function runCommand(name: string, answer: (seeds: ModelSeeds, input: NamedText) => string): void {
  try {
    const path = process.argv[2];
    if (path === undefined)
      throw new Error(`${name}: received no file, expected a JSON file or - for standard input`);
    if (path.startsWith('--'))
      throw new Error(
        `${name}: received ${path}, expected a JSON file or - for standard input; settings are fields of the file`,
      );
    const input = readText(path);
    console.log(answer(readModelSeeds(join(import.meta.dirname, '../../../seeds')), input));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
