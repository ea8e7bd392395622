// What a step depends on of how many GPUs a job has: the network between them and the slowest of them.
import { naturalLog } from '../../numbers/exact.ts';
import { fatTreeLevels } from '../network/locality.ts';
import type { StepConstants } from './constants.ts';

export interface JobSize {
  gpus: number;
  /** Sustained network rate of one GPU [byte/s], and the latency of a hop [s]. */
  networkBytesPerS: number;
  hopLatencyS: number;
  /** What the slowest of so many adds, as a share of the step: σ·√(2 ln n). */
  stragglerShare: number;
}

export const blankJobSize = (): JobSize => ({
  gpus: 0,
  networkBytesPerS: 0,
  hopLatencyS: 0,
  stragglerShare: 0,
});

/** Takes a job of so many GPUs into the size. Beyond a pod the spine of the network is shared. */
export function setJobSize(size: JobSize, { settings, parameters }: StepConstants, gpus: number): void {
  const { networkEfficiency, spineOversubscription, podGpus, stragglerSigma } = parameters;
  const podBytesPerS = settings.scaleOutGBytesPerSPerGpu * 1e9 * networkEfficiency;
  const levels = fatTreeLevels(gpus);
  size.gpus = gpus;
  size.networkBytesPerS = gpus > podGpus ? podBytesPerS / spineOversubscription : podBytesPerS;
  size.hopLatencyS = parameters.hopLatencyS + 2 * (levels - 1) * parameters.switchLatencyS;
  size.stragglerShare = stragglerSigma * Math.sqrt(2 * naturalLog(gpus));
}

/** Places for the sizes of jobs met lately, a power of two, and the odd number that spreads numbers of GPUs over them. */
const KEPT_SIZES = 64;
const SPREAD = 0x9e3779b1;

/** Sizes of jobs by their GPUs, for layouts timed one after the other; what is returned holds until another takes its place. */
export function createJobSizes(constants: StepConstants): (gpus: number) => JobSize {
  const kept = Array.from({ length: KEPT_SIZES }, blankJobSize);
  return (gpus) => {
    const size = kept[(Math.imul(gpus, SPREAD) >>> 16) & (KEPT_SIZES - 1)]!;
    if (size.gpus !== gpus) setJobSize(size, constants, gpus);
    return size;
  };
}
