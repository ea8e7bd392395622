// Whether outcomes that a device read back can be what the processor's twin would draw.
import { CHECK_STREAM, pcg4d } from '../../kernels/draws/pcg4d.ts';
import { failures } from '../../kernels/failures/failures.ts';
import { OUTCOME } from '../../kernels/failures/layout.ts';
import type { FailuresSlice } from '../../kernels/failures/slice.ts';

/** One run in so many is drawn again, at least one: a hundredth of what the twin would take for all of them. */
const RUNS_PER_CHECK = 100;

/** True where every outcome adds up and the runs that the seed chooses are the twin's. */
export function failuresAgree(
  slice: FailuresSlice,
  outcomes: Uint32Array,
  exponentialTable: Int32Array,
): boolean {
  const outcomeOf = (run: number) =>
    outcomes.subarray(run * OUTCOME.wordCount, (run + 1) * OUTCOME.wordCount);
  for (let run = 0; run < slice.runCount; run++)
    if (!addsUp(outcomeOf(run), slice.horizonTicks)) return false;
  const words = new Int32Array(4);
  for (let check = 0; check < Math.ceil(slice.runCount / RUNS_PER_CHECK); check++) {
    pcg4d(check, slice.firstRun, CHECK_STREAM, slice.seed, words);
    const run = Math.floor((((words[0] as number) >>> 0) / 2 ** 32) * slice.runCount);
    const again = failures({ ...slice, firstRun: slice.firstRun + run, runCount: 1 }, exponentialTable);
    if (!outcomeOf(run).every((word, i) => word === again[i])) return false;
  }
  return true;
}

/** Every tick is useful, lost, held by a checkpoint or down; every interruption is of one component. */
function addsUp(outcome: Uint32Array, horizonTicks: number): boolean {
  const { usefulTicks, lostTicks, checkpointTicks, downTicks, spareWaitTicks, interruptions } =
    OUTCOME.offsetOf;
  const word = (place: number): number => outcome[place] as number;
  const ticks = word(usefulTicks) + word(lostTicks) + word(checkpointTicks) + word(downTicks);
  const byComponent = outcome.subarray(OUTCOME.offsetOf.interruptionsByComponent);
  return (
    ticks === horizonTicks &&
    word(spareWaitTicks) <= word(downTicks) &&
    byComponent.reduce((sum, count) => sum + count, 0) === word(interruptions)
  );
}
