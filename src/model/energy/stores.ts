// How fast a store of electricity pours, and for how long: power and energy of a tank of salt or a battery.
import { requireField, requireFinite } from '../numbers/requireField.ts';

export interface Store {
  /** What it gives back when full [MWh]. */
  energyMwh: number;
  /** The fastest that it pours [MW]; Infinity where its power is not known. */
  powerMw: number;
  /** Share of what it takes in that it gives back [1]. */
  efficiency: number;
}

/**
 * A full store under a load: the power that it gives, min(power, load) [MW]; how long, energy / that [h]; and what filled it,
 * energy / efficiency [MWh].
 */
export function emptied(
  { energyMwh, powerMw, efficiency }: Store,
  loadMw: number,
): { pouredMw: number; hours: number; intakeMwh: number } {
  requireFinite('loadMw', loadMw, loadMw > 0, 'more than 0');
  requireFinite('energyMwh', energyMwh, energyMwh >= 0, 'at least 0');
  requireFinite('efficiency', efficiency, efficiency > 0 && efficiency <= 1, 'more than 0, at most 1');
  requireField('powerMw', powerMw, powerMw > 0, 'more than 0');
  const pouredMw = Math.min(powerMw, loadMw);
  return { pouredMw, hours: energyMwh / pouredMw, intakeMwh: energyMwh / efficiency };
}

/**
 * The same store through a night of `nightHours`: it pours until it is empty or the night is over [h], and keeps what is
 * then left [MWh].
 */
export function overNight(
  store: Store,
  loadMw: number,
  nightHours: number,
): { pouredMw: number; hours: number; intakeMwh: number; leftMwh: number; lastsTheNight: boolean } {
  requireFinite('nightHours', nightHours, nightHours > 0, 'more than 0');
  const { pouredMw, hours, intakeMwh } = emptied(store, loadMw);
  const lastsTheNight = hours >= nightHours;
  const leftMwh = lastsTheNight ? store.energyMwh - pouredMw * nightHours : 0;
  return { pouredMw, hours: Math.min(hours, nightHours), intakeMwh, leftMwh, lastsTheNight };
}
