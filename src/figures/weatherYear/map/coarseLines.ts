// The level lines of maps that are coarser than the whole one: at build, at once for measured hours, and under a hand that moves.
import type { WeatherMap } from '../../../engine/weather/job.ts';
import { runWeatherInThread } from '../../../engine/weather/runWeatherInThread.ts';
import { type SiteWeather, siteScenario } from '../../../engine/weather/siteWeather.ts';
import { levelLinesOf, type MapLines } from './levelLines.ts';
import { builtPairs, movedPairs, type Pairs } from './pairs.ts';

/** The first years of a site's are enough for the lines that follow a hand. */
const MOVED_YEARS = 3;

/** Both kinds of lines of a map. */
export const linesOf = (map: WeatherMap, { columns, rows }: Pairs): MapLines => ({
  hours: levelLinesOf(map.hoursShare, columns, rows),
  training: levelLinesOf(map.trainingShare, columns, rows),
});

/** A map of some pairs through the first years of a site, or through its measured one. */
export function mapOf(
  site: SiteWeather,
  windShare: number,
  { columns, rows }: Pairs,
  years: number,
): WeatherMap {
  const scenario = siteScenario(site, windShare, columns, rows);
  const yearCount = Math.min(years, scenario.yearCount);
  const hours = (scenario.outputs.length / scenario.yearCount) * yearCount;
  return runWeatherInThread({ ...scenario, yearCount, outputs: scenario.outputs.subarray(0, hours) }).map;
}

export const coarseLines = (site: SiteWeather, windShare: number): MapLines =>
  linesOf(mapOf(site, windShare, builtPairs, site.yearCount), builtPairs);

let last: { site: SiteWeather; windShare: number; lines: MapLines } | undefined;

/** Coarser yet, and kept until another share of wind is asked for: the other inputs do not change them. */
export function movedLines(site: SiteWeather, windShare: number): MapLines {
  if (last?.site !== site || last.windShare !== windShare) {
    const map = mapOf(site, windShare, movedPairs, MOVED_YEARS);
    last = { site, windShare, lines: linesOf(map, movedPairs) };
  }
  return last.lines;
}
