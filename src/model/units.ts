// Conversions between units, in one place; a name ends in its unit everywhere else.

export const KW_PER_MW = 1000;
export const W_PER_KW = 1000;
export const S_PER_HOUR = 3600;
export const S_PER_DAY = 86_400;
export const HOURS_PER_YEAR = 8760;
export const BYTES_PER_GBYTE = 1e9;
export const FLOP_PER_TFLOP = 1e12;
export const MS_PER_S = 1000;
/** Ticks of the barrier kernel in one analytic step without stragglers. */
export const TICKS_PER_STEP = 1e6;

export const secondsOfUs = (us: number): number => us * 1e-6;
export const joulesOfKwh = (kwh: number): number => kwh * 3.6e6;
export const kwhOfJoules = (joules: number): number => joules / 3.6e6;
