// What a failure costs a job of so many GPUs: how often it comes, how long everything stands, whether work is lost.

import { requireField, requireFinite } from '../../numbers/requireField.ts';
import { S_PER_DAY } from '../../numbers/units.ts';

/** job: every failure restarts the whole job. replica: a broken replica is replaced while the others go on. */
export type FailureMode = 'job' | 'replica';

/** Where a reader states none. Jobs of tens of thousands of GPUs replace a replica (arXiv 2602.00277). */
export const SITE_MODE: FailureMode = 'replica';

export const failureModes: readonly FailureMode[] = ['job', 'replica'];

/** store: checkpoints go to shared storage. memory: to the memory of neighbouring machines. */
export type CheckpointPlace = 'store' | 'memory';

export const checkpointPlaces: readonly CheckpointPlace[] = ['store', 'memory'];

export interface FailureInput {
  gpus: number;
  /** Failures of machines, per GPU and day: they grow with the site. */
  failuresPerGpuDay: number;
  /** Failures of software and users, per job and day: they do not. */
  failuresPerJobDay: number;
  /** Time until a failure is noticed [s]. */
  detectS: number;
  /** Restart of a job: a base [s], and what each of its GPUs adds [s]. */
  restartBaseS: number;
  restartPerGpuS: number;
  mode: FailureMode;
  /** Time in which the other replicas close ranks around a broken one [s]; mode replica. */
  stallS: number;
  /** GPUs of one replica; mode replica, with two replicas or more. */
  replicaGpus: number;
}

/** What the exact form takes: rates [1/s] and times [s]. */
export interface FailureTimes {
  /** Failures after which the whole job goes back to its last checkpoint, and how long it is down. */
  restartRatePerS: number;
  restartS: number;
  /** Failures after which the job stands for a while and loses no work. */
  stallRatePerS: number;
  stallS: number;
}

/**
 * Rates and times of a job, into `times`, which is returned. No allocation.
 * Restart: detect + base + perGpu·gpus. In mode replica a machine's failure stalls the job for detect + stall, and its
 * replica, one of gpus/replicaGpus, is away for a restart of its own: the stall counts the share of the job that is lost
 * meanwhile, (detect + base + perGpu·replicaGpus)·replicaGpus/gpus.
 */
export function setFailureTimes(times: FailureTimes, input: FailureInput): FailureTimes {
  const { gpus, detectS, restartBaseS, restartPerGpuS, replicaGpus } = input;
  const machineRatePerS = (gpus * input.failuresPerGpuDay) / S_PER_DAY;
  const jobRatePerS = input.failuresPerJobDay / S_PER_DAY;
  const goesOn = input.mode === 'replica' && 2 * replicaGpus <= gpus;
  times.restartS = detectS + restartBaseS + restartPerGpuS * gpus;
  times.restartRatePerS = goesOn ? jobRatePerS : machineRatePerS + jobRatePerS;
  times.stallRatePerS = goesOn ? machineRatePerS : 0;
  const replicaAwayS = detectS + restartBaseS + restartPerGpuS * replicaGpus;
  times.stallS = goesOn ? detectS + input.stallS + (replicaAwayS * replicaGpus) / gpus : 0;
  return times;
}

/** Rates [1/s] and times [s] at 0, for `setFailureTimes` to fill. */
export const createFailureTimes = (): FailureTimes => ({
  restartRatePerS: 0,
  restartS: 0,
  stallRatePerS: 0,
  stallS: 0,
});

/** Mean time between failures of any kind [s]; Infinity where nothing fails. */
export const meanTimeBetweenFailuresS = ({ restartRatePerS, stallRatePerS }: FailureTimes): number =>
  1 / (restartRatePerS + stallRatePerS);

/** Throws FieldError naming a negative or impossible field. */
export function requireFailureInput(input: FailureInput): void {
  const atLeastZero = [
    'failuresPerGpuDay',
    'failuresPerJobDay',
    'detectS',
    'restartBaseS',
    'restartPerGpuS',
    'stallS',
  ] as const;
  for (const field of atLeastZero)
    requireFinite(field, input[field], input[field] >= 0, 'a number of at least 0');
  for (const field of ['gpus', 'replicaGpus'] as const)
    requireFinite(field, input[field], input[field] >= 1, 'at least 1');
  requireField('mode', input.mode, failureModes.includes(input.mode), failureModes.join(' or '));
}
