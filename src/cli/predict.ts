// Predicts the step time of training runs: `npm run -s predict -- FILE.json`, `-` for standard input.
import { join } from 'node:path';
import { predictRun } from '../model/predict.ts';
import { predictInput, predictionInputOf } from '../schemas/predictInput.ts';
import { readModelSeeds } from '../schemas/readModelSeeds.ts';
import { printAnswers, readRunList } from '../schemas/readRunList.ts';

try {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('predict: received no file, expected a JSON file or - for standard input');
  const seeds = readModelSeeds(join(import.meta.dirname, '../../seeds'));
  const { runs, names, isArray } = readRunList(path, predictInput);
  const inputs = runs.map((run, i) => predictionInputOf(seeds, run, names[i]!));
  printAnswers(
    inputs.map((input, i) => ({ id: runs[i]!.id, ...predictRun(input) })),
    isArray,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
