// The run on the caller's own thread, in short turns: for Node, and for a page where no worker can start.
import type { Control, Executor } from '../executor.ts';
import type { Job } from '../job.ts';
import { FIRST_CHUNK_DRAWS, nextChunkDraws } from '../plan.ts';
import { createSliceRunner } from './sliceRunner.ts';

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
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
  destroy() {},
};
