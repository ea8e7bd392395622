// Hours with power, training and pauses alone: those of the map to the last bit, soon enough to follow a hand.
import { PAIR } from '../../kernels/weather/layout.ts';
import { settle } from '../../kernels/weather/settle.ts';
import { S_PER_HOUR } from '../../model/numbers/units.ts';
import { eachRun, type Stretches, stretchesOf, yearOf } from './runs.ts';
import { weatherSlice } from './scenario.ts';
import { type PairShares, type SiteWeather, siteScenario } from './siteWeather.ts';

export type RunShares = Pick<PairShares, 'hoursShare' | 'trainingShare' | 'pausesPerYear'>;

/** What one year gives. */
export interface YearRuns {
  wholeHours: number;
  usefulS: number;
  pauses: number;
}

/** Kept from year to year: a hand asks for a hundred of them in a frame. */
let room: Stretches | undefined;

export interface RunsByYear {
  yearCount: number;
  hourCount: number;
  /** Of one year, for each battery. */
  of(year: number): YearRuns[];
}

/** The years of a site at one power, each computed when it is asked for. */
export function runsByYear(
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
  batteryHours: readonly number[],
): RunsByYear {
  const scenario = siteScenario(site, windShare, [powerOverLoad], batteryHours);
  const slice = weatherSlice(scenario);
  const { pairs, yearCount, hourCount } = slice;
  const runsOf = (at: Stretches, row: number): YearRuns => {
    const sums = { wholeHours: 0, usefulS: 0, pauses: 0, checkpointS: 0, downS: 0 };
    const batteryUnits = pairs[row * PAIR.wordCount + PAIR.offsetOf.batteryUnits] as number;
    eachRun(at, batteryUnits, (first, end, wasPaused, pauses) => {
      settle(slice, end - first, wasPaused, pauses, sums);
      sums.wholeHours += end - first;
      if (pauses) sums.pauses += 1;
    });
    return sums;
  };
  return {
    yearCount,
    hourCount,
    of(year) {
      const at = stretchesOf(slice, yearOf(slice, scenario.outputs, year), room);
      room = at;
      return batteryHours.map((_, row) => runsOf(at, row));
    },
  };
}

/** For each battery, through the first years of a site or through its measured one. */
export function runSharesByBattery(
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
  batteryHours: readonly number[],
  mostYears = site.yearCount,
): RunShares[] {
  const runs = runsByYear(site, windShare, powerOverLoad, batteryHours);
  const yearCount = Math.min(mostYears, runs.yearCount);
  const years = Array.from({ length: yearCount }, (_, year) => runs.of(year));
  const hours = yearCount * runs.hourCount;
  return batteryHours.map((_, row) => {
    const sumOf = (key: keyof YearRuns): number =>
      years.reduce((sum, year) => sum + (year[row] as YearRuns)[key], 0);
    return {
      hoursShare: sumOf('wholeHours') / hours,
      trainingShare: sumOf('usefulS') / (hours * S_PER_HOUR),
      pausesPerYear: sumOf('pauses') / yearCount,
    };
  });
}

/** The same for one battery. */
export const runShares = (
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
  batteryHours: number,
): RunShares => runSharesByBattery(site, windShare, powerOverLoad, [batteryHours])[0] as RunShares;
