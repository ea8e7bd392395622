// The floor of the bench: generator, table and maximum with no holders, racks or sums. Twin of drawFloor.wgsl.
import { pcg4d, TRANSIENT_STREAM, trialWord } from '../draws/pcg4d.ts';
import { ticksAt } from '../draws/ticksAt.ts';
import type { Slice } from './slice.ts';

/** Largest transient delay [ticks] over all draws of the slice. */
export function drawFloor(slice: Slice, table: Int32Array): number {
  const trial = trialWord(slice.sizeIndex, slice.replicate, TRANSIENT_STREAM);
  const words = new Int32Array(4);
  let delay = 0;
  for (let block = slice.firstBlock; block < slice.firstBlock + slice.blockCount; block++) {
    for (let gpu = 0; gpu < slice.gpuCount; gpu++) {
      pcg4d(gpu, block, trial, slice.seed, words);
      delay = Math.max(
        delay,
        ticksAt(words[0] as number, table),
        ticksAt(words[1] as number, table),
        ticksAt(words[2] as number, table),
        ticksAt(words[3] as number, table),
      );
    }
  }
  return delay;
}
