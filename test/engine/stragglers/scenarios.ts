// Scenarios that several tests run.
import type { Scenario } from '../../../src/engine/stragglers/scenario.ts';

/** Small, with ragged racks: fractions of a second on every backend. */
export const SMALL: Scenario = {
  seed: 7,
  gpuCounts: [1_000, 2_500, 4_099],
  groupSize: 72,
  steps: 64,
  replicates: 2,
  jitterPercent: 100,
};

/** Few draws in many step blocks: several chunks, and blocks that are chosen to be drawn again. */
export const BLOCKS: Scenario = { ...SMALL, gpuCounts: [200, 500, 811], steps: 256 };

/** About 50 million draws: many chunks on a software adapter, so that something can happen between two. */
export const LONG: Scenario = { ...SMALL, gpuCounts: [16_384, 8_192], steps: 512, replicates: 4 };
