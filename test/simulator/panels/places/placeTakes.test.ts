// What the panel of a loss says it takes is what stands beside the column.
import { expect, test } from 'vitest';
import { strata, stratumMw } from '../../../../src/charts/plane/column/strata.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { stepOfSite } from '../../../../src/simulator/panels/campus/facilityShown.ts';
import {
  losesNothing,
  ofOneRun,
  placeSentence,
  placeTakes,
} from '../../../../src/simulator/panels/places/placeDrawing.ts';
import { shortMw } from '../../../../src/simulator/panels/plane/planeNames.ts';
import { languages, stringsOf } from '../../../../src/site/locales.ts';
import { seeds } from '../../seeds.ts';

const here = {
  siteMw: 499,
  idealMw: 499,
  usefulMw: 49.9,
  lossesMw: lossCauses.map((_, i) => ((i + 1) * 449.1) / 78),
};

test.each(languages)('in %s', (language) => {
  const view = {
    plane: { here, stale: [] },
    mw: 499,
    words: stringsOf(language).simulator,
    language,
  } as never;
  for (const stratum of strata) {
    const said = placeTakes(stratum, view);
    expect(said).toContain(shortMw(language, stratumMw(here, stratum)));
    expect(said).toContain('499');
  }
});

test.each(languages)('in %s a site that answers is told of no wait that it does not have', (language) => {
  const words = stringsOf(language).simulator;
  const quiet = { ...here, lossesMw: lossCauses.map((cause) => (cause === 'stragglers' ? 0.04 : 9)) };
  const viewOf = (use: string) =>
    ({ plane: { use, here: quiet, stale: [] }, gpusOfStep: 9, failuresPerDay: 1, words, language }) as never;
  expect(placeSentence('waiting', viewOf('answering'))).toBe(words.places.none);
  expect(placeSentence('waiting', viewOf('grown'))).not.toBe(words.places.none);
  expect(placeSentence('peak', viewOf('answering'))).not.toBe(words.places.none);
  expect(losesNothing('waiting', viewOf('answering'))).toBe(true);
  expect(losesNothing('waiting', viewOf('grown'))).toBe(false);
  expect(losesNothing('peak', viewOf('answering'))).toBe(false);
});

test.each(languages)('in %s what is shown of one of many runs is said to be its', (language) => {
  const viewOf = (use: string) =>
    ({ plane: { use }, words: stringsOf(language).simulator, language }) as never;
  for (const place of ['waiting', 'failures'] as const)
    expect(ofOneRun(place, viewOf('many'))).toContain('40');
  expect(ofOneRun('waiting', viewOf('grown'))).toBe('');
  expect(ofOneRun('cooling', viewOf('many'))).toBe('');
});

test('a chip of one of many runs waits for those of its own 40 MW alone', () => {
  const settings = { ...defaultsOf(seeds), mw: 240 };
  expect(stepOfSite({ ...settings, use: 'many' }, seeds)).toEqual({ siteMw: 40, gpus: 16_344 });
  expect(stepOfSite(settings, seeds).gpus).toBeGreaterThan(5 * 16_344);
});
