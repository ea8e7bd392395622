// Predicts the step time of training runs: `npm run -s predict -- FILE.json`, `-` for standard input.
import { join } from 'node:path';
import { predictRun } from '../model/cluster/predict.ts';
import { predictInput, predictionInputOf } from '../seeds/predictInput.ts';
import { readModelSeeds } from '../seeds/readModelSeeds.ts';
import { answersTo, printAnswers, readRunList } from './readRunList.ts';

try {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('predict: received no file, expected a JSON file or - for standard input');
  const seeds = readModelSeeds(join(import.meta.dirname, '../../seeds'));
  const list = readRunList(path, predictInput);
  const inputs = answersTo(list, (run, name) => predictionInputOf(seeds, run, name));
  printAnswers(
    inputs.map((input, i) => ({ id: list.runs[i]!.id ?? null, ...predictRun(input) })),
    list.isArray,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
