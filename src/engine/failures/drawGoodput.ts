// A job drawn failure by failure with the failures kernel's twin: the spread that the renewal form cannot give.

import { TICKS_PER_S } from '../../kernels/failures/slice.ts';
import {
  createFailureTimes,
  type FailureTimes,
  meanTimeBetweenFailuresS,
  setFailureTimes,
} from '../../model/cluster/goodput/failures.ts';
import {
  chosenIntervalS,
  type GoodputJob,
  requireGoodputInput,
} from '../../model/cluster/goodput/renewal.ts';
import { FieldError, requireField } from '../../model/numbers/requireField.ts';
import { quantile } from '../../model/numbers/sampling/parameterSamples.ts';
import { S_PER_DAY } from '../../model/numbers/units.ts';
import { runFailuresInThread } from './runFailuresInThread.ts';
import type { FailingComponent, FailuresSize } from './scenario.ts';

export interface DrawnGoodput {
  /** Useful share of time over the replicates, 0 to 1: mean, and what chance alone makes of it; rates and times are as stated. */
  goodputMean: number;
  goodputP5: number;
  goodputP95: number;
  interruptionsMean: number;
  intervalS: number;
}

/** Failures drawn for one job at most: some seconds of work. */
const MOST_FAILURES = 1e8;
/** Longest interval that the kernel counts [s]. */
const LONGEST_INTERVAL_S = 1e7;
/** What the kernel's clock of 1/20 s may change of the share of time between checkpoints. */
const CLOCK_ERROR = 1e-3;

/** Names that the kernel's scenario gives to the fields of a job. */
const fieldOf: Record<string, string> = {
  runCount: 'replicates',
  'sizes[0].checkpointS': 'checkpointS',
  'sizes[0].intervalS': 'checkpointIntervalS',
  'sizes[0].components[0].downS': 'restartS + detectS',
};

/**
 * Distribution of goodput over the replicates, the same integers as the page's failures kernel: failures that restart the
 * job, and failures over which it stands for a while; never short of spares. Without an interval of its own the job takes Daly's best, at most its whole length.
 * @throws FieldError naming field, value and expectation
 */
export function drawGoodput(job: GoodputJob): DrawnGoodput {
  requireGoodputInput(job);
  const { checkpointS, days, replicates, seed } = job;
  const times = setFailureTimes(createFailureTimes(), job);
  const meanTimeS = meanTimeBetweenFailuresS(times);
  const longestS = Math.min(days * S_PER_DAY, LONGEST_INTERVAL_S);
  const bestS = Math.min(chosenIntervalS(checkpointS, 1 / times.restartRatePerS), longestS);
  const intervalS = job.checkpointIntervalS ?? bestS;
  requireResolved(checkpointS, intervalS);
  const size: FailuresSize = {
    meanTimeBetweenFailuresS: meanTimeS,
    checkpointS,
    intervalS,
    components: kindsOf(times),
    spareCount: null,
    repairS: 0,
    waitShare: 1,
  };
  requireFewFailures(replicates, (days * S_PER_DAY) / meanTimeS);
  const [result] = inFieldsOfJob(
    job,
    () => runFailuresInThread({ seed, days, runCount: replicates, sizes: [size] }).results,
  );
  const goodputs = Array.from(result!.goodputByRun);
  return {
    goodputMean: result!.shares.useful,
    goodputP5: quantile(goodputs, 0.05),
    goodputP95: quantile(goodputs, 0.95),
    interruptionsMean: result!.interruptionsMean,
    intervalS,
  };
}

/** The kinds of failure that come, by their rates. Where none comes one stands for all. */
function kindsOf({ restartRatePerS, restartS, stallRatePerS, stallS }: FailureTimes): FailingComponent[] {
  const kinds = [
    { weight: restartRatePerS * S_PER_DAY, downS: restartS, usesSpare: false, keepsWork: false },
    { weight: stallRatePerS * S_PER_DAY, downS: stallS, usesSpare: false, keepsWork: true },
  ];
  const coming = kinds.filter(({ weight }) => weight > 0);
  return coming.length > 0 ? coming : [{ weight: 1, downS: 0, usesSpare: false, keepsWork: false }];
}

/** Refuses an interval whose checkpoints the kernel's clock would round away. */
function requireResolved(checkpointS: number, intervalS: number): void {
  const [checkpoint, interval] = [checkpointS, intervalS].map(
    (seconds) => Math.floor(seconds * TICKS_PER_S + 0.5) / TICKS_PER_S,
  ) as [number, number];
  const change = interval / (interval + checkpoint) - intervalS / (intervalS + checkpointS);
  if (Math.abs(change) > CLOCK_ERROR) {
    const received = `${intervalS} with checkpointS ${checkpointS}`;
    const expected = `times that multiples of ${1 / TICKS_PER_S} s can stand for`;
    throw new FieldError('checkpointIntervalS', received, expected);
  }
}

/** Refuses more failures than are drawn in some seconds; too many for a single run the kernel refuses itself. */
function requireFewFailures(replicates: number, failuresPerRun: number): void {
  const most = Math.floor(MOST_FAILURES / failuresPerRun);
  const isFew = most < 1 || replicates <= most;
  requireField('replicates', replicates, isFew, `at most ${most} for so many failures`);
}

/** Runs `draw`; what it refuses is named by the job's own field. */
function inFieldsOfJob<Result>(job: GoodputJob, draw: () => Result): Result {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const { field, received, expected } = error;
    if (field !== 'sizes[0].meanTimeBetweenFailuresS')
      throw new FieldError(fieldOf[field] ?? field, received, expected);
    throw new FieldError(
      'failuresPerGpuDay',
      `${job.failuresPerGpuDay} on ${job.gpus} GPUs`,
      `a failure of the job every 86400 / (gpus × failuresPerGpuDay) seconds of ${expected}`,
    );
  }
}
