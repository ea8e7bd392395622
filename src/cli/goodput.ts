// Draws the goodput of training jobs under failures: `npm run -s goodput -- FILE.json`, `-` for standard input.
import { drawGoodput } from '../engine/failures/drawGoodput.ts';
import { goodputInput, goodputJobOf } from '../seeds/goodputInput.ts';
import type { ModelSeeds } from '../seeds/readModelSeeds.ts';
import type { NamedText } from './runList/readText.ts';
import { runCommand } from './runList/runCommand.ts';
import { answersAsJson, answersTo, readRunList } from './runList/runList.ts';

/** The answers to the jobs of a JSON text, as JSON. Throws SeedError with one line for each fault. */
export function goodputAnswers({ parameters }: ModelSeeds, input: NamedText): string {
  const list = readRunList(input, goodputInput);
  const answers = answersTo(list, (run) => ({
    id: run.id ?? null,
    ...drawGoodput(goodputJobOf(parameters, run)),
  }));
  return answersAsJson(answers, list.isArray);
}

if (import.meta.main) runCommand('goodput', goodputInput, goodputAnswers);
