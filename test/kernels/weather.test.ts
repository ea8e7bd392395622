// The weather kernel's twin: worked hours, limits, and what more power or a larger battery can never do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weatherSlice } from '../../src/engine/weather/scenario.ts';
import { OUTCOME } from '../../src/kernels/weather/layout.ts';
import { LOAD_UNITS } from '../../src/kernels/weather/slice.ts';
import { weatherByStretches } from '../../src/kernels/weather/stretches.ts';
import { weather } from '../../src/kernels/weather/weather.ts';
import { hoursOf, WEATHER } from '../engine/weather/weatherScenarios.ts';

type Field = keyof typeof OUTCOME.offsetOf;

/** Outcomes of every pair and year, by field. */
function outcomesOf(scenario: Parameters<typeof weatherSlice>[0]): Record<Field, number>[] {
  const words = weather(weatherSlice(scenario), scenario.outputs);
  return Array.from({ length: words.length / OUTCOME.wordCount }, (_, outcome) => {
    const first = outcome * OUTCOME.wordCount;
    const fields = Object.entries(OUTCOME.offsetOf).map(([field, at]) => [field, words[first + at]]);
    return Object.fromEntries(fields) as Record<Field, number>;
  });
}

const onlyOf = (scenario: Parameters<typeof weatherSlice>[0]) => outcomesOf(scenario)[0]!;

describe('worked hours', () => {
  test('a battery of one hour bridges one dark hour and not two', () => {
    // Full, dark, dark, full: the full battery gives the second hour, the third fails, then a restart of 400 s.
    const outcome = onlyOf(hoursOf([1, 0, 0, 1], { batteryHours: [1] }));
    expect(outcome.wholeHours).toBe(3);
    expect(outcome.servedUnits).toBe(3 * LOAD_UNITS);
    expect(outcome.pauses).toBe(1);
    expect(outcome.downS).toBe(400);
    // Two hours: 10 s before the pause, 15 cycles of 472 s in the 7,190 s left, and 110 s more.
    // One hour: 3,200 s after the restart are 6 cycles and 368 s.
    expect(outcome.usefulS).toBe(15 * 462 + 110 + (6 * 462 + 368));
    expect(outcome.checkpointS).toBe(10 + 15 * 10 + 6 * 10);
  });

  test('the battery keeps 85 of 100 of a surplus, and what does not fit is spilled', () => {
    // An empty hour first takes the store; then 3 times the load: 2 loads of surplus fill 1 load of room.
    const outcome = onlyOf(hoursOf([0, 1], { powersOverLoad: [3], batteryHours: [1] }));
    expect(outcome.storedUnits).toBe(LOAD_UNITS);
    // 4,096 kept at 0.85: 4,096 · 0.15 / 0.85 = 722.8 lost, rounded down in each of two steps.
    expect(outcome.lostUnits).toBe(722);
    expect(outcome.spilledUnits).toBe(2 * LOAD_UNITS - LOAD_UNITS - 722);
  });

  test('a surplus that fits goes in whole and loses its share', () => {
    const outcome = onlyOf(hoursOf([0, 0, 1], { powersOverLoad: [1.5], batteryHours: [2] }));
    expect(outcome.storedUnits).toBe(Math.floor((LOAD_UNITS / 2) * (Math.round(0.85 * 4096) / 4096)));
    expect(outcome.spilledUnits).toBe(0);
    expect(outcome.storedUnits + outcome.lostUnits).toBe(LOAD_UNITS / 2);
  });
});

describe('limits', () => {
  test('no battery and no wind: nothing runs at night', () => {
    const nights = Array.from({ length: 48 }, (_, hour) => (hour % 24 >= 7 && hour % 24 < 17 ? 1 : 0));
    const outcome = onlyOf(hoursOf(nights, { powersOverLoad: [50] }));
    expect(outcome.wholeHours).toBe(20);
    expect(outcome.servedUnits).toBe(20 * LOAD_UNITS);
  });

  test('no plants: the battery that was full at the start, and no more', () => {
    const outcome = onlyOf(hoursOf(Array(100).fill(1), { powersOverLoad: [0], batteryHours: [30] }));
    expect(outcome.wholeHours).toBe(30);
    expect(outcome.generatedUnits).toBe(0);
  });

  test('power without a gap: no pause, no restart, all but the checkpoints is training', () => {
    const outcome = onlyOf(hoursOf(Array(472).fill(1)));
    expect(outcome).toMatchObject({ wholeHours: 472, pauses: 0, downS: 0 });
    expect(outcome.usefulS / (472 * 3600)).toBeCloseTo(462 / 472, 10);
  });

  test('a run shorter than its restart makes no progress', () => {
    const outcome = onlyOf(hoursOf([0, 1, 0, 1, 0], { restartS: 1_800, checkpointS: 900, intervalS: 900 }));
    expect(outcome).toMatchObject({ wholeHours: 2, pauses: 2, downS: 3_600, usefulS: 1_800 });
  });
});

const scenarios = fc
  .record({
    shares: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 200,
    }),
    efficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
    restartS: fc.integer({ min: 0, max: 20_000 }),
    checkpointS: fc.integer({ min: 0, max: 600 }),
    beyond: fc.integer({ min: 0, max: 3_000 }),
  })
  .map(({ shares, checkpointS, beyond, ...costs }) =>
    hoursOf(shares, {
      ...costs,
      checkpointS,
      intervalS: Math.max(1, checkpointS + beyond),
      powersOverLoad: [0, 0.7, 1, 1.31, 2.5, 6, 100],
      batteryHours: [0, 0.5, 3, 20, 255],
    }),
  );

describe('laws, for any hours and costs', () => {
  test('by stretches of hours every word of every outcome is that of hour by hour', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const slice = weatherSlice(scenario);
        expect(weatherByStretches(slice, scenario.outputs)).toEqual(weather(slice, scenario.outputs));
      }),
    );
    const batteryHours = [0, 0.001, 1, 7.3, 30, 254.999, 255];
    for (const efficiency of [0.5, 0.85, 1]) {
      const slice = weatherSlice({
        ...WEATHER,
        batteryHours,
        efficiency,
        powersOverLoad: [0, 1, 1.001, 3.2, 100],
      });
      expect(weatherByStretches(slice, WEATHER.outputs)).toEqual(weather(slice, WEATHER.outputs));
    }
  });

  test('more power or a larger battery never gives fewer hours, less energy or less training', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const outcomes = outcomesOf(scenario);
        const columns = scenario.powersOverLoad.length;
        for (let place = 0; place < outcomes.length; place++) {
          for (const more of [
            (place + 1) % columns === 0 ? undefined : outcomes[place + 1],
            outcomes[place + columns],
          ]) {
            if (more === undefined) continue;
            for (const field of ['wholeHours', 'servedUnits', 'usefulS'] as const)
              expect(more[field]).toBeGreaterThanOrEqual(outcomes[place]![field]);
          }
        }
      }),
    );
  });

  test('energy is neither made nor lost, and every second with power is accounted for', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const columns = scenario.powersOverLoad.length;
        outcomesOf(scenario).forEach((outcome, place) => {
          const battery = Math.round(scenario.batteryHours[Math.floor(place / columns)]! * LOAD_UNITS);
          const { generatedUnits, servedUnits, spilledUnits, lostUnits, storedUnits } = outcome;
          expect(servedUnits + spilledUnits + lostUnits + storedUnits).toBe(generatedUnits + battery);
          expect(storedUnits).toBeLessThanOrEqual(battery);
          const { usefulS, checkpointS, downS, wholeHours } = outcome;
          expect(usefulS + checkpointS + downS).toBe(3_600 * wholeHours);
          expect(usefulS).toBeLessThanOrEqual(3_600 * wholeHours);
          expect(wholeHours * LOAD_UNITS).toBeLessThanOrEqual(servedUnits);
        });
      }),
    );
  });

  test('a year does not know the year before', () => {
    const both = outcomesOf(WEATHER);
    const half = WEATHER.outputs.length / 2;
    const second = outcomesOf({ ...WEATHER, yearCount: 1, outputs: WEATHER.outputs.slice(half) });
    expect(second).toEqual(both.filter((_, i) => i % 2 === 1));
  });
});
