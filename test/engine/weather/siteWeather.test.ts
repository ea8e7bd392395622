// A site under made-up weather: the costs of its job, and its shares as the kernel has them.
import { expect, test } from 'vitest';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { pairShares, sharesByBattery, siteScenario } from '../../../src/engine/weather/siteWeather.ts';
import { siteWeatherOf } from '../../../src/engine/weather/siteWeatherOf.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';

const { parameters } = readModelSeeds('seeds');
const site = siteWeatherOf(parameters, 200_000, 2);

test('a planned pause costs a restart without detection: 180 s and 0.0036 s for each GPU', () => {
  expect(site.restartS).toBeCloseTo(180 + 0.0036 * 200_000, 9);
  expect(site.checkpointS).toBe(parameters['P-checkpoint-s']);
  expect(site.intervalS).toBeGreaterThan(site.checkpointS);
});

test('the largest job that the simulator knows is no error', () => {
  const shares = pairShares(siteWeatherOf(parameters, 3_000_000, 1), 0.5, 3, 8);
  expect(shares.trainingShare).toBeLessThan(shares.hoursShare);
});

test('one pair is that of the map, and the wind counts', () => {
  const { map } = runWeatherInThread(siteScenario(site, 0.5, [2, 3], [4, 12]));
  expect(pairShares(site, 0.5, 3, 12).hoursShare).toBe(map.hoursShare[3]);
  expect(sharesByBattery(site, 0.5, 2, [4, 12]).map(({ trainingShare }) => trainingShare)).toEqual([
    map.trainingShare[0],
    map.trainingShare[2],
  ]);
  expect(pairShares(site, 1, 3, 12).hoursShare).not.toBe(map.hoursShare[3]);
});

test('another site has other weather, and the first is found again', () => {
  const first = pairShares(site, 0.5, 3, 8);
  expect(pairShares({ ...site, seed: 2 }, 0.5, 3, 8)).not.toEqual(first);
  expect(pairShares(site, 0.5, 3, 8)).toEqual(first);
});
