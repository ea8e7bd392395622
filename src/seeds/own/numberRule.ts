// The range of a number in a reader's own file.

import type { UnitName } from './unitNames.ts';

/** A unit that a number is often given in by mistake: this many of it make one of the right unit. */
export interface WrongUnit {
  name: UnitName;
  perUnit: number;
}

export interface NumberRule {
  low: number;
  high: number;
  unit: UnitName;
  isWhole?: boolean;
  wrong?: readonly WrongUnit[];
}
