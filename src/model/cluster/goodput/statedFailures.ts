// Failures, restarts and checkpoints as a reader states them; what is left out takes the constants of the seeds.

import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import type { CheckpointPlace } from './failures.ts';
import type { GoodputInput } from './renewal.ts';

/** Any of the fields of the exact form but the size of the job, and where checkpoints go. */
export interface StatedFailures extends Partial<Omit<GoodputInput, 'gpus'>> {
  checkpoint?: CheckpointPlace;
}

/**
 * A job of so many GPUs. A stated rate of failures per GPU counts all failures: those per job are then none unless they are
 * stated too. Mode is job, checkpoints go to the store, and the interval is Daly's, where nothing else is stated.
 */
export function goodputInputOf(parameters: Parameters, gpus: number, stated: StatedFailures): GoodputInput {
  const p = (id: string): number => parameterOf(parameters, id);
  const perJob = stated.failuresPerGpuDay === undefined ? p('P-failures-per-job-day') : 0;
  const { checkpoint = 'store' } = stated;
  return {
    gpus,
    failuresPerGpuDay: stated.failuresPerGpuDay ?? p('P-failures-per-gpu-day'),
    failuresPerJobDay: stated.failuresPerJobDay ?? perJob,
    checkpointS:
      stated.checkpointS ?? p(checkpoint === 'memory' ? 'P-checkpoint-memory-s' : 'P-checkpoint-s'),
    checkpointIntervalS: stated.checkpointIntervalS ?? null,
    detectS: stated.detectS ?? p('P-detect-s'),
    restartBaseS: stated.restartBaseS ?? p('P-restart-base-s'),
    restartPerGpuS: stated.restartPerGpuS ?? p('P-restart-per-gpu-s'),
    mode: stated.mode ?? 'job',
    stallS: stated.stallS ?? p('P-replica-stall-s'),
    replicaGpus: stated.replicaGpus ?? p('P-replica-gpus'),
  };
}
