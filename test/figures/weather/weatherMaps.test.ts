// The maps of the year of weather: a coarse one is a part of the whole one, and follows the share of wind.
import { expect, test } from 'vitest';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { pairShares, siteScenario } from '../../../src/engine/weather/siteWeather.ts';
import { usualState } from '../../../src/figures/grammar/state.ts';
import { mapOf, movedLines } from '../../../src/figures/weatherYear/map/coarseLines.ts';
import { mapRange } from '../../../src/figures/weatherYear/map/mapRange.ts';
import { neededPower } from '../../../src/figures/weatherYear/map/neededPower.ts';
import { foundTimes } from '../../../src/figures/weatherYear/map/ownMap.ts';
import { builtPairs, movedPairs, wholePairs } from '../../../src/figures/weatherYear/map/pairs.ts';
import type { WholeMap } from '../../../src/figures/weatherYear/map/wholeMap.ts';
import { weatherYear } from '../../../src/figures/weatherYear/weatherYear.ts';
import { weatherYearEntry } from '../../../src/figures/weatherYear/weatherYearEntry.ts';

const given = weatherYearEntry.materialIn('en') as Parameters<typeof weatherYear.answer>[1];
const usual = usualState(weatherYear.inputs(given));
const { site } = given;

const WIND = 0.35;
const YEARS = 3;
const ofYears = siteScenario(site, WIND, wholePairs.columns, wholePairs.rows);
const whole = runWeatherInThread({
  ...ofYears,
  yearCount: YEARS,
  outputs: ofYears.outputs.subarray(0, (YEARS * ofYears.outputs.length) / ofYears.yearCount),
}).map;

test.each([
  ['moved', movedPairs],
  ['built', builtPairs],
])('the pairs of the %s map are pairs of the whole one, and have its values to the last bit', (_, pairs) => {
  const coarse = mapOf(site, WIND, pairs, YEARS);
  pairs.rows.forEach((hours, row) => {
    pairs.columns.forEach((power, column) => {
      const there = [wholePairs.rows.indexOf(hours), wholePairs.columns.indexOf(power)] as const;
      expect(Math.min(...there)).toBeGreaterThanOrEqual(0);
      const place = row * pairs.columns.length + column;
      const placeOfWhole = there[0] * wholePairs.columns.length + there[1];
      for (const share of ['hoursShare', 'trainingShare'] as const)
        expect(coarse[share][place]).toBe(whole[share][placeOfWhole]);
    });
  });
  expect([pairs.columns.at(-1), pairs.rows.at(-1)]).toEqual([mapRange.highPower, mapRange.highBattery]);
});

test('each step of the share of wind moves both kinds of lines', () => {
  const drawn = new Set<string>();
  const kinds = ['hours', 'training'] as const;
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  for (const share of shares)
    for (const kind of kinds) drawn.add(JSON.stringify(movedLines(site, share)[kind]));
  expect(drawn.size).toBe(kinds.length * shares.length);
});

test.each([
  [0.5, 8],
  [0.2, 12],
  [1, 48],
])(
  'with a share of %d of wind and a battery of %d hours the power that is needed is the least',
  (wind, battery) => {
    const { lowPower, highPower, powerStep } = mapRange;
    for (const kind of ['hours', 'training'] as const)
      for (const share of [0.1, 0.5, 0.8, 0.9]) {
        const isEnough = (power: number): boolean =>
          pairShares(site, wind, power, battery)[`${kind}Share`] >= share;
        const needed = neededPower(site, wind, battery, kind, share);
        expect(isEnough(needed ?? highPower)).toBe(needed !== undefined);
        if (needed !== undefined && needed > lowPower) expect(isEnough(needed - powerStep)).toBe(false);
      }
  },
);

const map: WholeMap = { lines: given.lines, hours: 1, seconds: 1.26, backend: 'cpu', threads: 2 };

test.each([
  ['webgpu', 'and the GPU 1.3 s.'],
  ['cpu', 'and this browser offers no GPU.'],
] as const)('the time in three ways is said, the third by %s', (backend, last) => {
  const times = foundTimes([map, { ...map, seconds: 0.7 }, { ...map, backend }]);
  const { finding } = weatherYear.answer({ ...usual, ...times }, given);
  expect(finding.replaceAll('\u00a0', ' ')).toContain(
    `The same map takes one thread 1.3 s, all 2 threads 0.7 s, ${last}`,
  );
});
