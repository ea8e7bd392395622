// The game of the slowest: each pupil throws dice, and all wait for the largest sum.

const FACES = 6;

/** How many of the throws of `dice` dice have each sum; index is the sum. Σ = 6^dice. */
function waysBySum(dice: number): number[] {
  let ways = [1];
  for (let die = 0; die < dice; die++) {
    const next = new Array<number>(ways.length + FACES).fill(0);
    for (const [sum, count] of ways.entries())
      for (let face = 1; face <= FACES; face++) next[sum + face] = (next[sum + face] ?? 0) + count;
    ways = next;
  }
  return ways;
}

/**
 * Mean of the largest sum when each of `pupils` throws `dice` dice.
 * E[max] = Σ over k ≥ 1 of P(max ≥ k) = Σ (1 − P(sum < k)^pupils), exactly.
 */
export function meanLargestThrow(pupils: number, dice = 3): number {
  const all = FACES ** dice;
  let below = 0;
  let mean = 0;
  for (const ways of waysBySum(dice).slice(0, -1)) {
    below += ways;
    mean += 1 - (below / all) ** pupils;
  }
  return mean;
}
