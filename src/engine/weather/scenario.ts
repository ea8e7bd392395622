// What a run of the weather kernel is asked, in hours, seconds and shares, and as the whole numbers of the kernel.
import { PAIR } from '../../kernels/weather/layout.ts';
import {
  EFFICIENCY_BITS,
  type HourlyOutput,
  LOAD_UNITS,
  MAX_BATTERY_HOURS,
  MAX_POWER_OVER_LOAD,
  POWER_BITS,
  type WeatherSlice,
} from '../../kernels/weather/slice.ts';
import { requireField, requireInteger } from '../../model/numbers/requireField.ts';
import { S_PER_HOUR } from '../../model/numbers/units.ts';

export interface WeatherScenario {
  /** Output of the plants in every hour over their installed power [1/4096], shape (yearCount, hourCount). */
  outputs: HourlyOutput;
  yearCount: number;
  /** Installed power of the plants over the load of the centre: one column of the map each. */
  powersOverLoad: readonly number[];
  /** What the battery holds, in hours of the load: one row of the map each. */
  batteryHours: readonly number[];
  /** Share of what goes into the battery that comes out again, from one half to 1. */
  efficiency: number;
  restartS: number;
  checkpointS: number;
  /** Training between two checkpoints [s]. */
  intervalS: number;
}

const MAX_PAIRS = 1 << 16;
const MAX_HOURS = 8_784;
const MAX_YEARS = 1_000;
/** More than any job stands or trains between two checkpoints [s]. */
export const LONGEST_INTERVAL_S = 1e7;

/** All pairs of the map as one slice, column by column within each row. @throws FieldError naming field, value and range */
export function weatherSlice(scenario: WeatherScenario): WeatherSlice {
  const { outputs, yearCount, powersOverLoad, batteryHours, efficiency } = scenario;
  requireInteger('yearCount', yearCount, 1, MAX_YEARS);
  const hourCount = outputs.length / yearCount;
  const isWhole = Number.isInteger(hourCount) && hourCount >= 1 && hourCount <= MAX_HOURS;
  const years = `the hours of ${yearCount} equal years of at most ${MAX_HOURS}`;
  requireField('outputs.length', outputs.length, isWhole, years);
  const largest = largestOf(outputs);
  requireField('outputs', largest, largest <= LOAD_UNITS, `at most ${LOAD_UNITS} in every hour`);
  const pairCount = powersOverLoad.length * batteryHours.length;
  requireInteger('powersOverLoad.length × batteryHours.length', pairCount, 1, MAX_PAIRS);
  powersOverLoad.forEach((power, i) => {
    requireBetween(`powersOverLoad[${i}]`, power, 0, MAX_POWER_OVER_LOAD);
  });
  batteryHours.forEach((hours, i) => {
    requireBetween(`batteryHours[${i}]`, hours, 0, MAX_BATTERY_HOURS);
  });
  requireBetween('efficiency', efficiency, 0.5, 1);
  return {
    firstPair: 0,
    pairCount,
    pairs: pairsOf(powersOverLoad, batteryHours),
    yearCount,
    hourCount,
    efficiency: rounded(efficiency * 2 ** EFFICIENCY_BITS),
    ...secondsOf(scenario),
  };
}

const largestKnown = new WeakMap<HourlyOutput, number>();

/** Looked for once: hours are made once and never change, and a hand asks for many batteries of the same. */
function largestOf(outputs: HourlyOutput): number {
  const known = largestKnown.get(outputs);
  if (known !== undefined) return known;
  let largest = 0;
  // By place: an iterator over so many hours takes ten times as long.
  for (let hour = 0; hour < outputs.length; hour++)
    if ((outputs[hour] as number) > largest) largest = outputs[hour] as number;
  largestKnown.set(outputs, largest);
  return largest;
}

function pairsOf(powersOverLoad: readonly number[], batteryHours: readonly number[]): WeatherSlice['pairs'] {
  const pairs = new Uint32Array(PAIR.wordCount * powersOverLoad.length * batteryHours.length);
  batteryHours.forEach((hours, row) => {
    powersOverLoad.forEach((power, column) => {
      const first = PAIR.wordCount * (row * powersOverLoad.length + column);
      pairs[first + PAIR.offsetOf.powerOverLoad] = rounded(power * 2 ** POWER_BITS);
      pairs[first + PAIR.offsetOf.batteryUnits] = rounded(hours * LOAD_UNITS);
    });
  });
  return pairs;
}

/** Whole seconds. */
function secondsOf({ restartS, checkpointS, intervalS }: WeatherScenario) {
  requireBetween('restartS', restartS, 0, LONGEST_INTERVAL_S);
  requireBetween('checkpointS', checkpointS, 0, S_PER_HOUR / 4);
  requireBetween('intervalS', intervalS, Math.max(1, checkpointS), LONGEST_INTERVAL_S);
  return {
    restartS: rounded(restartS),
    checkpointS: rounded(checkpointS),
    intervalS: rounded(intervalS),
  };
}

function requireBetween(field: string, value: number, low: number, high: number): void {
  requireField(field, value, value >= low && value <= high, `from ${low} to ${high}`);
}

const rounded = (value: number): number => Math.floor(value + 0.5);
