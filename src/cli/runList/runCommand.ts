// A command that answers runs: its one argument names the input, its answer goes to standard output.
import { fstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ModelSeeds, readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { type NamedText, readText } from './readText.ts';

/** Prints the answer, or for `--help` the fields of a run, exit status 0; or the faults on standard error, exit status 2. */
export function runCommand(
  name: string,
  run: z.ZodObject,
  answer: (seeds: ModelSeeds, input: NamedText) => string,
): void {
  try {
    const path = process.argv[2];
    if (path === undefined)
      throw new Error(`${name}: received no file, expected a JSON file or - for standard input`);
    if (path === '--help') {
      print(helpOf(name, run));
      return;
    }
    if (path.startsWith('--'))
      throw new Error(
        `${name}: received ${path}, expected a JSON file or - for standard input; settings are fields of the file`,
      );
    const input = readText(path);
    print(answer(readModelSeeds(join(import.meta.dirname, '../../../seeds')), input));
  } catch (error) {
    refuse((error as Error).message);
  }
}

function helpOf(name: string, { shape }: z.ZodObject): string {
  const fields = Object.entries(shape);
  const isNeeded = ([, field]: (typeof fields)[number]): boolean => !z.safeParse(field, undefined).success;
  const namesOf = (some: typeof fields): string => some.map(([field]) => field).join(', ');
  return [
    `npm run -s ${name} -- FILE.json, or - for standard input: one run or an array of runs, each an object.`,
    `Fields that a run needs: ${namesOf(fields.filter(isNeeded))}`,
    `Fields that it may have: ${namesOf(fields.filter((field) => !isNeeded(field)))}`,
    'A value that cannot be used is answered with what is expected. README.md says more.',
  ].join('\n');
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

/** The whole answer, or a line that says why not: where a disk is full, `console.log` ends with 0 and half of it. */
function print(answer: string): void {
  const refuseAnswer = ({ message }: Error): void => refuse(`standard output: cannot be written: ${message}`);
  const text = `${answer}\n`;
  if (!fstatSync(1).isFile()) {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      // A reader who has seen enough, such as `head`, closes the pipe.
      if (error.code !== 'EPIPE') refuseAnswer(error);
    });
    process.stdout.write(text);
    return;
  }
  try {
    // Unlike a stream, this goes on where the disk took a part.
    writeFileSync(1, text);
  } catch (error) {
    refuseAnswer(error as Error);
  }
}
