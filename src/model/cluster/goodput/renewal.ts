// Share of time that makes progress, under failures, restarts, stalls and checkpoints: exact renewal form, first-order limit.
import { exponential } from '../../numbers/exact.ts';
import { requireFinite } from '../../numbers/requireField.ts';
import {
  createFailureTimes,
  type FailureInput,
  type FailureTimes,
  meanTimeBetweenFailuresS,
  requireFailureInput,
  setFailureTimes,
} from './failures.ts';

export interface GoodputInput extends FailureInput {
  /** Time a checkpoint blocks training [s]. */
  checkpointS: number;
  /** Time of training between checkpoints [s]; null for Daly's best. */
  checkpointIntervalS: number | null;
}

/** A job to be drawn failure by failure. */
export interface GoodputJob extends GoodputInput {
  days: number;
  replicates: number;
  seed: number;
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

/**
 * Best time between checkpoints [s]: √(2·C·M) (Young 1974) with Daly's 2006 correction for C not small against M:
 * √(2CM)·(1 + ⅓·√(C/2M) + C/18M) − C for C < 2M, else M. M is the mean time between failures that lose work.
 */
export function bestIntervalS(checkpointS: number, meanTimeS: number): number {
  if (checkpointS >= 2 * meanTimeS) return meanTimeS;
  const ratio = checkpointS / (2 * meanTimeS);
  return Math.sqrt(2 * checkpointS * meanTimeS) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - checkpointS;
}

/** Daly's interval, at least a second: a free checkpoint would otherwise be taken all the time. Infinity where no work is lost. */
export function chosenIntervalS(checkpointS: number, meanTimeS: number): number {
  if (meanTimeS === Infinity) return Infinity;
  const best = bestIntervalS(checkpointS, meanTimeS);
  return best > 1 ? best : 1;
}

/** Exact share of useful time. Throws FieldError naming a negative or impossible input. */
export function renewalGoodput(input: GoodputInput): Goodput {
  requireGoodputInput(input);
  const { checkpointS, checkpointIntervalS } = input;
  const times = setFailureTimes(createFailureTimes(), input);
  const intervalS = checkpointIntervalS ?? chosenIntervalS(checkpointS, 1 / times.restartRatePerS);
  const goodput = renewalShare(times, intervalS, checkpointS);
  const withoutFailures = intervalS === Infinity ? 1 : intervalS / (intervalS + checkpointS);
  return {
    goodput,
    checkpointLoss: 1 - withoutFailures,
    failureLoss: withoutFailures - goodput,
    intervalS,
    meanTimeBetweenFailuresS: meanTimeBetweenFailuresS(times),
  };
}

/**
 * The renewal form, without allocation. T interval, C checkpoint, R restart, S stall [s]; θ restarts, a stalls per second.
 * Failures of both kinds arrive at random and may strike stalls and restarts too, which then begin again. A stall ends
 * before the next restart with the chance φ = (θ + a)·e^(−(θ + a)S) / (θ + a·e^(−(θ + a)S)), so a piece of T + C seconds is
 * done in one go with q = e^(−(T + C)·(θ + a(1 − φ))), and
 * goodput = T / ((1/q − 1)·(1/θ + (e^((θ + a)R) − 1)/(θ + a))).
 * Without stalls it is T·θ / (e^(θR)·(e^(θ(T + C)) − 1)); without restarts e^(−aS)·T/(T + C).
 */
export function renewalShare(
  { restartRatePerS, restartS, stallRatePerS, stallS }: FailureTimes,
  intervalS: number,
  checkpointS: number,
): number {
  const any = restartRatePerS + stallRatePerS;
  if (restartRatePerS === 0 || intervalS === Infinity) {
    const running = intervalS === Infinity ? 1 : intervalS / (intervalS + checkpointS);
    return running * exponential(-stallRatePerS * stallS);
  }
  const unbroken = exponential(-any * stallS);
  const ends = (any * unbroken) / (restartRatePerS + stallRatePerS * unbroken);
  const exponent = (intervalS + checkpointS) * (restartRatePerS + stallRatePerS * (1 - ends));
  const growth = exponent < 1e-5 ? exponent * (1 + exponent / 2) : exponential(exponent) - 1;
  const downS = (exponential(any * restartS) - 1) / any;
  return intervalS / (growth * (1 / restartRatePerS + downS));
}

/** First-order share of useful time (Kokolis et al. 2025, arXiv 2410.21680): (1 − (T/2 + R)/M) / (1 + C/T), good for T + R ≪ M. */
export function firstOrderGoodput(input: GoodputInput): number {
  const { restartRatePerS, restartS, stallRatePerS, stallS } = setFailureTimes(createFailureTimes(), input);
  const intervalS = input.checkpointIntervalS ?? bestIntervalS(input.checkpointS, 1 / restartRatePerS);
  const lost = (intervalS / 2 + restartS) * restartRatePerS + stallS * stallRatePerS;
  return (1 - lost) / (1 + input.checkpointS / intervalS);
}

/** Throws FieldError naming a negative or impossible field. */
export function requireGoodputInput(input: GoodputInput): void {
  requireFailureInput(input);
  const { checkpointS, checkpointIntervalS: interval } = input;
  requireFinite('checkpointS', checkpointS, checkpointS >= 0, 'a number of at least 0');
  if (interval !== null)
    requireFinite('checkpointIntervalS', interval, interval > 0, 'a positive number or null');
}
