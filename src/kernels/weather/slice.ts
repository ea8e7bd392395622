// A slice of the weather kernel's work: some pairs of power and battery through some years of hours, in whole numbers.

/** Energy of the full load in one hour [units]; the output of a plant at full power, in the same fractions. */
export const LOAD_UNITS = 4096;
/** Fractional bits of a pair's installed power over the load. */
export const POWER_BITS = 8;
/** Fractional bits of the efficiency of the battery. */
export const EFFICIENCY_BITS = 12;
/** So that the units of a battery stay below 2^20 and its products below 2^32. */
export const MAX_BATTERY_HOURS = 255;
/** So that the units that a year generates stay below 2^32. */
export const MAX_POWER_OVER_LOAD = 100;

export interface WeatherSlice {
  /** Place of the first pair in the order of the job. */
  firstPair: number;
  pairCount: number;
  /** Installed power over the load in 2^-8, and what the battery holds [units], shape (pairCount, 2). */
  pairs: Uint32Array<ArrayBuffer>;
  yearCount: number;
  hourCount: number;
  /** Share of what the battery takes in that it gives back, in 2^-12; at least one half. */
  efficiency: number;
  /** After a pause the job loads its last checkpoint [s]. */
  restartS: number;
  checkpointS: number;
  /** Training between two checkpoints [s]. */
  intervalS: number;
}

/** Output of the plants in every hour over their installed power [LOAD_UNITS], shape (yearCount, hourCount). */
export type HourlyOutput = Uint16Array<ArrayBuffer>;
