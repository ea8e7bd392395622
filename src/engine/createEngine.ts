// Runs scenarios on WebGPU or on the processor behind one interface, and says which and why.
import { checksumOf } from './checksum.ts';
import { inThreadExecutor } from './cpu/inThread.ts';
import { openWorkers } from './cpu/workers.ts';
import type { Control, Executor } from './executor.ts';
import { FailuresJob, type FailuresResult } from './failures/job.ts';
import type { FailuresScenario } from './failures/scenario.ts';
import { Job, type JobListeners, type SizeResult } from './job.ts';
import { createPauseGate } from './pauseGate.ts';
import type { Scenario } from './scenario.ts';
import type { Backend, EngineStatus, Reason } from './status.ts';
import { DeviceFault } from './webgpu/device.ts';
import { openWebGpu } from './webgpu/webgpu.ts';

export interface EngineOptions {
  backend: 'auto' | Backend;
  /** The browser's WebGPU; given by tests. */
  gpu?: GPU | undefined;
  /** Worker threads of the cpu backend; all cores if left out. */
  threadCount?: number | undefined;
}

export interface RunOptions extends JobListeners {
  signal?: AbortSignal | undefined;
  /** The backend changed in mid-run; the run goes on where it was. */
  onStatus?: ((status: EngineStatus) => void) | undefined;
}

export interface RunResult {
  /** CRC-32 over all output words, eight hexadecimal digits. */
  checksum: string;
  /** Ordered by size, then replicate. */
  results: SizeResult[];
  /** What the run ended on. */
  status: EngineStatus;
  /** Devices lost on the way. */
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

export interface Engine {
  readonly status: EngineStatus;
  /** One run at a time. @throws the signal's reason when cancelled, RangeError for a scenario out of range */
  run(scenario: Scenario, options?: RunOptions): Promise<RunResult>;
  /** The failures kernel: failures, restarts and checkpoints over days. One run at a time, as above. */
  runFailures(
    scenario: FailuresScenario,
    options?: Pick<RunOptions, 'signal' | 'onStatus'>,
  ): Promise<FailuresRunResult>;
  /** Holds the run before its next chunk: for a hidden page. */
  pause(): void;
  resume(): void;
  /** Frees device and workers, and ends a run under way with an AbortError. */
  destroy(): void;
}

/** Opens the backend asked for; where WebGPU cannot be had the engine is on the processor and its status says why. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const gpu = 'gpu' in options ? options.gpu : globalThis.navigator?.gpu;
  const threadCount = options.threadCount ?? globalThis.navigator?.hardwareConcurrency ?? 1;
  let opened = await open(options.backend, gpu, threadCount);
  const gate = createPauseGate();
  const destroyed = new AbortController();
  let isRunning = false;
  let faultCount = 0;

  /** After the first fault a fresh device, after the second the processor. */
  async function reopen(reason: Reason): Promise<void> {
    faultCount += 1;
    opened.executor.destroy();
    opened =
      faultCount === 1 ? await open(options.backend, gpu, threadCount) : await openCpu(reason, threadCount);
  }

  /** Executes on one backend after another until one of them comes to the end. */
  async function toTheEnd(
    { signal, onStatus }: RunOptions,
    execute: (executor: Executor, control: Control) => Promise<void>,
  ): Promise<void> {
    if (isRunning) throw new Error('The engine is running already: cancel that run and wait for it to end.');
    const control = gate.control(AbortSignal.any([destroyed.signal, ...(signal ? [signal] : [])]));
    isRunning = true;
    try {
      for (;;) {
        const fault = await execute(opened.executor, control).catch((error: unknown) => {
          control.signal.throwIfAborted();
          if (error instanceof DeviceFault) return error;
          throw error;
        });
        if (fault === undefined) return;
        await reopen(fault.reason);
        if (control.signal.aborted) opened.executor.destroy();
        control.signal.throwIfAborted();
        onStatus?.(opened.status);
      }
    } finally {
      isRunning = false;
    }
  }

  return {
    get status() {
      return opened.status;
    },
    async run(scenario, options = {}) {
      const job = new Job(scenario, options);
      const faultsBefore = faultCount;
      const start = performance.now();
      await toTheEnd(options, (executor, control) => executor.execute(job, control));
      const results = job.results();
      return {
        checksum: checksumOf(results),
        results,
        status: opened.status,
        faultCount: faultCount - faultsBefore,
        drawCount: job.drawsTotal,
        durationMs: performance.now() - start,
      };
    },
    async runFailures(scenario, options = {}) {
      const job = new FailuresJob(scenario);
      await toTheEnd(options, (executor, control) => executor.executeFailures(job, control));
      return { checksum: job.checksum(), results: job.results(), status: opened.status };
    },
    pause: gate.pause,
    resume: gate.resume,
    destroy() {
      destroyed.abort(new DOMException('The engine was destroyed.', 'AbortError'));
      opened.executor.destroy();
    },
  };
}

interface Opened {
  executor: Executor;
  status: EngineStatus;
}

async function open(
  backend: EngineOptions['backend'],
  gpu: GPU | undefined,
  threadCount: number,
): Promise<Opened> {
  if (backend === 'cpu') return openCpu('requested', threadCount);
  const webGpu = await openWebGpu(gpu, backend === 'webgpu');
  if (typeof webGpu === 'string') return openCpu(webGpu, threadCount);
  const reason = backend === 'webgpu' ? 'requested' : 'hardware-adapter';
  return {
    executor: webGpu,
    status: { backend: 'webgpu', reason, threadCount: 0, adapterName: webGpu.adapterName },
  };
}

async function openCpu(reason: Reason, threadCount: number): Promise<Opened> {
  try {
    const executor = await openWorkers(threadCount);
    return { executor, status: { backend: 'cpu', reason, threadCount, adapterName: '' } };
  } catch {
    // No worker: the page's own thread computes, in short turns; threadCount 0 says so.
    return {
      executor: inThreadExecutor,
      status: { backend: 'cpu', reason, threadCount: 0, adapterName: '' },
    };
  }
}
