// The best of some rounds.
import { ROUNDS } from './rounds.ts';

/** Milliseconds of the fastest round of `work`, after one that warms up. */
export function bestMs(work: () => unknown): number {
  work();
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
