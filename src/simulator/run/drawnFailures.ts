// What the runs of the failures kernel came to, as the page shows it.

import type { TimePart } from '../../charts/failures/timeParts.ts';
import type { FailuresResult } from '../../engine/failures/job.ts';
import type { FailuresScenario } from '../../engine/failures/scenario.ts';
import { type FailureComponent, failureComponents } from '../../model/cluster/goodput/components.ts';
import { quantile } from '../../model/numbers/sampling/parameterSamples.ts';
import { S_PER_DAY } from '../../model/numbers/units.ts';

export interface Spread {
  mean: number;
  p5: number;
  p95: number;
}

export interface Failing {
  component: FailureComponent;
  /** Share of all failures in the record, 0 to 1. */
  recordShare: number;
  /** Failures of one run, mean over the runs. */
  perRun: number;
}

/** The job that was drawn, and what the renewal form gives for it. */
export interface DrawnJob {
  siteMw: number;
  gpus: number;
  exactGoodput: number;
}

export interface DrawnFailures extends DrawnJob {
  days: number;
  /** Useful share of time by run, the lowest first. */
  goodputs: number[];
  goodput: Spread;
  interruptions: Spread;
  /** Shares of all time; they sum to 1. */
  split: Record<TimePart, number>;
  failing: Failing[];
  meanTimeBetweenFailuresS: number | null;
  /** Training between two checkpoints [s]; null where a run needs none. */
  intervalS: number | null;
  /** Parts that are being repaired at one time, mean. */
  inRepair: number;
  spareCount: number | null;
  checksum: string;
  /** What drew them; null: the build. */
  backend: 'webgpu' | 'cpu' | null;
}

export function drawnFailuresOf(
  job: DrawnJob,
  scenario: FailuresScenario,
  { checksum, results }: { checksum: string; results: readonly FailuresResult[] },
  backend: DrawnFailures['backend'],
): DrawnFailures {
  const { days } = scenario;
  const [size] = scenario.sizes;
  const [result] = results;
  if (!size || !result) throw new RangeError('sizes: received none, expected one');
  const goodputs = Array.from(result.goodputByRun).sort((a, b) => a - b);
  const { useful, lost, checkpoint, down } = result.shares;
  const total = size.components.reduce((sum, { weight }) => sum + weight, 0);
  const failing = failureComponents.map((component, i) => ({
    component,
    recordShare: (size.components[i]?.weight ?? 0) / total,
    perRun: result.interruptionsMeanByComponent[i] ?? 0,
  }));
  const broken = failing
    .filter((_, i) => size.components[i]?.usesSpare)
    .reduce((sum, { perRun }) => sum + perRun, 0);
  const neverFails = size.meanTimeBetweenFailuresS === Infinity;
  return {
    ...job,
    days,
    goodputs,
    goodput: spreadOf(goodputs, useful),
    interruptions: spreadOf(Array.from(result.interruptionsByRun), result.interruptionsMean),
    split: {
      useful,
      checkpoints: checkpoint,
      recomputed: lost,
      restarts: down - result.spareWaitShare,
      spares: result.spareWaitShare,
    },
    failing,
    meanTimeBetweenFailuresS: neverFails ? null : size.meanTimeBetweenFailuresS,
    intervalS: size.intervalS < days * S_PER_DAY ? size.intervalS : null,
    inRepair: (broken * size.repairS) / (days * S_PER_DAY),
    spareCount: size.spareCount,
    checksum,
    backend,
  };
}

const spreadOf = (values: readonly number[], mean: number): Spread => ({
  mean,
  p5: quantile(values, 0.05),
  p95: quantile(values, 0.95),
});
