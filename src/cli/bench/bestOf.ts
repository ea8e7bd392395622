// The best of some rounds: what others do on the machine only slows.

const ROUNDS = 9;

/** Milliseconds of the fastest of nine rounds of `work`, after one that warms up. */
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
