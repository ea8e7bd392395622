// The made-up years have the capacity factors asked for, night and day, winter and summer, and a memory.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemory } from '../../../src/model/energy/chance.ts';
import { climateOf } from '../../../src/model/energy/climate.ts';
import { sunHeight } from '../../../src/model/energy/sun.ts';
import { capacityFactorOf, mixedOutputs, weatherYears } from '../../../src/model/energy/weatherYears.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { CLIMATE, YEARS } from '../../engine/weather/weatherScenarios.ts';

const meanOf = (values: ArrayLike<number>, keeps: (index: number) => boolean): number => {
  const kept = Array.from(values).filter((_, index) => keeps(index));
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
};

describe('the sun', () => {
  test('stands at 90° − 33.4° + 23.45° at noon in midsummer, and is down at midnight', () => {
    // 21 June is day 172; the sine of 80.05°.
    expect(sunHeight(33.4, 171, 12)).toBeCloseTo(Math.sin((80.05 * Math.PI) / 180), 4);
    expect(sunHeight(33.4, 171, 0)).toBeLessThan(0);
  });

  test('rises at 6 on the day of the equinox, everywhere', () => {
    // Cooper's law has it on day 81, 22 March.
    for (const latitude of [-60, 0, 23, 36]) expect(sunHeight(latitude, 80, 6)).toBeCloseTo(0, 3);
  });
});

describe('a year', () => {
  test.each([0.2, 0.45, 0.6])('has the capacity factor %d of its wind', (windCapacityFactor) => {
    const { wind } = weatherYears({ ...CLIMATE, windCapacityFactor }, 3, 7);
    expect(capacityFactorOf(wind)).toBeCloseTo(windCapacityFactor, 3);
  });

  test.each([0.1, 0.1886, 0.28])('has the capacity factor %d of its sun', (solarCapacityFactor) => {
    const { sun } = weatherYears({ ...CLIMATE, solarCapacityFactor }, 3, 7);
    expect(capacityFactorOf(sun)).toBeCloseTo(solarCapacityFactor, 3);
  });

  test('has those of the seeds: 301 MW at Tarfaya give 1.19 TWh, a kilowatt of panels at Casablanca 1,652 kWh', () => {
    const { wind, sun } = weatherYears(climateOf(readModelSeeds('seeds').parameters), 20, 1);
    expect((301 * 8_760 * capacityFactorOf(wind)) / 1e6).toBeCloseTo(1.187, 2);
    // 3,370.89 kWh from 2.04 kW in the study that the factor is from.
    expect(8_760 * capacityFactorOf(sun)).toBeCloseTo(3_370.89 / 2.04, -1);
  });

  test('has no sun at night, and more in summer than in winter', () => {
    const { sun } = YEARS;
    expect(meanOf(sun, (hour) => hour % 24 < 4 || hour % 24 > 20)).toBe(0);
    const month = (hour: number): number => Math.floor((hour % 8_760) / 730);
    expect(meanOf(sun, (hour) => month(hour) === 5)).toBeGreaterThan(
      1.5 * meanOf(sun, (hour) => month(hour) === 11),
    );
  });

  test('has more wind in the late afternoon than before dawn', () => {
    expect(meanOf(YEARS.wind, (hour) => hour % 24 === 16)).toBeGreaterThan(
      1.2 * meanOf(YEARS.wind, (hour) => hour % 24 === 4),
    );
  });

  test('is that of its seed', () => {
    expect(weatherYears(CLIMATE, 2, 1)).toEqual(YEARS);
    expect(weatherYears(CLIMATE, 2, 2).wind).not.toEqual(YEARS.wind);
  });

  test('mixes wind and sun by their share of the installed power', () => {
    expect(mixedOutputs(YEARS, 1)).toEqual(YEARS.wind);
    expect(mixedOutputs(YEARS, 0)).toEqual(YEARS.sun);
    expect(capacityFactorOf(mixedOutputs(YEARS, 0.5))).toBeCloseTo(0.32, 3);
    for (const share of [-0.1, 1.1])
      expect(() => mixedOutputs(YEARS, share)).toThrow(`windShare: received ${share}, expected from 0 to 1`);
  });

  test.each([
    [{ windCapacityFactor: 0 }, 'windCapacityFactor: received 0, expected more than 0, at most 0.9'],
    [{ solarCapacityFactor: 0.4 }, 'solarCapacityFactor: received 0.4, expected more than 0, at most 0.3'],
    [{ windMemoryH: 0.5 }, 'memorySteps: received 0.5, expected at least 1'],
  ])('of %o is refused', (change, message) => {
    expect(() => weatherYears({ ...CLIMATE, ...change }, 1, 1)).toThrow(message);
  });
});

test('chance with a memory has mean 0, deviation 1 and the memory asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(1, 2, 5), (seed, memory) => {
      const next = createMemory(memory, seed);
      const values = Array.from({ length: 20_000 }, next);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const square = values.reduce((sum, x) => sum + x * x, 0) / values.length;
      const shared = values.slice(1).reduce((sum, x, i) => sum + x * values[i]!, 0) / values.length;
      expect(Math.abs(mean)).toBeLessThan(0.15);
      expect(Math.abs(square - 1)).toBeLessThan(0.2);
      expect(Math.abs(shared / square - (1 - 1 / memory))).toBeLessThan(0.05);
    }),
    { numRuns: 20 },
  );
});
