// Stragglers: a step lasts as long as its slowest GPU. Twin of stragglers.wgsl, and the reference for it.
import { TRANSIENT_STREAM, trialWord } from '../draws/pcg4d.ts';
import { ticksAt } from '../draws/ticksAt.ts';
import { emptySliceResult, rackCountOf, type Slice, type SliceResult, STEPS_PER_BLOCK } from './slice.ts';

/**
 * Draws every GPU for every step of the slice; a delay [ticks] is persistent plus transient.
 * @param persistentByGpu [ticks], shape (gpuCount), from `persistent`
 * @param table transient knots [ticks], shape (4097)
 */
export function stragglers(slice: Slice, persistentByGpu: Int32Array, table: Int32Array): SliceResult {
  const result = emptySliceResult(slice);
  for (let index = 0; index < slice.blockCount; index++) {
    drawBlock(slice, index, persistentByGpu, table, result);
  }
  return result;
}

/** Four steps of all GPUs. The largest delays stay in variables: this is the hot loop of the page. */
function drawBlock(
  slice: Slice,
  index: number,
  persistentByGpu: Int32Array,
  table: Int32Array,
  result: SliceResult,
): void {
  const { gpuCount, groupSize, seed } = slice;
  const block = slice.firstBlock + index;
  const trial = trialWord(slice.sizeIndex, slice.replicate, TRANSIENT_STREAM);
  const rackCount = rackCountOf(gpuCount, groupSize);
  let delayX = 0;
  let delayY = 0;
  let delayZ = 0;
  let delayW = 0;
  let holderX = 0;
  let holderY = 0;
  let holderZ = 0;
  let holderW = 0;
  for (let rack = 0; rack < rackCount; rack++) {
    const endGpu = Math.min((rack + 1) * groupSize, gpuCount);
    let rackDelay = 0;
    let rackSum = 0;
    for (let gpu = rack * groupSize; gpu < endGpu; gpu++) {
      // pcg4d written out: four words through an array cost a third of the speed.
      let a = (Math.imul(gpu, 1664525) + 1013904223) | 0;
      let b = (Math.imul(block, 1664525) + 1013904223) | 0;
      let c = (Math.imul(trial, 1664525) + 1013904223) | 0;
      let d = (Math.imul(seed, 1664525) + 1013904223) | 0;
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
      const own = persistentByGpu[gpu] as number;
      const x = (own + ticksAt(a, table)) | 0;
      const y = (own + ticksAt(b, table)) | 0;
      const z = (own + ticksAt(c, table)) | 0;
      const w = (own + ticksAt(d, table)) | 0;
      if (x > delayX) {
        delayX = x;
        holderX = gpu;
      }
      if (y > delayY) {
        delayY = y;
        holderY = gpu;
      }
      if (z > delayZ) {
        delayZ = z;
        holderZ = gpu;
      }
      if (w > delayW) {
        delayW = w;
        holderW = gpu;
      }
      rackDelay = Math.max(rackDelay, x, y, z, w);
      rackSum += x + y + z + w;
    }
    result.delayByRack[rack] = Math.max(result.delayByRack[rack] as number, rackDelay);
    result.sumByRack[rack] = (result.sumByRack[rack] as number) + rackSum;
  }
  const first = index * STEPS_PER_BLOCK;
  result.delayByStep.set([delayX, delayY, delayZ, delayW], first);
  result.holderByStep.set([holderX, holderY, holderZ, holderW], first);
}
