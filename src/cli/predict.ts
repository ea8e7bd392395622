// Predicts the step time of training runs: `npm run -s predict -- FILE.json`, `-` for standard input.
import { predictRun } from '../model/cluster/predict.ts';
import { predictInput, predictionInputOf } from '../seeds/predictInput.ts';
import type { ModelSeeds } from '../seeds/readModelSeeds.ts';
import { placeIn } from './runList/ownParts.ts';
import type { NamedText } from './runList/readText.ts';
import { runCommand } from './runList/runCommand.ts';
import { answersAsJson, answersTo, readRunList } from './runList/runList.ts';

/** The answers to the runs of a JSON text, as JSON. Throws SeedError with one line for each fault. */
export function predictAnswers(seeds: ModelSeeds, input: NamedText): string {
  const list = readRunList(input, predictInput, placeIn({ acc: 'accelerator', work: 'model' }));
  const inputs = answersTo(list, (run, name) => predictionInputOf(seeds, run, name));
  const answers = inputs.map((run, i) => ({ id: list.runs[i]!.id ?? null, ...predictRun(run) }));
  return answersAsJson(answers, list.isArray);
}

if (import.meta.main) runCommand('predict', predictInput, predictAnswers);
