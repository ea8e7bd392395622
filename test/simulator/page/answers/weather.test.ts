// The year of wind and sun is asked for again where its script did not arrive, and an overtaken year is not shown.
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import { WeatherAnswers } from '../../../../src/simulator/page/answers/weather.ts';
import { seeds } from '../../seeds.ts';

const { year } = vi.hoisted(() => ({ year: { isLost: false, asked: [] as number[] } }));
vi.mock('../../../../src/simulator/answers/year/siteYear.ts', () => ({
  get siteYearShares() {
    if (year.isLost) throw new TypeError('Failed to fetch dynamically imported module');
    return (_seeds: unknown, { batt }: { batt: number }) => {
      year.asked.push(batt);
      return batt;
    };
  },
}));

const weather = { ...defaultsOf(seeds), power: 'weather' as const, batt: 4 };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  year.isLost = false;
  year.asked.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('what did not arrive is asked for again at the next look', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined);
  year.isLost = true;
  expect(answers.of(weather)).toBeNull();
  await vi.dynamicImportSettled();
  await settle();
  year.isLost = false;
  answers.of(weather);
  await vi.dynamicImportSettled();
  await settle();
  expect(answers.of(weather)?.shares).toBe(4);
});

test('a year that was overtaken on its way is not computed', async () => {
  const answers = new WeatherAnswers(seeds, () => undefined);
  answers.of(weather);
  answers.of({ ...weather, batt: 8 });
  await vi.dynamicImportSettled();
  await settle();
  expect(year.asked).toEqual([8]);
});
