// The year of weather at build: its words, the site of 500 MW, and the level lines of its map.
import { z } from 'zod';
import { runWeatherInThread } from '../../engine/weather/runWeatherInThread.ts';
import { siteScenario, siteWeatherOf } from '../../engine/weather/siteWeather.ts';
import { readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { constant } from '../grammar/constant.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { batteryRows, type LevelLine, mapRange, weatherYear } from './weatherYear.ts';

const text = z.string().min(1);
const YEARS = 10;
const PERCENTS = [50, 80, 90, 95];
const columns = Array.from({ length: 31 }, (_, column) => mapRange.lowPower + column / 5);

/** Where a row that rises reaches a share: between two columns in proportion. */
function powerAt(row: readonly number[], share: number): number | null {
  const after = row.findIndex((value) => value >= share);
  if (after <= 0) return after === 0 ? (columns[0] as number) : null;
  const [low, high] = [row[after - 1] as number, row[after] as number];
  const part = (share - low) / (high - low);
  const power =
    (columns[after - 1] as number) + part * ((columns[after] as number) - (columns[after - 1] as number));
  return Math.round(power * 100) / 100;
}

function linesOf(site: ReturnType<typeof siteWeatherOf>, windShare: number): LevelLine[] {
  const { map } = runWeatherInThread(siteScenario(site, windShare, columns, batteryRows));
  return PERCENTS.map((percent) => ({
    percent,
    powers: batteryRows.map((_, row) =>
      powerAt([...map.hoursShare.subarray(row * columns.length, (row + 1) * columns.length)], percent / 100),
    ),
  }));
}

let made: { site: ReturnType<typeof siteWeatherOf>; windShare: number; lines: LevelLine[] } | undefined;

function constants() {
  if (made === undefined) {
    const site = siteWeatherOf(readModelSeeds('seeds').parameters, constant('D-gpus-500mw'), YEARS);
    const windShare = constant('P-wind-share');
    made = { site, windShare, lines: linesOf(site, windShare) };
  }
  return made;
}

export const weatherYearEntry = figureEntry({
  id: 'weather-year',
  systems: ['S3'],
  explainer: 'forty-to-five-hundred-megawatts',
  cites: [
    '003-all-renewable',
    '003-target-500mw',
    'E-hourly-matching',
    'E-tarfaya',
    'E-casablanca-panels',
    'D-gpus-500mw',
  ],
  words: z.strictObject({
    ...commonWords,
    power: text,
    times: text,
    battery: text,
    hours: pluralWords,
    pauses: pluralWords,
    finding: text,
    whole: text,
    label: text,
    weeks: text,
    powerAxis: text,
    batteryAxis: text,
    linesAxis: text,
  }),
  constants,
  figure: weatherYear,
});
