// Draws the goodput of training jobs under failures: `npm run -s goodput -- FILE.json`, `-` for standard input.
import { join } from 'node:path';
import { readModelSeeds } from '../seeds/readModelSeeds.ts';
import { SeedError } from '../seeds/seedError.ts';
import { drawGoodput } from './goodput/drawGoodput.ts';
import { goodputInput, goodputJobOf } from './goodput/goodputInput.ts';
import { answersTo, printAnswers, readRunList } from './readRunList.ts';

try {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('goodput: received no file, expected a JSON file or - for standard input');
  const { parameters } = readModelSeeds(join(import.meta.dirname, '../../seeds'));
  const list = readRunList(path, goodputInput);
  const answers = answersTo(list, (run, name) => {
    try {
      return { id: run.id ?? null, ...drawGoodput(goodputJobOf(parameters, run)) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new SeedError(`${name}: field ${error.message}`);
    }
  });
  printAnswers(answers, list.isArray);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
