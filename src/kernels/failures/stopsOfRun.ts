// When the failures of one run come and what breaks: the draws of the failures kernel again, without what they cost.
import { FAILURES_STREAM, pcg4d, trialWord } from '../draws/pcg4d.ts';
import { componentOf } from './failures.ts';
import { gapTicks } from './gapTicks.ts';
import type { FailuresSlice } from './slice.ts';

export interface Stop {
  /** Since the run began [ticks]. */
  atTicks: number;
  /** Index in the components of the slice. */
  component: number;
}

/** Failures of a run in the order of time, as many as `failures` counts for it. @param table from `buildExponentialTable` */
export function stopsOfRun(slice: FailuresSlice, run: number, table: Int32Array): Stop[] {
  const { horizonTicks, seed, meanMantissa, meanShift, components } = slice;
  if (meanMantissa === 0) return [];
  const trial = trialWord(slice.sizeIndex, 0, FAILURES_STREAM);
  const words = new Int32Array(4);
  const stops: Stop[] = [];
  for (let now = 0; ; ) {
    pcg4d(run, stops.length, trial, seed, words);
    now += gapTicks(words[0] as number, table, meanMantissa, meanShift);
    if (now >= horizonTicks) return stops;
    stops.push({ atTicks: now, component: componentOf((words[1] as number) >>> 0, components) });
  }
}
