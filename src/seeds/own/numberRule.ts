// The range of a number in a reader's own file, its unit, and the units that it is often given in by mistake.

import type { UnitName } from './unitNames.ts';

/** A unit that a number is often given in by mistake: this many of it make one of the right unit. */
interface WrongUnit {
  name: UnitName;
  perUnit: number;
}

/** What a number counts. */
export interface Quantity {
  unit: UnitName;
  wrong?: readonly WrongUnit[];
}

export interface NumberRule extends Quantity {
  low: number;
  high: number;
  isWhole?: boolean;
  /** What stands where nothing is stated: of several wrong units the one is meant that comes nearest to it. */
  usual?: number | undefined;
}
