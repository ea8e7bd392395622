// One step of the site, chip by chip: how long each takes by the kernel's own draws, and who is last.
import { delayAt } from '../../../kernels/stragglers/delayAt.ts';
import { buildStragglerTables } from '../../../kernels/stragglers/stragglerTables.ts';

export interface StepAsked {
  gpuCount: number;
  /** Chips of a rack. */
  groupSize: number;
  seed: number;
  jitterPercent: number;
  /** Index of the computed size whose draws these are. */
  sizeIndex: number;
}

export interface StepOfChips {
  /** Delay of each chip, 0 to 1 of the longest. */
  delays: Float32Array;
  last: number;
}

/** The first step of the first repeat. Where no chip differs, all end at once. */
export function stepOfChips({ gpuCount, groupSize, seed, jitterPercent, sizeIndex }: StepAsked): StepOfChips {
  const tables = buildStragglerTables(jitterPercent);
  const slice = { sizeIndex, replicate: 0, gpuCount, groupSize, seed, firstBlock: 0, blockCount: 1 };
  const delays = new Float32Array(gpuCount);
  let longest = 0;
  let last = 0;
  for (let gpu = 0; gpu < gpuCount; gpu++) {
    const delay = delayAt(slice, gpu, 0, tables);
    delays[gpu] = delay;
    if (delay > longest) {
      longest = delay;
      last = gpu;
    }
  }
  if (longest > 0) for (let gpu = 0; gpu < gpuCount; gpu++) delays[gpu] = (delays[gpu] ?? 0) / longest;
  return { delays, last };
}
