// The year of wind and sun is that of the settings shown or none; its script is asked for again where it did not arrive.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PairShares } from '../../../../src/engine/weather/siteWeather.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { WeatherAnswers } from '../../../../src/simulator/page/answers/weather.ts';
import { seeds } from '../../seeds.ts';

const weather = { ...defaultsOf(seeds), power: 'weather' as const, batt: 4 };
/** Stands for the year of a battery. */
const sharesOf = (batt: number): PairShares => ({
  hoursShare: batt,
  servedShare: 0,
  trainingShare: 0,
  spilledShare: 0,
  pausesPerYear: 0,
});
let isLost = false;
let computed: number[] = [];
let asked = 0;
let nowMs = 0;
const load = async () => {
  asked += 1;
  if (isLost) return null;
  return {
    siteYearShares: (_seeds: unknown, { batt }: { batt: number }) => {
      computed.push(batt);
      return sharesOf(batt);
    },
  };
};
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  isLost = false;
  computed = [];
  asked = 0;
  nowMs = 0;
});

test('what did not arrive is asked for again at a later look, not in every frame of a hand that moves', async () => {
  const onReady = vi.fn();
  const answers = new WeatherAnswers(seeds, onReady, load, () => nowMs);
  isLost = true;
  for (let frame = 0; frame < 60; frame++) {
    nowMs += 16;
    expect(answers.of({ ...weather, batt: frame % 48 })).toBeNull();
    await settle();
  }
  expect(asked).toBe(1);
  isLost = false;
  nowMs += 2_000;
  answers.of(weather);
  await settle();
  expect(asked).toBe(2);
  expect(onReady).toHaveBeenCalledOnce();
  expect(answers.of(weather)?.shares).toEqual(sharesOf(4));
});

test('a year that was overtaken on its way is not computed', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined, load);
  answers.of(weather);
  const latest = { ...weather, batt: 8 };
  answers.of(latest);
  await settle();
  expect(answers.of(latest)?.shares).toEqual(sharesOf(8));
  expect(computed).toEqual([8]);
});

test('a year is never shown under other settings: it is theirs from the moment of the change', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined, load);
  answers.of(weather);
  await settle();
  expect(answers.of(weather)).toEqual({ over: weather.over, batt: 4, shares: sharesOf(4) });
  const changed = { ...weather, over: 7, batt: 48 };
  expect(answers.of(changed)).toEqual({ over: 7, batt: 48, shares: sharesOf(48) });
  expect(answers.of(changed)).toBe(answers.of(changed));
  expect(computed).toEqual([4, 48]);
});

test('from the grid nothing is loaded and nothing shown', async () => {
  const bring = vi.fn(load);
  const answers = new WeatherAnswers(seeds, () => undefined, bring);
  expect(answers.of(defaultsOf(seeds))).toBeNull();
  expect(bring).not.toHaveBeenCalled();
});
