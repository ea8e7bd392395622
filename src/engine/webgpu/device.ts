// Opens a fresh adapter and device, or says why there is none.
import type { Reason } from '../status.ts';

/** The device was lost or reported an error: the engine opens another, or goes to the processor. */
export class DeviceFault extends Error {
  readonly reason: Reason;

  constructor(reason: 'device-lost' | 'device-error', message: string) {
    super(message);
    this.name = 'DeviceFault';
    this.reason = reason;
  }
}

export interface OpenDevice {
  device: GPUDevice;
  adapterName: string;
  /** Rejects with a DeviceFault when the device is lost or reports an error; never resolves. */
  fault: Promise<never>;
}

/** A device of a fresh adapter with no raised limits, or the reason why not. */
export async function openDevice(
  gpu: GPU | undefined,
  acceptSoftware: boolean,
): Promise<OpenDevice | Reason> {
  if (gpu === undefined) return 'no-webgpu';
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (adapter === null) return 'no-adapter';
  if (adapter.info.isFallbackAdapter && !acceptSoftware) return 'software-adapter';
  const device = await adapter.requestDevice({ label: 'engine' }).catch(() => null);
  if (device === null) return 'no-device';
  const { vendor, architecture } = adapter.info;
  return { device, adapterName: `${vendor} ${architecture}`.trim(), fault: faultOf(device) };
}

function faultOf(device: GPUDevice): Promise<never> {
  const fault = new Promise<never>((_, reject) => {
    device.lost.then(({ reason, message }) =>
      reject(new DeviceFault('device-lost', `${reason}: ${message}`)),
    );
    device.addEventListener('uncapturederror', ({ error }) =>
      reject(new DeviceFault('device-error', error.message)),
    );
  });
  fault.catch(() => 'heard by whoever waits for the device');
  return fault;
}
