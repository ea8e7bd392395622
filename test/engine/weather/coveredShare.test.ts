// The share that a battery covers, by stretches of hours, is the share that the kernel's twin finds hour by hour.
import { expect, test } from 'vitest';
import { coveredShareOf } from '../../../src/engine/weather/coveredShare.ts';
import { pairShares } from '../../../src/engine/weather/siteWeather.ts';
import { siteWeatherOf } from '../../../src/engine/weather/siteWeatherOf.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';

const { parameters } = readModelSeeds('seeds');
const site = siteWeatherOf(parameters, 200_000, 2);

test.each([
  [0, 0],
  [0.4, 0.5],
  [1, 0],
  [1, 1],
  [2.35, 0.3],
  [4, 0.5],
  [7.1, 1],
  [10, 0],
  [99, 0.7],
])('%d times the load, a share of %d of wind', (power, windShare) => {
  const covered = coveredShareOf(site, windShare, power);
  for (const hours of [0, 0.3, 1, 5, 12, 31, 96, 240])
    expect(covered(hours)).toBe(pairShares(site, windShare, power, hours).servedShare);
});

test('a battery or a power beyond what the kernel takes is refused by name', () => {
  expect(() => coveredShareOf(site, 0.5, 101)).toThrow(
    'powersOverLoad[0]: received 101, expected from 0 to 100',
  );
  expect(() => coveredShareOf(site, 0.5, 3)(300)).toThrow(
    'batteryHours[0]: received 300, expected from 0 to 255',
  );
});
