// The year of a site that lives on wind, sun and a battery, for the page and for the command.
import { LONGEST_INTERVAL_S } from '../../../engine/weather/scenario.ts';
import { type PairShares, pairShares } from '../../../engine/weather/siteWeather.ts';
import { siteWeatherOf } from '../../../engine/weather/siteWeatherOf.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import { failuresOf } from '../../inputs/failures.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';

/** As many made-up years as the map of the explainer rests on. */
const YEARS = 10;

/**
 * Of a job of so many GPUs, with plants of `over` times the load and a battery of `batt` hours. The share of training is what
 * the pauses leave of it: useful work has paid for the checkpoints between them.
 */
export function siteYearShares(seeds: SimulatorSeeds, settings: Settings, gpus: number): PairShares {
  const { parameters } = seeds;
  const site = siteWeatherOf(parameters, gpus, YEARS, failuresOf(settings, seeds));
  const paused = { ...site, intervalS: LONGEST_INTERVAL_S };
  return pairShares(paused, parameterOf(parameters, 'P-wind-share'), settings.over, settings.batt);
}
