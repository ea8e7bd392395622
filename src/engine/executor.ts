// What a backend is to the engine: something that computes a job until it is done, cancelled or broken.

import type { FailuresJob } from './failures/job.ts';
import type { Job } from './job.ts';

export interface Control {
  readonly signal: AbortSignal;
  /** Resolves when the run may go on; rejects with the signal's reason when it is cancelled. */
  mayContinue(): Promise<void>;
}

export interface Executor {
  /** Computes the job from its cursor to its end. */
  execute(job: Job, control: Control): Promise<void>;
  /** Computes all slices of the failures job that wait. */
  executeFailures(job: FailuresJob, control: Control): Promise<void>;
  destroy(): void;
}
