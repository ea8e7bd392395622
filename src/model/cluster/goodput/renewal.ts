// Share of time that makes progress, under failures, restarts and checkpoints: exact renewal form and its first-order limit.
import { exponential } from '../../numbers/exact.ts';
import { S_PER_DAY } from '../../numbers/units.ts';

export interface GoodputInput {
  gpus: number;
  failuresPerGpuDay: number;
  /** Time a checkpoint blocks training [s]. */
  checkpointS: number;
  /** Time of training between checkpoints [s]; null for Daly's best. */
  checkpointIntervalS: number | null;
  restartS: number;
  detectS: number;
}

export interface Goodput {
  /** Useful share of time, 0 to 1. */
  goodput: number;
  /** Share that checkpoints alone take, and what failures, lost work and restarts take of the rest. */
  checkpointLoss: number;
  failureLoss: number;
  intervalS: number;
  /** Mean time between failures of the whole job [s]; Infinity without failures. */
  meanTimeBetweenFailuresS: number;
}

/** Mean time between failures of a job [s]: a day over gpus × failures per GPU and day. */
export function meanTimeBetweenFailuresS(gpus: number, failuresPerGpuDay: number): number {
  return S_PER_DAY / (gpus * failuresPerGpuDay);
}

/**
 * Best time between checkpoints [s]: √(2·C·M) (Young 1974) with Daly's 2006 correction for C not small against M:
 * √(2CM)·(1 + ⅓·√(C/2M) + C/18M) − C for C < 2M, else M.
 */
export function bestIntervalS(checkpointS: number, meanTimeS: number): number {
  if (checkpointS >= 2 * meanTimeS) return meanTimeS;
  const ratio = checkpointS / (2 * meanTimeS);
  return Math.sqrt(2 * checkpointS * meanTimeS) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - checkpointS;
}

/**
 * Exact share of useful time for failures that arrive at random and may strike restarts too:
 * goodput = T / (M·e^(R/M)·(e^((T + C)/M) − 1)), T interval, C checkpoint, R detection and restart, M mean time between
 * failures. Without failures it is T/(T + C). Throws RangeError naming a negative or impossible input.
 */
export function renewalGoodput(input: GoodputInput): Goodput {
  requireGoodputInput(input);
  const { gpus, failuresPerGpuDay, checkpointS, checkpointIntervalS, restartS, detectS } = input;
  const meanTimeS = meanTimeBetweenFailuresS(gpus, failuresPerGpuDay);
  if (meanTimeS === Infinity) {
    const intervalS = checkpointIntervalS ?? Infinity;
    const goodput = intervalS === Infinity ? 1 : intervalS / (intervalS + checkpointS);
    return {
      goodput,
      checkpointLoss: 1 - goodput,
      failureLoss: 0,
      intervalS,
      meanTimeBetweenFailuresS: meanTimeS,
    };
  }
  const intervalS = checkpointIntervalS ?? chosenIntervalS(checkpointS, meanTimeS);
  const goodput = renewalShare(meanTimeS, intervalS, checkpointS, restartS + detectS);
  const withoutFailures = intervalS / (intervalS + checkpointS);
  return {
    goodput,
    checkpointLoss: 1 - withoutFailures,
    failureLoss: withoutFailures - goodput,
    intervalS,
    meanTimeBetweenFailuresS: meanTimeS,
  };
}

/** Daly's interval, at least a second: a free checkpoint would otherwise be taken all the time. */
export function chosenIntervalS(checkpointS: number, meanTimeS: number): number {
  const best = bestIntervalS(checkpointS, meanTimeS);
  return best > 1 ? best : 1;
}

/** The renewal form in plain numbers, without allocation: M, T, C and R in seconds. */
export function renewalShare(
  meanTimeS: number,
  intervalS: number,
  checkpointS: number,
  downS: number,
): number {
  const cycle = (intervalS + checkpointS) / meanTimeS;
  const growth = cycle < 1e-5 ? cycle * (1 + cycle / 2) : exponential(cycle) - 1;
  return intervalS / (meanTimeS * exponential(downS / meanTimeS) * growth);
}

/** First-order share of useful time (Kokolis et al. 2025, arXiv 2410.21680): (1 − (T/2 + R)/M) / (1 + C/T), good for T + R ≪ M. */
export function firstOrderGoodput(input: GoodputInput): number {
  const meanTimeS = meanTimeBetweenFailuresS(input.gpus, input.failuresPerGpuDay);
  const intervalS = input.checkpointIntervalS ?? bestIntervalS(input.checkpointS, meanTimeS);
  const lost = (intervalS / 2 + input.restartS + input.detectS) / meanTimeS;
  return (1 - lost) / (1 + input.checkpointS / intervalS);
}

/** Throws RangeError naming a negative or impossible field. */
export function requireGoodputInput(input: GoodputInput): void {
  const atLeastZero = ['failuresPerGpuDay', 'checkpointS', 'restartS', 'detectS'] as const;
  for (const field of atLeastZero) {
    if (!(input[field] >= 0) || input[field] === Infinity) {
      throw new RangeError(`${field}: received ${input[field]}, expected a number of at least 0`);
    }
  }
  if (!(input.gpus >= 1) || input.gpus === Infinity) {
    throw new RangeError(`gpus: received ${input.gpus}, expected at least 1`);
  }
  const { checkpointIntervalS: interval } = input;
  if (interval !== null && !(interval > 0 && interval < Infinity)) {
    throw new RangeError(`checkpointIntervalS: received ${interval}, expected a positive number or null`);
  }
}
