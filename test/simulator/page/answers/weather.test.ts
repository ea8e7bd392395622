// The year of wind and sun is asked for again where its script did not arrive, and an overtaken year is not computed.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PairShares } from '../../../../src/engine/weather/siteWeather.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { WeatherAnswers } from '../../../../src/simulator/page/answers/weather.ts';
import { seeds } from '../../seeds.ts';

const weather = { ...defaultsOf(seeds), power: 'weather' as const, batt: 4 };
const shares = { training: 0.5 } as unknown as PairShares;
let isLost = false;
let computed: number[] = [];
const load = async () => {
  if (isLost) throw new TypeError('Failed to fetch dynamically imported module');
  return {
    siteYearShares: (_seeds: unknown, { batt }: { batt: number }) => {
      computed.push(batt);
      return shares;
    },
  };
};
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  isLost = false;
  computed = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('what did not arrive is asked for again at the next look', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined, load);
  isLost = true;
  expect(answers.of(weather)).toBeNull();
  await settle();
  isLost = false;
  answers.of(weather);
  await settle();
  expect(answers.of(weather)?.shares).toBe(shares);
});

test('a year that was overtaken on its way is not computed', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined, load);
  answers.of(weather);
  answers.of({ ...weather, batt: 8 });
  await settle();
  expect(computed).toEqual([8]);
});
