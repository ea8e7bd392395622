// What the made-up weather is made from, out of seeds/parameters.yaml.
import { type Parameters, parameterOf } from '../numbers/parameters.ts';

export interface Climate {
  windCapacityFactor: number;
  solarCapacityFactor: number;
  latitudeDeg: number;
  /** Hours over which the wind remembers itself. */
  windMemoryH: number;
  /** Swing over the day and over the year [deviations of the wind]. */
  windDaySwing: number;
  windYearSwing: number;
  /** From no output to full output [deviations of the wind]. */
  windRamp: number;
  /** Deviation of the light of a day, as a share of that of a clear one. */
  cloudSpread: number;
  cloudMemoryDays: number;
}

/** The constants by their short names. Throws RangeError where the set lacks one. */
export function climateOf(parameters: Parameters): Climate {
  const p = (id: string): number => parameterOf(parameters, id);
  return {
    windCapacityFactor: p('P-wind-capacity-factor'),
    solarCapacityFactor: p('P-solar-capacity-factor'),
    latitudeDeg: p('P-weather-latitude-deg'),
    windMemoryH: p('P-wind-memory-h'),
    windDaySwing: p('P-wind-day-swing'),
    windYearSwing: p('P-wind-year-swing'),
    windRamp: p('P-wind-ramp'),
    cloudSpread: p('P-cloud-spread'),
    cloudMemoryDays: p('P-cloud-memory-days'),
  };
}
