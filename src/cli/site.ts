// Answers what the simulator's page answers, without a browser: `npm run -s site -- FILE.json`, `-` for standard input.
import type { FailInEnglish } from '../seeds/own/refusal.ts';
import type { ModelSeeds } from '../seeds/readModelSeeds.ts';
import { SeedError, shown } from '../seeds/seedError.ts';
import { seedsOf } from '../simulator/inputs/seedsOf.ts';
import { placeIn } from './runList/ownParts.ts';
import type { NamedText } from './runList/readText.ts';
import { runCommand } from './runList/runCommand.ts';
import { answersAsJson, answersTo, readRunList } from './runList/runList.ts';
import { answerSite } from './site/answerSite.ts';
import { settingsOf, siteRequest } from './site/siteRequest.ts';

/** The answers to the sites of a JSON text, as JSON. Throws SeedError with one line for each fault. */
export function siteAnswers(seeds: ModelSeeds, input: NamedText): string {
  const own = seedsOf(seeds);
  const list = readRunList(input, siteRequest, placeIn({ acc: 'acc', work: 'work' }));
  const answers = answersTo(list, (run, name) => {
    const fail: FailInEnglish = (field, received, expected) =>
      new SeedError(`${name}: field ${field}: received ${shown(received)}, expected ${expected}`);
    const { settings, seeds: withOwn } = settingsOf(run, own, fail);
    return {
      id: run.id ?? null,
      use: run.use,
      model: 'model, not measurement',
      sizes: answerSite(settings, withOwn, run.use, run.sizesMw),
    };
  });
  return answersAsJson(answers, list.isArray);
}

if (import.meta.main) runCommand('site', siteRequest, siteAnswers);
