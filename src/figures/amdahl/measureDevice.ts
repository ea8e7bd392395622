// How fast the reader's own device draws the same integers: on one thread, on all, and on its graphics processor.
import { createEngine } from '../../engine/createEngine.ts';
import type { Backend } from '../../engine/status.ts';
import type { Scenario } from '../../engine/stragglers/scenario.ts';

/** Large enough that starting up does not show, small enough for an old telephone. */
const STEPS = 512;
const REPLICATES = 2;
/** Before the clock runs, so that the code is compiled. */
const WARM_STEPS = 8;

export interface Speed {
  drawsPerS: number;
  checksum: string;
  threadCount: number;
  backend: Backend;
}

/** Draws per second on a backend. What cannot be had runs on the processor, and the result says so. */
export async function speedOf(
  backend: Backend,
  threadCount: number,
  { gpus, gpusPerRack }: { gpus: number; gpusPerRack: number },
): Promise<Speed> {
  const engine = await createEngine({ backend, threadCount });
  const scenario: Scenario = {
    seed: 1,
    gpuCounts: [gpus],
    groupSize: gpusPerRack,
    steps: STEPS,
    replicates: REPLICATES,
    jitterPercent: 100,
  };
  try {
    await engine.run({ ...scenario, steps: WARM_STEPS, replicates: 1 });
    const { checksum, drawCount, durationMs, status } = await engine.run(scenario);
    return {
      drawsPerS: (1000 * drawCount) / durationMs,
      checksum,
      threadCount: Math.max(1, status.threadCount),
      backend: status.backend,
    };
  } finally {
    engine.destroy();
  }
}
