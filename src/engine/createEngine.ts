// Runs scenarios on WebGPU or on the processor behind one interface, and says which and why.
import { checksumOf } from './checksum.ts';
import { inThreadExecutor } from './cpu/inThread.ts';
import { openWorkers } from './cpu/workers.ts';
import type { Control, Executor } from './executor.ts';
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

export interface Engine {
  readonly status: EngineStatus;
  /** One run at a time. @throws the signal's reason when cancelled, RangeError for a scenario out of range */
  run(scenario: Scenario, options?: RunOptions): Promise<RunResult>;
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

  async function runJob(job: Job, control: Control, onStatus: RunOptions['onStatus']): Promise<void> {
    for (;;) {
      try {
        return await opened.executor.execute(job, control);
      } catch (error) {
        control.signal.throwIfAborted();
        if (!(error instanceof DeviceFault)) throw error;
        await reopen(error.reason);
        if (control.signal.aborted) opened.executor.destroy();
        control.signal.throwIfAborted();
        onStatus?.(opened.status);
      }
    }
  }

  return {
    get status() {
      return opened.status;
    },
    async run(scenario, { signal, onStatus, ...listeners } = {}) {
      if (isRunning)
        throw new Error('The engine is running already: cancel that run and wait for it to end.');
      const signals = [destroyed.signal, ...(signal === undefined ? [] : [signal])];
      const control = gate.control(AbortSignal.any(signals));
      const job = new Job(scenario, listeners);
      const faultsBefore = faultCount;
      const start = performance.now();
      isRunning = true;
      try {
        await runJob(job, control, onStatus);
      } finally {
        isRunning = false;
      }
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
