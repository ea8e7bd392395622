// Runs scenarios on WebGPU or on the processor behind one interface, and says which and why.
import { checksumOf } from './checksum.ts';
import type { Control, Executor } from './executor.ts';
import type { FailuresResult } from './failures/job.ts';
import type { FailuresScenario } from './failures/scenario.ts';
import { DeviceFault, type FaultReason, WorkersLostError } from './fault.ts';
import {
  type Machine,
  type Opened,
  openBackend,
  openCpu,
  openThread,
  thisMachine,
  threadsOf,
} from './open.ts';
import { createPauseGate } from './pauseGate.ts';
import type { Backend, EngineStatus } from './status.ts';
import { Job, type JobListeners, type SizeResult } from './stragglers/job.ts';
import type { Scenario } from './stragglers/scenario.ts';
import { type Clock, firstAbort, systemClock } from './waiting.ts';
import type { WeatherMap, WeatherProgress } from './weather/job.ts';
import type { WeatherScenario } from './weather/scenario.ts';

export interface EngineOptions {
  backend: 'auto' | Backend;
  /** Ends the opening; createEngine rejects with its reason. */
  signal?: AbortSignal | undefined;
  /** The browser's WebGPU; given by tests. */
  gpu?: GPU | null | undefined;
  /** Worker threads of the cpu backend; all cores if left out. */
  threadCount?: number | undefined;
  /** Given by tests. */
  clock?: Clock | undefined;
}

export interface RunOptions extends JobListeners {
  signal?: AbortSignal | undefined;
  /** The backend changed or lost a part in mid-run; the run goes on. */
  onStatus?: ((status: EngineStatus) => void) | undefined;
}

export interface RunResult {
  /** CRC-32 over all output words, eight hexadecimal digits. */
  checksum: string;
  /** Ordered by size, then replicate. */
  results: SizeResult[];
  /** What the run ended on. */
  status: EngineStatus;
  /** Devices and workers that broke on the way. */
  faultCount: number;
  drawCount: number;
  durationMs: number;
}

export interface FailuresRunResult {
  /** CRC-32 over all outcome words, by size, then run. */
  checksum: string;
  /** By size. */
  results: FailuresResult[];
  status: EngineStatus;
}

export interface WeatherOptions extends Pick<RunOptions, 'signal' | 'onStatus'> {
  /** More pairs of the map are there, the coarse map first; after a fault it may begin again. */
  onPairs?: ((progress: WeatherProgress) => void) | undefined;
}

export interface WeatherRunResult {
  /** CRC-32 over all outcome words, by row, column, then year. */
  checksum: string;
  map: WeatherMap;
  status: EngineStatus;
  durationMs: number;
}

export interface Engine {
  readonly status: EngineStatus;
  /** One run at a time. @throws the signal's reason when cancelled, FieldError for a scenario out of range */
  run(scenario: Scenario, options?: RunOptions): Promise<RunResult>;
  /** The failures kernel: failures, restarts and checkpoints over days. One run at a time, as above. */
  runFailures(
    scenario: FailuresScenario,
    options?: Pick<RunOptions, 'signal' | 'onStatus'>,
  ): Promise<FailuresRunResult>;
  /** The weather kernel: years of wind and sun through a map of power and battery. One run at a time, as above. */
  runWeather(scenario: WeatherScenario, options?: WeatherOptions): Promise<WeatherRunResult>;
  /** Holds the run before its next chunk: for a hidden page. */
  pause(): void;
  resume(): void;
  /** Frees device and workers, and ends a run under way with an AbortError. */
  destroy(): void;
}

/** Opens the backend asked for; where WebGPU cannot be had the engine is on the processor and its status says why. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock;
  const machine = machineOf(options);
  let opened = await openBackend(options.backend, machine, { clock, signal: options.signal });
  const gate = createPauseGate();
  const destroyed = new AbortController();
  let isRunning = false;
  let faults: EngineStatus['faults'] = null;
  const statusNow = (): EngineStatus => ({ ...opened.status, faults });
  const countFault = (last: FaultReason): void => {
    faults = { count: (faults?.count ?? 0) + 1, last };
  };

  /** Opens what takes the place of a backend that broke; a run that is cancelled meanwhile leaves it to the next one. */
  let reopen: ((signal: AbortSignal) => Promise<Opened>) | undefined;

  /**
   * After the first loss or error a fresh device. After the second, and after silence or a wrong answer at once, the
   * processor. After the last worker this thread.
   */
  function leave(fault: DeviceFault | WorkersLostError): void {
    opened.executor.destroy();
    if (fault instanceof WorkersLostError) {
      const { reason } = opened.status;
      reopen = () => openThread(reason);
      return;
    }
    const { reason } = fault;
    const isFresh = faults === null && (reason === 'device-lost' || reason === 'device-error');
    countFault(reason);
    reopen = (signal) =>
      isFresh
        ? openBackend(options.backend, machine, { clock, signal })
        : openCpu(reason, machine, { clock, signal });
  }

  /** Executes on one backend after another until one of them comes to the end. */
  async function toTheEnd(
    job: { restart(): void },
    options: Pick<RunOptions, 'signal' | 'onStatus'>,
    execute: (executor: Executor, control: Control) => Promise<void>,
  ): Promise<void> {
    if (isRunning) throw new Error('The engine is running already: cancel that run and wait for it to end.');
    const { signal, letGo } = firstAbort(destroyed.signal, options.signal);
    const control: Control = {
      signal,
      clock,
      mayContinue: () => gate.mayContinue(signal),
      onWorkerLost(threadCount) {
        countFault('worker-lost');
        opened.status = { ...opened.status, threadCount };
        options.onStatus?.(statusNow());
      },
    };
    isRunning = true;
    try {
      for (;;) {
        if (reopen) {
          opened = await reopen(signal);
          reopen = undefined;
          options.onStatus?.(statusNow());
        }
        const fault = await execute(opened.executor, control).catch((error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof DeviceFault || error instanceof WorkersLostError) return error;
          throw error;
        });
        if (fault === undefined) return;
        leave(fault);
        // What a device drew that was wrong once is not believed anywhere.
        if (fault instanceof DeviceFault && fault.reason === 'device-wrong') job.restart();
      }
    } finally {
      letGo();
      isRunning = false;
      if (destroyed.signal.aborted) opened.executor.destroy();
    }
  }

  return {
    get status() {
      return statusNow();
    },
    async run(scenario, options = {}) {
      const job = new Job(scenario, options);
      const faultsBefore = faults?.count ?? 0;
      const start = performance.now();
      await toTheEnd(job, options, (executor, control) => executor.execute(job, control));
      const results = job.results();
      return {
        checksum: checksumOf(results),
        results,
        status: statusNow(),
        faultCount: (faults?.count ?? 0) - faultsBefore,
        drawCount: job.drawsTotal,
        durationMs: performance.now() - start,
      };
    },
    async runFailures(scenario, options = {}) {
      const { FailuresJob } = await import('./failures/job.ts');
      const job = new FailuresJob(scenario);
      await toTheEnd(job, options, (executor, control) => executor.executeFailures(job, control));
      return { checksum: job.checksum(), results: job.results(), status: statusNow() };
    },
    async runWeather(scenario, options = {}) {
      const { WeatherJob } = await import('./weather/job.ts');
      const job = new WeatherJob(scenario, options.onPairs);
      const start = performance.now();
      await toTheEnd(job, options, (executor, control) => executor.executeWeather(job, control));
      const durationMs = performance.now() - start;
      return { checksum: job.checksum(), map: job.map(), status: statusNow(), durationMs };
    },
    pause: gate.pause,
    resume: gate.resume,
    destroy() {
      destroyed.abort(new DOMException('The engine was destroyed.', 'AbortError'));
      opened.executor.destroy();
    },
  };
}

function machineOf(options: EngineOptions): Machine {
  const machine = thisMachine();
  return {
    gpu: 'gpu' in options ? options.gpu : machine.gpu,
    threadCount: options.threadCount === undefined ? machine.threadCount : threadsOf(options.threadCount),
  };
}
