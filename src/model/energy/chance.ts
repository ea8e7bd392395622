// Chance with a memory: what the weather of one hour or day has in common with the one before.
import { requireField } from '../numbers/requireField.ts';
import { createGenerator } from '../numbers/sampling/generator.ts';

const BYTES = 4;
const BYTE_VALUES = 256;
const BYTE_MEAN = (BYTE_VALUES - 1) / 2;
/** Deviation of the sum of four even bytes: √(4 (256² − 1) / 12). */
const SUM_DEVIATION = Math.sqrt((BYTES * (BYTE_VALUES * BYTE_VALUES - 1)) / 12);

/** A draw with mean 0 and deviation 1, nearly normal: the sum of the four bytes of a word. */
function nearlyNormal(word: number): number {
  const sum = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24);
  return (sum - BYTES * BYTE_MEAN) / SUM_DEVIATION;
}

/**
 * A first-order autoregression with mean 0 and deviation 1: each value keeps the share 1 − 1/memory of the one before.
 * The same seed gives the same values everywhere.
 */
export function createMemory(memorySteps: number, seed: number): () => number {
  requireField('memorySteps', memorySteps, memorySteps >= 1, 'at least 1');
  const draw = createGenerator(seed);
  const kept = 1 - 1 / memorySteps;
  const fresh = Math.sqrt(1 - kept * kept);
  let value = nearlyNormal(draw());
  return () => {
    value = kept * value + fresh * nearlyNormal(draw());
    return value;
  };
}
