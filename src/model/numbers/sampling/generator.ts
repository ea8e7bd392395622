// Chance that is the same everywhere: whole numbers from a seed.

/** Stateful integer generator (PCG-XSH-RR reduced to 32 bits by Math.imul): the same seed gives the same draws everywhere. */
export function createGenerator(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 747796405) + 2891336453) >>> 0;
    const word = Math.imul(((state >>> ((state >>> 28) + 4)) ^ state) >>> 0, 277803737) >>> 0;
    return ((word >>> 22) ^ word) >>> 0;
  };
}

/** A draw as a number strictly between 0 and 1. */
export const unitOf = (word: number): number => (word + 0.5) / 4294967296;
