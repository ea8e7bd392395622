// One draw alone, straight from the definition: what a result may be held against without drawing the rest.
import { PERSISTENT_STREAM, pcg4d, TRANSIENT_STREAM, trialWord } from '../draws/pcg4d.ts';
import { ticksAt } from '../draws/ticksAt.ts';
import { type Slice, STEPS_PER_BLOCK } from './slice.ts';
import type { StragglerTables } from './stragglerTables.ts';

const words = new Int32Array(4);

/** Delay [ticks] of one GPU in one step of the run, counted from 0. */
export function delayAt(slice: Slice, gpu: number, step: number, tables: StragglerTables): number {
  const { sizeIndex, replicate, seed } = slice;
  pcg4d(gpu, 0, trialWord(sizeIndex, replicate, PERSISTENT_STREAM), seed, words);
  const own = ticksAt(words[0] as number, tables.persistent);
  const block = Math.floor(step / STEPS_PER_BLOCK);
  pcg4d(gpu, block, trialWord(sizeIndex, replicate, TRANSIENT_STREAM), seed, words);
  return own + ticksAt(words[step % STEPS_PER_BLOCK] as number, tables.transient);
}
