// What the engine runs on and why: codes that the page puts into words.
import type { FaultReason } from './fault.ts';

export type Backend = 'webgpu' | 'cpu';

/** Why this backend runs. The page translates each code. */
export const REASONS = [
  'requested', // the caller named this backend
  'hardware-adapter', // auto: a hardware GPU is there
  'no-webgpu', // the browser has no WebGPU
  'no-adapter', // WebGPU is there, an adapter is not
  'software-adapter', // auto: the adapter is software, which the processor's own code outruns
  'no-device', // the adapter gave no device
  'kernel-not-loaded', // the script of the kernels did not arrive
  'kernel-refused', // the kernels did not compile on this device
  'self-test-failed', // the device's integers differ from the processor's
  'device-lost', // the device was lost twice
  'device-error', // the device reported an error twice
  'device-silent', // the device, or WebGPU on the way to it, did not answer in time
  'device-wrong', // the device's integers differed from the processor's in mid-run
] as const;
export type Reason = (typeof REASONS)[number];

export interface EngineStatus {
  backend: Backend;
  reason: Reason;
  /** Worker threads of the cpu backend; 0: no worker could start, the caller's own thread computes. */
  threadCount: number;
  /** What the browser tells of the adapter, such as "nvidia lovelace"; empty where it tells nothing. */
  adapterName: string;
  /** What has broken since the engine was opened, and the last cause; null: nothing. */
  faults: { count: number; last: FaultReason } | null;
}
