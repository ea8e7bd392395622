// The range of a number in a reader's own file.

/** A unit that a number is often given in by mistake: this many of it make one of the right unit. */
export interface WrongUnit {
  name: string;
  perUnit: number;
}

export interface NumberRule {
  low: number;
  high: number;
  unit: string;
  isWhole?: boolean;
  wrong?: readonly WrongUnit[];
}
