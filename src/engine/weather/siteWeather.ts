// A training job under made-up weather, or measured hours: what its pauses cost, and its map of power and battery.
import type { HourlyOutput } from '../../kernels/weather/slice.ts';
import type { Climate } from '../../model/energy/climate.ts';
import { mixedOutputs, type WeatherYears, weatherYears } from '../../model/energy/weatherYears.ts';
import type { WeatherMap } from './job.ts';
import { runWeatherInThread } from './runWeatherInThread.ts';
import type { WeatherScenario } from './scenario.ts';

/** What the weather of a site is computed from, as JSON but for measured hours. */
export interface SiteWeather {
  /** Hours of one year that were measured: they stand in for the made-up years, and the share of the wind plays no part. */
  measured?: HourlyOutput;
  climate: Climate;
  yearCount: number;
  seed: number;
  /** Of the battery, there and back. */
  efficiency: number;
  /** After a pause nobody looks for a fault: the base of a restart and what each GPU adds [s]. */
  restartS: number;
  checkpointS: number;
  /** Training between two checkpoints, by the failures of the job [s]. */
  intervalS: number;
}

const yearsByName = new Map<string, WeatherYears>();
const mixesByName = new Map<string, ReturnType<typeof mixedOutputs>>();
/** A page shows few sites, but its reader moves the share of the wind: beyond this many mixes all are let go. */
const MOST_MIXES = 16;

/** The hours of a site with this share of wind, made once. */
function outputsOf({ climate, yearCount, seed }: SiteWeather, windShare: number): WeatherScenario['outputs'] {
  const name = JSON.stringify([climate, yearCount, seed]);
  const years = yearsByName.get(name) ?? weatherYears(climate, yearCount, seed);
  yearsByName.set(name, years);
  const mix = `${windShare} ${name}`;
  const outputs = mixesByName.get(mix) ?? mixedOutputs(years, windShare);
  if (mixesByName.size > MOST_MIXES) mixesByName.clear();
  mixesByName.set(mix, outputs);
  return outputs;
}

/** The scenario of a map. */
export function siteScenario(
  site: SiteWeather,
  windShare: number,
  powersOverLoad: readonly number[],
  batteryHours: readonly number[],
): WeatherScenario {
  const { measured, efficiency, restartS, checkpointS, intervalS } = site;
  const yearCount = measured ? 1 : site.yearCount;
  const outputs = measured ?? outputsOf(site, windShare);
  return { outputs, yearCount, powersOverLoad, batteryHours, efficiency, restartS, checkpointS, intervalS };
}

export type PairShares = Record<keyof WeatherMap, number>;

/** Shares of hours, energy and training for each battery, on the caller's thread: a millisecond for ten years. */
export function sharesByBattery(
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
  batteryHours: readonly number[],
): PairShares[] {
  const { map } = runWeatherInThread(siteScenario(site, windShare, [powerOverLoad], batteryHours));
  return batteryHours.map((_, row) => ({
    hoursShare: map.hoursShare[row] as number,
    servedShare: map.servedShare[row] as number,
    trainingShare: map.trainingShare[row] as number,
    spilledShare: map.spilledShare[row] as number,
    pausesPerYear: map.pausesPerYear[row] as number,
  }));
}

/** The same for one battery. */
export const pairShares = (
  site: SiteWeather,
  windShare: number,
  powerOverLoad: number,
  batteryHours: number,
): PairShares => sharesByBattery(site, windShare, powerOverLoad, [batteryHours])[0] as PairShares;
