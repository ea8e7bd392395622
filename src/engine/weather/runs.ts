// Hours in a row with power, of one year at one power and for one battery after another: those of the kernel, without its energies.
// Hours in a row that all fill the battery, or all draw on it, are one step; a day has two or three such stretches.
import { PAIR } from '../../kernels/weather/layout.ts';
import {
  EFFICIENCY_BITS,
  type HourlyOutput,
  LOAD_UNITS,
  POWER_BITS,
  type WeatherSlice,
} from '../../kernels/weather/slice.ts';

/** The hours of one year at one power, cut where surplus and want follow each other: a surplus first, then in turn. */
export interface Stretches {
  outputs: HourlyOutput;
  powerOverLoad: number;
  count: number;
  /** Hour after the last of each. */
  end: Uint32Array;
  /** What each puts into a battery with room, or, below zero, takes out of a full one [units]. */
  units: Float64Array;
}

/** What the plants give over the load in an hour, or, below zero, less than it. */
const unitsOver = (outputs: HourlyOutput, hour: number, powerOverLoad: number): number =>
  (Math.imul(outputs[hour] as number, powerOverLoad) >> POWER_BITS) - LOAD_UNITS;

/** The hours of one year of a slice. */
export const yearOf = ({ hourCount }: WeatherSlice, outputs: HourlyOutput, year: number): HourlyOutput =>
  outputs.subarray(year * hourCount, (year + 1) * hourCount);

/** Of one year at the power of the slice's first pair; `into` are stretches whose room may be used again. */
export function stretchesOf(
  { pairs, efficiency }: WeatherSlice,
  outputs: HourlyOutput,
  into?: Stretches,
): Stretches {
  const powerOverLoad = pairs[PAIR.offsetOf.powerOverLoad] as number;
  const hourCount = outputs.length;
  // A year that begins in want has an empty surplus before it, one that ends in surplus an empty want behind it.
  const room = into && into.end.length > hourCount + 1 ? into : undefined;
  const end = room?.end ?? new Uint32Array(hourCount + 2);
  const units = room?.units ?? new Float64Array(hourCount + 2);
  let count = 0;
  let hour = 0;
  while (hour < hourCount) {
    let surplus = 0;
    for (; hour < hourCount; hour++) {
      const over = unitsOver(outputs, hour, powerOverLoad);
      if (over < 0) break;
      surplus += Math.imul(over, efficiency) >>> EFFICIENCY_BITS;
    }
    end[count] = hour;
    units[count++] = surplus;
    let want = 0;
    for (; hour < hourCount; hour++) {
      const over = unitsOver(outputs, hour, powerOverLoad);
      if (over >= 0) break;
      want += over;
    }
    end[count] = hour;
    units[count++] = want;
  }
  return { outputs, powerOverLoad, count, end, units };
}

/** Told each run of hours with power, and whether the job stood before it and stands after it. */
export type TakeRun = (first: number, end: number, wasPaused: boolean, pauses: boolean) => void;

/** With a battery that is full at first. */
export function eachRun(stretches: Stretches, batteryUnits: number, take: TakeRun): void {
  const { outputs, powerOverLoad, count, end, units } = stretches;
  let storedUnits = batteryUnits;
  let first = 0;
  let wasPaused = false;
  for (let stretch = 0; stretch < count; stretch++) {
    const beforeUnits = storedUnits;
    storedUnits += units[stretch] as number;
    if (storedUnits > batteryUnits) storedUnits = batteryUnits;
    if (storedUnits >= 0) continue;
    let hour = stretch === 0 ? 0 : (end[stretch - 1] as number);
    let leftUnits = beforeUnits + unitsOver(outputs, hour, powerOverLoad);
    while (leftUnits >= 0) leftUnits += unitsOver(outputs, ++hour, powerOverLoad);
    if (hour > first) take(first, hour, wasPaused, true);
    wasPaused = true;
    first = end[stretch] as number;
    storedUnits = 0;
  }
  if (first < outputs.length) take(first, outputs.length, wasPaused, false);
}
