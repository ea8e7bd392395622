// Draws the goodput of training jobs under failures: `npm run -s goodput -- FILE.json`, `-` for standard input.
import { join } from 'node:path';
import { goodputInput, goodputJobOf } from '../schemas/goodputInput.ts';
import { readModelSeeds } from '../schemas/readModelSeeds.ts';
import { printAnswers, readRunList } from '../schemas/readRunList.ts';
import { drawGoodput } from './goodput/drawGoodput.ts';

try {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('goodput: received no file, expected a JSON file or - for standard input');
  const { parameters } = readModelSeeds(join(import.meta.dirname, '../../seeds'));
  const { runs, names, isArray } = readRunList(path, goodputInput);
  const answers = runs.map((run, i) => {
    try {
      return { id: run.id, ...drawGoodput(goodputJobOf(parameters, run)) };
    } catch (error) {
      throw new Error(`${names[i]}: field ${(error as Error).message}`, { cause: error });
    }
  });
  printAnswers(answers, isArray);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
