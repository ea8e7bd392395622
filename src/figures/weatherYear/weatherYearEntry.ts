// The year of weather at build: its words, the site of 500 MW, and the level lines of its map.
import { z } from 'zod';
import { runWeatherInThread } from '../../engine/weather/runWeatherInThread.ts';
import { siteScenario, siteWeatherOf } from '../../engine/weather/siteWeather.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { type LevelLine, levelLinesOf } from './levelLines.ts';
import { mapRange, weatherYear } from './weatherYear.ts';

const text = z.string().min(1);
const YEARS = 10;
/** The map at build is coarser than the one that a reader's device computes. */
const columns = Array.from({ length: 31 }, (_, column) => mapRange.lowPower + column / 5);
const rows = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 40, 48];

let made: { site: ReturnType<typeof siteWeatherOf>; windShare: number; lines: LevelLine[] } | undefined;

function constants() {
  if (made === undefined) {
    const site = siteWeatherOf(siteSeeds.parameters, constant('D-gpus-500mw'), YEARS);
    const windShare = constant('P-wind-share');
    const { map } = runWeatherInThread(siteScenario(site, windShare, columns, rows));
    made = { site, windShare, lines: levelLinesOf(map.hoursShare, columns, rows) };
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
    point: text,
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
    compute: text,
    onGpu: text,
    onThreads: text,
    threads: pluralWords,
  }),
  constants,
  figure: weatherYear,
});
