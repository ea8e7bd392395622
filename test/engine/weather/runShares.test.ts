// Hours, training and pauses by runs of hours are those of the map, to the last bit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSharesByBattery } from '../../../src/engine/weather/runShares.ts';
import { type SiteWeather, sharesByBattery } from '../../../src/engine/weather/siteWeather.ts';
import { LOAD_UNITS } from '../../../src/kernels/weather/slice.ts';
import { batteriesHours, plants, site } from './oddPairs.ts';

function expectAlike(of: SiteWeather, windShare: number, power: number, batteries: readonly number[]): void {
  const whole = sharesByBattery(of, windShare, power, batteries);
  const found = runSharesByBattery(of, windShare, power, batteries);
  expect(found).toEqual(
    whole.map(({ hoursShare, trainingShare, pausesPerYear }) => ({
      hoursShare,
      trainingShare,
      pausesPerYear,
    })),
  );
}

test.each(plants)('%d times the load, a share of %d of wind', (power, windShare) => {
  expectAlike(site, windShare, power, batteriesHours);
});

test('hours of any kind, with costs of any size', () => {
  const output = fc.oneof(
    fc.constantFrom(0, LOAD_UNITS / 4, LOAD_UNITS),
    fc.integer({ min: 0, max: LOAD_UNITS }),
  );
  fc.assert(
    fc.property(
      fc.array(output, { minLength: 1, maxLength: 60 }),
      fc.record({
        efficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
        restartS: fc.integer({ min: 0, max: 10_000 }),
        checkpointS: fc.integer({ min: 0, max: 900 }),
        intervalS: fc.integer({ min: 5_000, max: 50_000 }),
      }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 3 }),
      (hours, costs, power, batteries) =>
        expectAlike({ ...site, ...costs, measured: Uint16Array.from(hours) }, 0, power, batteries),
    ),
  );
});
