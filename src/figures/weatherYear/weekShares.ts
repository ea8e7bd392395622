// The weeks of a year through the centre: what share of the hours of each had power.

import { weatherSlice } from '../../engine/weather/scenario.ts';
import { type SiteWeather, siteScenario } from '../../engine/weather/siteWeather.ts';
import { OUTCOME, PAIR } from '../../kernels/weather/layout.ts';
import { weatherByStretches } from '../../kernels/weather/stretches.ts';
import { HOURS_PER_DAY, HOURS_PER_YEAR } from '../../model/numbers/units.ts';

export const HOURS_PER_WEEK = 7 * HOURS_PER_DAY;
export const WEEKS = Math.floor(HOURS_PER_YEAR / HOURS_PER_WEEK);

/**
 * Of the first year, by the kernel over ever longer beginnings of it. A year begins with a full battery: from the end of a week
 * that fills it the next beginning starts there, with the same hours.
 */
export function weekShares(site: SiteWeather, windShare: number, power: number, battery: number): number[] {
  const scenario = siteScenario(site, windShare, [power], [battery]);
  const slice = weatherSlice(scenario);
  const batteryUnits = slice.pairs[PAIR.offsetOf.batteryUnits];
  let from = 0;
  let hoursBefore = 0;
  return Array.from({ length: WEEKS }, (_, week) => {
    const until = (week + 1) * HOURS_PER_WEEK;
    const begun = { ...slice, yearCount: 1, hourCount: until - from };
    const outcome = weatherByStretches(begun, scenario.outputs.subarray(from, until));
    const hours = outcome[OUTCOME.offsetOf.wholeHours] as number;
    const share = (hours - hoursBefore) / HOURS_PER_WEEK;
    const isFull = outcome[OUTCOME.offsetOf.storedUnits] === batteryUnits;
    if (isFull) from = until;
    hoursBefore = isFull ? 0 : hours;
    return share;
  });
}
