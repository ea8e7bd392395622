// The year of weather at build: its words, the site of 500 MW, and the level lines of its map.
import { z } from 'zod';
import { siteWeatherOf } from '../../engine/weather/siteWeather.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { coarseLines } from './coarseLines.ts';
import type { LevelLine } from './levelLines.ts';
import { weatherYear } from './weatherYear.ts';

const text = z.string().min(1);
const YEARS = 10;
let made: { site: ReturnType<typeof siteWeatherOf>; windShare: number; lines: LevelLine[] } | undefined;

function constants() {
  if (made === undefined) {
    const site = siteWeatherOf(siteSeeds.parameters, constant('D-gpus-500mw'), YEARS);
    const windShare = constant('P-wind-share');
    made = { site, windShare, lines: coarseLines(site, windShare) };
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
    byWeek: text,
    byBattery: text,
    batteryPoint: text,
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
    measured: z.strictObject({
      load: text,
      hint: text,
      back: text,
      loaded: text,
      finding: text,
      label: text,
      refused: text,
      nothing: text,
      line: text,
      large: text,
      count: text,
      size: text,
      utf16: text,
      bytes: text,
      unread: text,
    }),
  }),
  constants,
  figure: weatherYear,
});
