// The year of a site that lives on wind, sun and a battery, for the page and for the command.
import { type PairShares, pairShares, siteWeatherOf } from '../../../engine/weather/siteWeather.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';

/** As many made-up years as the map of the explainer rests on. */
const YEARS = 10;

/** Of a job of so many GPUs, with plants of `over` times the load and a battery of `batt` hours. */
export function siteYearShares(
  { parameters }: Pick<SimulatorSeeds, 'parameters'>,
  { over, batt }: Pick<Settings, 'over' | 'batt'>,
  gpus: number,
): PairShares {
  const site = siteWeatherOf(parameters, gpus, YEARS);
  return pairShares(site, parameterOf(parameters, 'P-wind-share'), over, batt);
}
