// Opens a fresh adapter and device, or says why there is none.
import { DeviceFault } from '../fault.ts';
import type { Reason } from '../status.ts';
import { type Clock, SilenceError, within } from '../waiting.ts';

/**
 * How long WebGPU may take over one step on the way to a device, a compilation, or a chunk [ms]. A chunk aims at 20 ms
 * and a cold start takes a second or two; a system that resets a stuck device does so after 2 s (Windows). Beyond ten
 * seconds a reader is better served by the processor.
 */
export const ANSWER_LIMIT_MS = 10_000;
/** How long after a failing call the browser may take to say that the device is lost [ms]. */
const LOSS_NOTICE_MS = 1_000;

/** The time, and the signal that ends a wait. */
export interface Opening {
  clock: Clock;
  signal?: AbortSignal | undefined;
}

export interface OpenDevice {
  device: GPUDevice;
  adapterName: string;
  /** Rejects with a DeviceFault when the device is lost or reports an error; never resolves. */
  fault: Promise<never>;
}

/** A device of a fresh adapter with no raised limits, or the reason why not. @throws the signal's reason */
export async function openDevice(
  gpu: GPU | null | undefined,
  acceptSoftware: boolean,
  opening: Opening,
): Promise<OpenDevice | Reason> {
  if (!gpu) return 'no-webgpu';
  const found = await answerOf('The adapter', opening, 'no-adapter', async () => {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    return adapter && { adapter, isSoftware: isSoftware(adapter), adapterName: nameOf(adapter) };
  });
  if (typeof found === 'string') return found;
  const { adapter, adapterName } = found;
  if (found.isSoftware && !acceptSoftware) return 'software-adapter';
  return answerOf(
    'The device',
    opening,
    'no-device',
    async () => {
      const device = await adapter.requestDevice({ label: 'engine' });
      return device && { device, adapterName, fault: faultOf(device) };
    },
    (late) => late && release(late.device),
  );
}

/** The answer, or the reason why there is none. */
async function answerOf<Answer extends object>(
  who: string,
  { clock, signal }: Opening,
  reason: Reason,
  ask: () => PromiseLike<Answer | null | undefined>,
  late?: (answer: Answer | null | undefined) => void,
): Promise<Answer | Reason> {
  try {
    return (await within({ clock, who, limitMs: ANSWER_LIMIT_MS, signal }, ask, late)) ?? reason;
  } catch (error) {
    signal?.throwIfAborted();
    return error instanceof SilenceError ? 'device-silent' : reason;
  }
}

/** `info` came with Chrome 127, its isFallbackAdapter later; before, the adapter itself has that flag. */
type AdapterOfAnyAge = Partial<Pick<GPUAdapter, 'info'>> & { isFallbackAdapter?: boolean };

function isSoftware({ info, isFallbackAdapter }: AdapterOfAnyAge): boolean {
  return info?.isFallbackAdapter ?? isFallbackAdapter ?? false;
}

function nameOf({ info }: AdapterOfAnyAge): string {
  return `${info?.vendor ?? ''} ${info?.architecture ?? ''}`.trim();
}

function faultOf(device: GPUDevice): Promise<never> {
  let report: (fault: DeviceFault) => void = () => {};
  const fault = new Promise<never>((_, reject) => {
    report = reject;
  });
  device.lost.then(({ reason, message }) => report(new DeviceFault('device-lost', `${reason}: ${message}`)));
  device.addEventListener('uncapturederror', ({ error }) =>
    report(new DeviceFault('device-error', error.message)),
  );
  // Whoever waits for the device hears it; where nobody does, it must not count as unheard.
  fault.catch(() => undefined);
  return fault;
}

/** The device's answer. @throws DeviceFault when it fails or is silent, or the signal's reason */
export async function askDevice<Answer>(
  fault: Promise<never>,
  { clock, signal }: Opening,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await within({ clock, who: 'The device', limitMs: ANSWER_LIMIT_MS, signal }, ask);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SilenceError) throw new DeviceFault('device-silent', error.message);
    throw await faultBehind(error, fault, clock);
  }
}

/** What lies behind a failing call: the fault that the device tells of within a second, else the call's own error. */
async function faultBehind(error: unknown, fault: Promise<never>, clock: Clock): Promise<DeviceFault> {
  if (error instanceof DeviceFault) return error;
  const told = await within({ clock, who: 'The device', limitMs: LOSS_NOTICE_MS }, () => fault).catch(
    (found: unknown) => found,
  );
  if (told instanceof DeviceFault) return told;
  return new DeviceFault('device-error', error instanceof Error ? error.message : String(error));
}

/** Gives the device up. */
export function release(device: GPUDevice): void {
  try {
    device.destroy();
  } catch {
    // One that cannot even be destroyed is left to the browser.
  }
}
