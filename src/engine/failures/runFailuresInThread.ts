// All runs of a failures scenario on the caller's thread: for Node commands and tests.

import { failures } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { FailuresJob, type FailuresResult } from './job.ts';
import type { FailuresScenario } from './scenario.ts';

/** The same integers and checksum as `createEngine(…).runFailures(scenario)`. */
export function runFailuresInThread(scenario: FailuresScenario): {
  checksum: string;
  results: FailuresResult[];
} {
  const job = new FailuresJob(scenario);
  const table = buildExponentialTable();
  for (let slice = job.take(); slice !== undefined; slice = job.take()) {
    job.complete(slice, failures(slice, table));
  }
  return { checksum: job.checksum(), results: job.results() };
}
