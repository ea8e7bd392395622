// All runs of a months scenario on the caller's thread: for Node commands and tests.

import { months } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { MonthsJob, type MonthsResult } from './job.ts';
import type { MonthsScenario } from './scenario.ts';

/** The same integers and checksum as `createEngine(…).runMonths(scenario)`. */
export function runMonthsInThread(scenario: MonthsScenario): { checksum: string; results: MonthsResult[] } {
  const job = new MonthsJob(scenario);
  const table = buildExponentialTable();
  for (let slice = job.take(); slice !== undefined; slice = job.take()) {
    job.complete(slice, months(slice, table));
  }
  return { checksum: job.checksum(), results: job.results() };
}
