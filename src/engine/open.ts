// Opens the backend asked for; where WebGPU cannot be had that is the processor, and the reason says why.
import { openWorkers } from './cpu/workers.ts';
import type { Executor } from './executor.ts';
import type { Backend, EngineStatus, Reason } from './status.ts';
import { within } from './waiting.ts';
import { ANSWER_LIMIT_MS, type OpenDevice, type Opening, openDevice, release } from './webgpu/device.ts';
import type { WebGpuExecutor } from './webgpu/webgpu.ts';

/** What there is to run on. */
export interface Machine {
  gpu: GPU | null | undefined;
  /** Worker threads of the cpu backend. */
  threadCount: number;
}

export interface Opened {
  executor: Executor;
  status: Omit<EngineStatus, 'faults'>;
}

/** This browser's machine. */
export function thisMachine(): Machine {
  const { navigator } = globalThis;
  return { gpu: gpuOf(navigator), threadCount: threadsOf(navigator?.hardwareConcurrency) };
}

/** Where even asking for WebGPU throws there is none. */
function gpuOf(navigator: Navigator | undefined): GPU | null | undefined {
  try {
    return navigator?.gpu;
  } catch {
    return undefined;
  }
}

/** A browser that hides its cores, or says that it has none, has one. */
export function threadsOf(coreCount: number | undefined): number {
  return coreCount !== undefined && coreCount >= 1 ? Math.floor(coreCount) : 1;
}

/** @throws the signal's reason */
export async function openBackend(
  backend: 'auto' | Backend,
  machine: Machine,
  opening: Opening,
): Promise<Opened> {
  if (backend === 'cpu') return openCpu('requested', machine, opening);
  const device = await openDevice(machine.gpu, backend === 'webgpu', opening);
  const webGpu = typeof device === 'string' ? device : await openKernels(device, opening);
  if (typeof webGpu === 'string') return openCpu(webGpu, machine, opening);
  const reason = backend === 'webgpu' ? 'requested' : 'hardware-adapter';
  return {
    executor: webGpu,
    status: { backend: 'webgpu', reason, threadCount: 0, adapterName: webGpu.adapterName },
  };
}

/** The kernels on this device. They are asked for where there is a device: most school machines have none. @throws the signal's reason */
async function openKernels(device: OpenDevice, opening: Opening): Promise<WebGpuExecutor | Reason> {
  const wait = { ...opening, who: 'The network', limitMs: ANSWER_LIMIT_MS };
  const kernels = await within(wait, () => import('./webgpu/webgpu.ts')).catch(() => undefined);
  if (kernels) return kernels.openWebGpu(device, opening);
  release(device.device);
  opening.signal?.throwIfAborted();
  return 'kernel-not-loaded';
}

/** The workers, or this thread where none starts. @throws the signal's reason */
export async function openCpu(reason: Reason, { threadCount }: Machine, opening: Opening): Promise<Opened> {
  try {
    const executor = await openWorkers(threadCount, opening.clock, opening.signal);
    return { executor, status: { ...cpuStatus(reason), threadCount: executor.threadCount } };
  } catch {
    opening.signal?.throwIfAborted();
    return openThread(reason);
  }
}

/** The page's own thread computes, in short turns; threadCount 0 says so. */
export async function openThread(reason: Reason): Promise<Opened> {
  const { inThreadExecutor } = await import('./cpu/inThread.ts');
  return { executor: inThreadExecutor, status: cpuStatus(reason) };
}

const cpuStatus = (reason: Reason): Opened['status'] => ({
  backend: 'cpu',
  reason,
  threadCount: 0,
  adapterName: '',
});
