// Made-up years of wind and sun: no measured series, but hours with the capacity factors of the seeds, night and day,
// winter and summer, and spells of calm and cloud. The same seed gives the same hours everywhere.
import { cosine, PI } from '../numbers/angles.ts';
import { requireField, requireInteger } from '../numbers/requireField.ts';
import { HOURS_PER_DAY, HOURS_PER_YEAR } from '../numbers/units.ts';
import { createMemory } from './chance.ts';
import type { Climate } from './climate.ts';
import { sunHeight } from './sun.ts';

/** Full power of a plant [units]. */
const FULL_OUTPUT = 4096;

/** Output of each kind of plant in every hour over its installed power [1/4096], shape (yearCount, 8760). */
export interface WeatherYears {
  yearCount: number;
  wind: Uint16Array<ArrayBuffer>;
  sun: Uint16Array<ArrayBuffer>;
}

/** Strongest at this hour of the day, and on this day of the year, from 0: late in the afternoon, in the middle of July. */
const WINDIEST_HOUR = 16;
const WINDIEST_DAY = 196;
/** Where the calm is looked for [deviations], how often its range is halved, and the scale of the light corrected. */
const MOST_CALM = 8;
const HALVINGS = 20;
const CORRECTIONS = 6;
/** The brightest day lets through all the light; the greyest this share of it. */
const LEAST_LIGHT = 0.1;
const MEAN_LIGHT = 0.85;

/**
 * Hours of `yearCount` years.
 * Wind: output = (x − calm) / ramp from 0 to 1, x a memory with deviation 1 plus a swing over the day and over the year;
 * calm is such that the mean is the capacity factor. Sun: output = scale · light of the day · sine of the sun's height,
 * at most 1; scale such that the mean is the capacity factor.
 */
export function weatherYears(climate: Climate, yearCount: number, seed: number): WeatherYears {
  requireInteger('yearCount', yearCount, 1, 1_000);
  requireInteger('seed', seed, 0, 0x7fffffff);
  requireFactor('windCapacityFactor', climate.windCapacityFactor, 0.9);
  // Half of the hours are dark: a fixed panel cannot reach much more than a third.
  requireFactor('solarCapacityFactor', climate.solarCapacityFactor, 0.3);
  return {
    yearCount,
    wind: windOutputs(windOf(climate, yearCount, seed), climate),
    sun: sunOutputs(lightOf(climate, yearCount, seed), climate.solarCapacityFactor),
  };
}

/** Both kinds of plant together where the wind has this share of the installed power, in the same form. */
export function mixedOutputs({ wind, sun }: WeatherYears, windShare: number): Uint16Array<ArrayBuffer> {
  requireField('windShare', windShare, windShare >= 0 && windShare <= 1, 'from 0 to 1');
  const mixed = new Uint16Array(wind.length);
  for (let hour = 0; hour < mixed.length; hour++)
    mixed[hour] = windShare * (wind[hour] as number) + (1 - windShare) * (sun[hour] as number) + 0.5;
  return mixed;
}

/** Mean output over full output [1]. */
export function capacityFactorOf(outputs: ArrayLike<number>): number {
  let sum = 0;
  for (let hour = 0; hour < outputs.length; hour++) sum += outputs[hour] as number;
  return sum / outputs.length / FULL_OUTPUT;
}

function windOf(climate: Climate, yearCount: number, seed: number): Float64Array {
  const next = createMemory(climate.windMemoryH, 2 * seed);
  const ofHour = Float64Array.from(
    { length: HOURS_PER_DAY },
    (_, hour) => climate.windDaySwing * cosine((2 * PI * (hour - WINDIEST_HOUR)) / HOURS_PER_DAY),
  );
  const dayCount = HOURS_PER_YEAR / HOURS_PER_DAY;
  const ofDay = Float64Array.from(
    { length: dayCount },
    (_, day) => climate.windYearSwing * cosine((2 * PI * (day - WINDIEST_DAY)) / dayCount),
  );
  return Float64Array.from({ length: yearCount * HOURS_PER_YEAR }, (_, hour) => {
    const day = Math.floor((hour % HOURS_PER_YEAR) / HOURS_PER_DAY);
    return next() + (ofHour[hour % HOURS_PER_DAY] as number) + (ofDay[day] as number);
  });
}

function lightOf(climate: Climate, yearCount: number, seed: number): Float64Array {
  const next = createMemory(climate.cloudMemoryDays, 2 * seed + 1);
  const heights = Float64Array.from({ length: HOURS_PER_YEAR }, (_, hour) =>
    Math.max(
      0,
      sunHeight(climate.latitudeDeg, Math.floor(hour / HOURS_PER_DAY), (hour % HOURS_PER_DAY) + 0.5),
    ),
  );
  let light = 1;
  return Float64Array.from({ length: yearCount * HOURS_PER_YEAR }, (_, hour) => {
    if (hour % HOURS_PER_DAY === 0)
      light = Math.min(1, Math.max(LEAST_LIGHT, MEAN_LIGHT + climate.cloudSpread * next()));
    return light * (heights[hour % HOURS_PER_YEAR] as number);
  });
}

/** The calm below which nothing turns is halved in until the mean output is the capacity factor. */
function windOutputs(wind: Float64Array, climate: Climate): Uint16Array<ArrayBuffer> {
  let low = -MOST_CALM;
  let high = MOST_CALM;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const calm = (low + high) / 2;
    let sum = 0;
    for (let hour = 0; hour < wind.length; hour++)
      sum += share(((wind[hour] as number) - calm) / climate.windRamp);
    if (sum / wind.length > climate.windCapacityFactor) low = calm;
    else high = calm;
  }
  return Uint16Array.from(wind, (x) => unitsOf(share((x - low) / climate.windRamp)));
}

/** The scale is corrected until the mean output is the capacity factor: at once, unless the brightest hours are cut. */
function sunOutputs(light: Float64Array, capacityFactor: number): Uint16Array<ArrayBuffer> {
  let scale = 1;
  for (let correction = 0; correction < CORRECTIONS; correction++) {
    let sum = 0;
    for (let hour = 0; hour < light.length; hour++) sum += share(scale * (light[hour] as number));
    scale *= (capacityFactor * light.length) / sum;
  }
  return Uint16Array.from(light, (x) => unitsOf(share(scale * x)));
}

const share = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);
const unitsOf = (output: number): number => Math.floor(FULL_OUTPUT * output + 0.5);

function requireFactor(field: string, value: number, most: number): void {
  requireField(field, value, value > 0 && value <= most, `more than 0, at most ${most}`);
}
