// What the panel of a loss says it takes is what stands beside the column.
import { expect, test } from 'vitest';
import { strata, stratumMw } from '../../../../src/charts/plane/column/strata.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import { SiteCurve } from '../../../../src/simulator/answers/curve/siteCurve.ts';
import { parseAddress } from '../../../../src/simulator/inputs/address/parse.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { stepOfSite } from '../../../../src/simulator/panels/campus/facilityShown.ts';
import {
  hasPicture,
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
  expect(hasPicture('waiting', viewOf('answering'))).toBe(false);
  expect(hasPicture('waiting', viewOf('grown'))).toBe(true);
  expect(hasPicture('peak', viewOf('answering'))).toBe(true);
});

test.each(languages)(
  'in %s where nobody waits and nothing fails no wait and no stop is spoken of',
  (language) => {
    const words = stringsOf(language).simulator;
    const viewOf = (query: string) => {
      const { settings } = parseAddress(query, seeds);
      const point = new SiteCurve(settings, seeds).planePointAt(settings.mw);
      const failuresPerDay = settings.fail * 16;
      return {
        plane: { use: 'grown', here: point, stale: [] },
        gpusOfStep: 9,
        failuresPerDay,
        words,
        language,
      } as never;
    };
    const quiet = viewOf('?mw=40&fail=0&jitter=0');
    for (const place of ['waiting', 'failures'] as const) {
      expect(placeSentence(place, quiet)).toBe(words.places.undisturbed[place]);
      expect([hasPicture(place, quiet), hasPicture(place, viewOf('?mw=40'))]).toEqual([false, true]);
      expect(placeSentence(place, viewOf('?mw=40'))).toMatch(/\d/);
    }
  },
);

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
