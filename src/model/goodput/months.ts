// A run of so many days drawn failure by failure: the check of the renewal form, and the spread that it cannot give.
import { naturalLog } from '../exact.ts';
import { createGenerator, unitOf } from '../interval/latinHypercube.ts';
import { quantile } from '../interval/parameterSamples.ts';
import { S_PER_DAY } from '../units.ts';
import {
  chosenIntervalS,
  type GoodputInput,
  meanTimeBetweenFailuresS,
  requireGoodputInput,
} from './renewal.ts';

export interface MonthsInput extends GoodputInput {
  days: number;
  replicates: number;
  seed: number;
}

export interface MonthsResult {
  goodputMean: number;
  goodputP5: number;
  goodputP95: number;
  interruptionsMean: number;
  intervalS: number;
}

/** Failures drawn in one call at most: about ten seconds of work. */
const MOST_FAILURES = 2e8;

/** What one drawn run came to. */
export interface RunOutcome {
  goodput: number;
  interruptions: number;
}

/** A run as a function of its draws, so that a kernel on another processor can take its place. */
export type RunSimulator = (input: MonthsInput, intervalS: number, draw: () => number) => RunOutcome;

/** Distribution of goodput over `replicates` runs. Throws RangeError naming a field that is impossible. */
export function simulateMonths(input: MonthsInput, simulate: RunSimulator = simulateRun): MonthsResult {
  requireGoodputInput(input);
  requireCount('days', input.days, input.days > 0);
  requireCount('replicates', input.replicates, Number.isInteger(input.replicates) && input.replicates >= 1);
  requireCount('seed', input.seed, Number.isInteger(input.seed) && input.seed >= 0);
  const meanTimeS = meanTimeBetweenFailuresS(input.gpus, input.failuresPerGpuDay);
  const horizonS = input.days * S_PER_DAY;
  const best = meanTimeS === Infinity ? horizonS : chosenIntervalS(input.checkpointS, meanTimeS);
  const intervalS = input.checkpointIntervalS ?? best;
  const failures = (input.replicates * horizonS) / meanTimeS;
  if (failures > MOST_FAILURES) {
    const most = Math.floor((MOST_FAILURES * meanTimeS) / horizonS);
    const advice =
      most >= 1
        ? `at most ${most} for so many failures`
        : 'fewer failures: even one run has too many to draw';
    throw new RangeError(`replicates: received ${input.replicates}, expected ${advice}`);
  }
  const draw = createGenerator(input.seed);
  const outcomes = Array.from({ length: input.replicates }, () => simulate(input, intervalS, draw));
  const goodputs = outcomes.map((outcome) => outcome.goodput);
  return {
    goodputMean: meanOf(goodputs),
    goodputP5: quantile(goodputs, 0.05),
    goodputP95: quantile(goodputs, 0.95),
    interruptionsMean: meanOf(outcomes.map((outcome) => outcome.interruptions)),
    intervalS,
  };
}

/**
 * One run: failures arrive at random at all times, also while the job restarts; each throws the job back to its last
 * checkpoint and costs detection and restart. Work after the last checkpoint counts at the end of the run.
 */
export function simulateRun(input: MonthsInput, intervalS: number, draw: () => number): RunOutcome {
  const horizonS = input.days * S_PER_DAY;
  const meanTimeS = meanTimeBetweenFailuresS(input.gpus, input.failuresPerGpuDay);
  const downS = input.restartS + input.detectS;
  const cycleS = intervalS + input.checkpointS;
  let startS = 0;
  let workS = 0;
  let interruptions = 0;
  for (;;) {
    const failureS = meanTimeS === Infinity ? Infinity : startS - naturalLog(unitOf(draw())) * meanTimeS;
    // The job trains from `trainS` on, unless a failure comes before the restart is over.
    const trainS = interruptions === 0 ? startS : startS + downS;
    const untilS = failureS < horizonS ? failureS : horizonS;
    const trainedS = untilS > trainS ? untilS - trainS : 0;
    const cycles = Math.floor(trainedS / cycleS);
    workS += cycles * intervalS;
    if (failureS >= horizonS) {
      const restS = trainedS - cycles * cycleS;
      workS += restS < intervalS ? restS : intervalS;
      return { goodput: workS / horizonS, interruptions };
    }
    interruptions += 1;
    startS = failureS;
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function requireCount(field: string, value: number, holds: boolean): void {
  const expected = {
    days: 'a positive number',
    replicates: 'a whole number of at least 1',
    seed: 'a whole number of at least 0',
  };
  if (!holds || !Number.isFinite(value)) {
    throw new RangeError(`${field}: received ${value}, expected ${expected[field as keyof typeof expected]}`);
  }
}
