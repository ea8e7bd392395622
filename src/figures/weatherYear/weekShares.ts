// The weeks of a year through the centre: what share of the hours of each had power.
import { eachRun, stretchesOf, yearOf } from '../../engine/weather/runs.ts';
import { weatherSlice } from '../../engine/weather/scenario.ts';
import { type SiteWeather, siteScenario } from '../../engine/weather/siteWeather.ts';
import { PAIR } from '../../kernels/weather/layout.ts';
import { HOURS_PER_DAY, HOURS_PER_YEAR } from '../../model/numbers/units.ts';

export const HOURS_PER_WEEK = 7 * HOURS_PER_DAY;
export const WEEKS = Math.floor(HOURS_PER_YEAR / HOURS_PER_WEEK);

/** Of the first year. */
export function weekShares(site: SiteWeather, windShare: number, power: number, battery: number): number[] {
  const scenario = siteScenario(site, windShare, [power], [battery]);
  const slice = weatherSlice(scenario);
  const hours = new Array<number>(WEEKS).fill(0);
  const stretches = stretchesOf(slice, yearOf(slice, scenario.outputs, 0));
  eachRun(stretches, slice.pairs[PAIR.offsetOf.batteryUnits] as number, (first, end) => {
    // The day or two after the last week are in none.
    for (let hour = first; hour < Math.min(end, WEEKS * HOURS_PER_WEEK); hour++)
      hours[Math.floor(hour / HOURS_PER_WEEK)]! += 1;
  });
  return hours.map((count) => count / HOURS_PER_WEEK);
}
