// The floor of the bench: generator, table and maximum with no holders, racks or sums. Twin of drawFloor.wgsl.
import { TRANSIENT_STREAM, trialWord } from '../draws/pcg4d.ts';
import { ticksAt } from '../draws/ticksAt.ts';
import type { Slice } from './slice.ts';

/** Largest transient delay [ticks] over all draws of the slice. */
export function drawFloor(slice: Slice, table: Int32Array): number {
  const trial = trialWord(slice.sizeIndex, slice.replicate, TRANSIENT_STREAM);
  let delay = 0;
  for (let block = slice.firstBlock; block < slice.firstBlock + slice.blockCount; block++) {
    for (let gpu = 0; gpu < slice.gpuCount; gpu++) {
      // pcg4d written out, as in stragglers.ts.
      let a = (Math.imul(gpu, 1664525) + 1013904223) | 0;
      let b = (Math.imul(block, 1664525) + 1013904223) | 0;
      let c = (Math.imul(trial, 1664525) + 1013904223) | 0;
      let d = (Math.imul(slice.seed, 1664525) + 1013904223) | 0;
      a = (a + Math.imul(b, d)) | 0;
      b = (b + Math.imul(c, a)) | 0;
      c = (c + Math.imul(a, b)) | 0;
      d = (d + Math.imul(b, c)) | 0;
      a ^= a >>> 16;
      b ^= b >>> 16;
      c ^= c >>> 16;
      d ^= d >>> 16;
      a = (a + Math.imul(b, d)) | 0;
      b = (b + Math.imul(c, a)) | 0;
      c = (c + Math.imul(a, b)) | 0;
      d = (d + Math.imul(b, c)) | 0;
      const x = ticksAt(a, table);
      const y = ticksAt(b, table);
      const z = ticksAt(c, table);
      const w = ticksAt(d, table);
      if (x > delay) delay = x;
      if (y > delay) delay = y;
      if (z > delay) delay = z;
      if (w > delay) delay = w;
    }
  }
  return delay;
}
