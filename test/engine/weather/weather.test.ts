// Weather jobs: the coarse map first, pairs in any order and any cut, bad input refused by name.
import { describe, expect, test } from 'vitest';
import { WeatherJob, type WeatherProgress } from '../../../src/engine/weather/job.ts';
import { runWeatherInThread } from '../../../src/engine/weather/runWeatherInThread.ts';
import { type WeatherScenario, weatherSlice } from '../../../src/engine/weather/scenario.ts';
import { LOAD_UNITS } from '../../../src/kernels/weather/slice.ts';
import { weather } from '../../../src/kernels/weather/weather.ts';
import { hoursOf, WEATHER } from './weatherScenarios.ts';

/** A map of 16 × 24 over one day. */
const SQUARE = hoursOf(
  Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 0.2)),
  {
    powersOverLoad: Array.from({ length: 24 }, (_, i) => 1 + i / 4),
    batteryHours: Array.from({ length: 16 }, (_, i) => i),
  },
);

test('the checksum of a small scenario is pinned', () => {
  expect(runWeatherInThread(WEATHER).checksum).toBe('69e8686b');
});

test('slices of any size, given back or done in any order, make the same map', () => {
  const whole = runWeatherInThread(SQUARE);
  for (const pairs of [1, 5, 100, 1_000]) {
    const job = new WeatherJob(SQUARE);
    const first = job.take(24 * pairs)!;
    const second = job.take(24 * pairs)!;
    job.giveBack(first);
    job.complete(second, weather(second, SQUARE.outputs));
    for (let slice = job.take(24 * pairs); slice; slice = job.take(24 * pairs)) {
      expect(job.isDone).toBe(false);
      job.complete(slice, weather(slice, SQUARE.outputs));
    }
    expect(job.isDone).toBe(true);
    expect(job.map()).toEqual(whole.map);
    expect(job.checksum()).toBe(whole.checksum);
  }
});

test('one pair in 8 × 8 is there first, and those to come are no numbers', () => {
  const told: WeatherProgress[] = [];
  const job = new WeatherJob(SQUARE, (progress) => told.push(progress));
  const coarse = job.take(Infinity)!;
  expect(coarse.pairCount).toBe(2 * 3);
  job.complete(coarse, weather(coarse, SQUARE.outputs));
  expect(told).toMatchObject([{ pairsDone: 6, pairsTotal: 16 * 24 }]);
  const known = Array.from(told[0]!.map().hoursShare.keys()).filter(
    (place) => !Number.isNaN(told[0]!.map().hoursShare[place]),
  );
  expect(known).toEqual([4, 12].flatMap((row) => [4, 12, 20].map((column) => row * 24 + column)));
});

test('a job that begins again forgets what it had', () => {
  const job = new WeatherJob(SQUARE);
  const coarse = job.take(Infinity)!;
  job.complete(coarse, weather(coarse, SQUARE.outputs));
  job.restart();
  expect(job.map().hoursShare.every(Number.isNaN)).toBe(true);
  expect(job.take(Infinity)).toEqual(coarse);
});

test('training never exceeds the hours, and the hours never the energy served', () => {
  const { hoursShare, trainingShare, servedShare } = runWeatherInThread(WEATHER).map;
  hoursShare.forEach((hours, place) => {
    expect(trainingShare[place]).toBeLessThanOrEqual(hours);
    expect(hours).toBeLessThanOrEqual(servedShare[place]!);
  });
});

describe('bad input is refused with field, received and expected', () => {
  const cases: [Partial<WeatherScenario>, string][] = [
    [{ yearCount: 0 }, 'yearCount: received 0, expected an integer from 1 to 1000'],
    [
      { yearCount: 3, outputs: WEATHER.outputs.slice(1) },
      'outputs.length: received 17519, expected the hours of 3',
    ],
    [{ outputs: Uint16Array.of(4097), yearCount: 1 }, 'outputs: received 4097, expected at most 4096'],
    [{ powersOverLoad: [1, 101] }, 'powersOverLoad[1]: received 101, expected from 0 to 100'],
    [{ batteryHours: [256] }, 'batteryHours[0]: received 256, expected from 0 to 255'],
    [{ batteryHours: [] }, 'batteryHours.length: received 0, expected an integer from 1 to 65536'],
    [{ efficiency: 0.4 }, 'efficiency: received 0.4, expected from 0.5 to 1'],
    [{ restartS: -1 }, 'restartS: received -1, expected from 0 to 10000000'],
    [{ checkpointS: -1 }, 'checkpointS: received -1, expected from 0 to 900'],
    [{ intervalS: 5 }, 'intervalS: received 5, expected from 10 to 10000000'],
    [{ efficiency: Number.NaN }, 'efficiency: received NaN'],
  ];
  test.each(cases)('%o', (change, message) => {
    expect(() => weatherSlice({ ...WEATHER, ...change })).toThrow(message);
  });
});

test('the hours of a year are looked through once, however many batteries are asked of them', () => {
  const outputs = SQUARE.outputs.slice();
  weatherSlice({ ...SQUARE, outputs });
  // What came after the look is not seen.
  outputs[0] = LOAD_UNITS + 1;
  for (const hours of [0, 4, 8]) weatherSlice({ ...SQUARE, outputs, batteryHours: [hours] });
  expect(() => weatherSlice({ ...SQUARE, outputs: outputs.slice() })).toThrow('outputs: received 4097');
});
