// Draws the goodput of training jobs under failures: `npm run -s goodput -- FILE.json`, `-` for standard input.
import { join } from 'node:path';
import { simulateMonths } from '../model/goodput/months.ts';
import { goodputInput, monthsInputOf } from '../schemas/goodputInput.ts';
import { readModelSeeds } from '../schemas/readModelSeeds.ts';
import { printAnswers, readRunList } from '../schemas/readRunList.ts';

try {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('goodput: received no file, expected a JSON file or - for standard input');
  const { parameters } = readModelSeeds(join(import.meta.dirname, '../../seeds'));
  const { runs, isArray } = readRunList(path, goodputInput);
  printAnswers(
    runs.map((run) => ({ id: run.id, ...simulateMonths(monthsInputOf(parameters, run)) })),
    isArray,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
