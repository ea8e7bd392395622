// The persistent delay of every GPU. Twin of persistent.wgsl.
import { PERSISTENT_STREAM, pcg4d, trialWord } from '../draws/pcg4d.ts';
import { ticksAt } from '../draws/ticksAt.ts';
import type { Slice } from './slice.ts';

/** Delay [ticks] by GPU that lasts for the whole replicate; one word of stream 0, step block 0. */
export function persistent(slice: Slice, table: Int32Array): Int32Array {
  const trial = trialWord(slice.sizeIndex, slice.replicate, PERSISTENT_STREAM);
  const words = new Int32Array(4);
  const persistentByGpu = new Int32Array(slice.gpuCount);
  for (let gpu = 0; gpu < slice.gpuCount; gpu++) {
    pcg4d(gpu, 0, trial, slice.seed, words);
    persistentByGpu[gpu] = ticksAt(words[0] as number, table);
  }
  return persistentByGpu;
}
