// The share that a battery covers, by stretches of hours, is the share that the kernel's twin finds hour by hour.
import { expect, test } from 'vitest';
import { coveredShareOf } from '../../../src/engine/weather/coveredShare.ts';
import { pairShares } from '../../../src/engine/weather/siteWeather.ts';
import { batteriesHours, plants, site } from './oddPairs.ts';

test.each(plants)('%d times the load, a share of %d of wind', (power, windShare) => {
  const covered = coveredShareOf(site, windShare, power);
  for (const hours of batteriesHours)
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
