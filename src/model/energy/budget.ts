// One budget of clean electricity for a year: homes, data centres, and what is left to sell.
import { requireFinite } from '../numbers/requireField.ts';
import { HOURS_PER_YEAR } from '../numbers/units.ts';

const MWH_PER_TWH = 1e6;

/** Energy of a power held all year [TWh]: MW · 8,760 h / 10⁶. */
export const yearTwh = (powerMw: number): number => (powerMw * HOURS_PER_YEAR) / MWH_PER_TWH;

/**
 * What one home takes in a year [MWh], where a plant of `powerMw` with this capacity factor is said to supply `homes`:
 * powerMw · factor · 8,760 h / homes.
 */
export function homeMwhPerYear(powerMw: number, capacityFactor: number, homes: number): number {
  requireFinite('homes', homes, homes > 0, 'more than 0');
  return (powerMw * capacityFactor * HOURS_PER_YEAR) / homes;
}

export interface Budget {
  homesTwh: number;
  centresTwh: number;
  /** What is left to sell; below 0: what is lacking. */
  leftTwh: number;
}

/**
 * A year's budget less homes and data centres [TWh]: budget − homes·home / 10⁶ − centres·8,760 h / 10⁶. Below 0 where the
 * budget does not reach.
 */
export function shareOut(
  budgetTwh: number,
  { homes, homeMwh, centresMw }: { homes: number; homeMwh: number; centresMw: number },
): Budget {
  const homesTwh = (homes * homeMwh) / MWH_PER_TWH;
  const centresTwh = yearTwh(centresMw);
  return { homesTwh, centresTwh, leftTwh: budgetTwh - homesTwh - centresTwh };
}
