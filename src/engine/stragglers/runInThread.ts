// A whole run on the caller's thread without an engine: for Node commands and tests.
import { checksumOf } from '../checksum.ts';
import { createSliceRunner } from '../cpu/sliceRunner.ts';
import { Job, type SizeResult } from './job.ts';
import type { Scenario } from './scenario.ts';

/** The same integers and checksum as `createEngine(…).run(scenario)`, in one go. */
export function runInThread(scenario: Scenario): { checksum: string; results: SizeResult[] } {
  const job = new Job(scenario);
  const run = createSliceRunner(job.tables);
  for (;;) {
    const [slice] = job.take({ draws: Number.MAX_SAFE_INTEGER, maxSlices: 1 });
    if (slice === undefined) break;
    job.complete(slice, run(slice));
  }
  const results = job.results();
  return { checksum: checksumOf(results), results };
}
