// A run and a job as the two commands take them, with the answers that this build gives.
import { drawGoodput } from '../../../engine/failures/drawGoodput.ts';
import { predictRun } from '../../../model/cluster/predict.ts';
import { goodputInput, goodputJobOf } from '../../../seeds/goodputInput.ts';
import { predictInput, predictionInputOf } from '../../../seeds/predictInput.ts';
import { seeds } from '../seeds.ts';

export interface CommandExample {
  command: string;
  input: string;
  answer: string;
}

const run = {
  id: 'llama-405b',
  accelerator: 'GB200-NVL72',
  gpus: 1024,
  model: 'llama-3-1-405b',
  precision: 'fp8',
  tensor: 4,
  context: 2,
  pipeline: 8,
  data: 16,
  interleave: 8,
  globalBatch: 768,
  software: 'tuned',
};

const job = { id: 'llama-3', gpus: 16384, days: 54, replicates: 200, seed: 1 };

/** Numbers with four significant digits, as far as a page needs them. */
const shown = (answer: object): string =>
  JSON.stringify(answer, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 1);

export const examples: Record<'predict' | 'goodput', CommandExample> = {
  predict: {
    command: 'npm run -s predict -- run.json',
    input: JSON.stringify(run, null, 1),
    answer: shown({
      id: run.id,
      ...predictRun(predictionInputOf(seeds, predictInput.parse(run), 'example')),
    }),
  },
  goodput: {
    command: 'npm run -s goodput -- job.json',
    input: JSON.stringify(job, null, 1),
    answer: shown({
      id: job.id,
      ...drawGoodput(goodputJobOf(seeds.parameters, goodputInput.parse(job))),
    }),
  },
};
