// What can break in mid-run. The engine goes on with another backend, or with what is left of this one.

/** The page puts each code into words. */
export const FAULT_REASONS = [
  'device-lost', // the device was lost
  'device-error', // the device reported or threw an error
  'device-silent', // the device did not answer in time
  'device-wrong', // the device's integers differed from the processor's
  'worker-lost', // a worker failed, ended or did not answer in time
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

/** The device cannot go on with its run. */
export class DeviceFault extends Error {
  readonly reason: Exclude<FaultReason, 'worker-lost'>;

  constructor(reason: DeviceFault['reason'], message: string) {
    super(message);
    this.name = 'DeviceFault';
    this.reason = reason;
  }
}

/** The last worker was lost. */
export class WorkersLostError extends Error {
  constructor() {
    super('The last worker was lost.');
    this.name = 'WorkersLostError';
  }
}
