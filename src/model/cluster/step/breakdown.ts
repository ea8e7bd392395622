// The parts of a step; they sum to the step time.

export const breakdownKeys = [
  'compute',
  'attention',
  'elementwise',
  'recompute',
  'tensor',
  'context',
  'expert',
  'bubble',
  'imbalance',
  'p2p',
  'data',
  'optimizer',
  'fixed',
  'straggler',
] as const;

export type BreakdownKey = (typeof breakdownKeys)[number];

/** Seconds of each part of one step. */
export type Breakdown = Record<BreakdownKey, number>;

/** Places of the parts in the model's array, in the order of `breakdownKeys`. */
export const PART = Object.fromEntries(breakdownKeys.map((key, index) => [key, index])) as Record<
  BreakdownKey,
  number
>;

/** The parts of the model's array, each times a ratio. */
export function breakdownOf(parts: Float64Array, ratio: number): Breakdown {
  return Object.fromEntries(
    breakdownKeys.map((key, index) => [key, (parts[index] ?? 0) * ratio]),
  ) as Breakdown;
}
