// What a backend is to the engine: something that computes a job until it is done, cancelled or broken.
import type { FailuresJob } from './failures/job.ts';
import type { Job } from './stragglers/job.ts';
import type { Clock } from './waiting.ts';
import type { WeatherJob } from './weather/job.ts';

export interface Control {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Resolves when the run may go on; rejects with the signal's reason when it is cancelled. */
  mayContinue(): Promise<void>;
  /** A worker broke; the run goes on with the `threadsLeft` others. */
  onWorkerLost(threadsLeft: number): void;
}

export interface Executor {
  /** Computes what is left of the job. @throws DeviceFault or WorkersLostError when it cannot go on; what it had taken is given back */
  execute(job: Job, control: Control): Promise<void>;
  /** The same for the failures kernel. */
  executeFailures(job: FailuresJob, control: Control): Promise<void>;
  /** The same for the weather kernel. */
  executeWeather(job: WeatherJob, control: Control): Promise<void>;
  destroy(): void;
}
