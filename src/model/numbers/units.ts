// Conversions between units, in one place; a name ends in its unit everywhere else.

export const KW_PER_MW = 1000;
export const S_PER_HOUR = 3600;
export const S_PER_DAY = 86_400;
export const HOURS_PER_DAY = 24;
export const HOURS_PER_YEAR = 8760;
export const MS_PER_S = 1000;
/** Ticks of the stragglers kernel in one analytic step without stragglers. */
export const TICKS_PER_STEP = 1e6;
