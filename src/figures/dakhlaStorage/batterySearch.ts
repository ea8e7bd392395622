// The least battery that covers so much of the load, found with few looks: a larger one never covers less.

/** Batteries looked at between two of the curve. */
const MOST_INSIDE = 12;

/** Covered share of the load with so many hours of battery. */
export type CoveredAt = (hours: number) => number;

/** Each battery is computed once, however often it is looked at. */
export function remembered(coveredAt: CoveredAt): CoveredAt {
  const known = new Map<number, number>();
  return (hours) => {
    const covered = known.get(hours) ?? coveredAt(hours);
    known.set(hours, covered);
    return covered;
  };
}

/** Covered share of the load at every battery of the curve, the smallest first; once all is covered, nothing more is computed. */
export function coveredShares(coveredAt: CoveredAt, curveHours: readonly number[]): number[] {
  let covered = 0;
  return curveHours.map((hours) => {
    if (covered < 1) covered = coveredAt(hours);
    return covered;
  });
}

/**
 * Hours of the least battery that covers a goal: among those of the curve and, before the first of these that does, every hour of a
 * narrow gap, or some spread over a wide one. Undefined where none of the curve does.
 */
export function leastHours(
  goal: number,
  coveredAt: CoveredAt,
  curveHours: readonly number[],
  covered: readonly number[],
): number | undefined {
  const after = covered.findIndex((share) => share >= goal);
  if (after < 0) return undefined;
  const candidates = between(curveHours[after - 1] ?? 0, curveHours[after] as number);
  let [low, high] = [0, candidates.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (coveredAt(candidates[middle] as number) >= goal) high = middle;
    else low = middle + 1;
  }
  return candidates[low];
}

/** Batteries after one of the curve, up to the next. */
function between(low: number, high: number): number[] {
  const step = Math.ceil((high - low) / MOST_INSIDE);
  const hours: number[] = [];
  for (let at = low + step; at < high; at += step) hours.push(at);
  return [...hours, high];
}
