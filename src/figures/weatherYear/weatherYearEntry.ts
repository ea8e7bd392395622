// The year of weather at build: its words, the site of 500 MW, and the level lines of its map.
import { siteWeatherOf } from '../../engine/weather/siteWeatherOf.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { coarseLines } from './map/coarseLines.ts';
import type { MapLines } from './map/levelLines.ts';
import { weatherYear } from './weatherYear.ts';
import { weatherYearWords } from './weatherYearWords.ts';

const YEARS = 20;
let made: { site: ReturnType<typeof siteWeatherOf>; windShare: number; lines: MapLines } | undefined;

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
  words: weatherYearWords,
  constants,
  figure: weatherYear,
});
