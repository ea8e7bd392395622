// The run on the caller's own thread, in short turns: for Node, and for a page where no worker can start.

import { failures } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import type { Control, Executor } from '../executor.ts';
import type { FailuresJob } from '../failures/job.ts';
import type { Job } from '../job.ts';
import { FIRST_CHUNK_DRAWS, nextChunkDraws } from '../plan.ts';
import { createSliceRunner } from './sliceRunner.ts';

/** Lets the page draw and hear its reader between two turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export const inThreadExecutor: Executor = {
  async execute(job: Job, control: Control) {
    const run = createSliceRunner(job.tables);
    let draws = FIRST_CHUNK_DRAWS;
    for (;;) {
      await control.mayContinue();
      const [slice] = job.take(draws, 1);
      if (slice === undefined) return;
      const start = performance.now();
      job.complete(slice, run(slice));
      draws = nextChunkDraws(draws, performance.now() - start);
      await nextTurn();
    }
  },
  async executeFailures(job: FailuresJob, control: Control) {
    const table = buildExponentialTable();
    for (let slice = job.take(); slice !== undefined; slice = job.take()) {
      await control.mayContinue();
      job.complete(slice, failures(slice, table));
      await nextTurn();
    }
  },
  destroy() {},
};
