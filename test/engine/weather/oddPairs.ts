// Two made-up years of weather, and pairs of plants and batteries at which two ways of reckoning them would part.
import { siteWeatherOf } from '../../../src/engine/weather/siteWeatherOf.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';

const { parameters } = readModelSeeds('seeds');
export const site = siteWeatherOf(parameters, 200_000, 2);

/** Power of the plants beyond the load [-], and the share of wind in it [-]. */
export const plants: readonly (readonly [power: number, windShare: number])[] = [
  [0, 0],
  [0.4, 0.5],
  [1, 0],
  [1, 1],
  [2.35, 0.3],
  [4, 0.5],
  [7.1, 1],
  [10, 0],
  [99, 0.7],
];
/** Hours of the load that a battery holds [h]. */
export const batteriesHours: readonly number[] = [0, 0.3, 1, 5, 12, 31, 96, 240];
