// Where the outputs of each slice of a chunk lie in its buffers, and how they are read back.

import { PERSISTENT_STREAM, TRANSIENT_STREAM, trialWord } from '../../kernels/draws/pcg4d.ts';
import {
  emptySliceResult,
  rackCountOf,
  type Slice,
  type SliceResult,
  STEPS_PER_BLOCK,
} from '../../kernels/stragglers/slice.ts';

/** u32 words of one rack and of one step entry, as stragglers.wgsl lays them out. */
export const WORDS_PER_RACK = 3;
export const WORDS_PER_STEP = 2;
/** Invocations in a workgroup, as the WGSL says: one a rack in `stragglers`, one a GPU in `persistent`. */
export const WORKGROUP_SIZE = 64;

export interface PlacedSlice {
  slice: Slice;
  rackCount: number;
  /** Workgroups that the racks fill: each leaves its own entry for every step. */
  workgroupCount: number;
  /** First rack of the slice in `racks`. */
  rackOffset: number;
  /** First entry of the slice in `steps`. */
  stepOffset: number;
}

export interface ChunkLayout {
  placed: PlacedSlice[];
  /** Racks and step entries of all slices. */
  rackTotal: number;
  stepTotal: number;
}

export function placeSlices(slices: readonly Slice[]): ChunkLayout {
  let rackTotal = 0;
  let stepTotal = 0;
  const placed = slices.map((slice) => {
    const rackCount = rackCountOf(slice.gpuCount, slice.groupSize);
    const workgroupCount = Math.ceil(rackCount / WORKGROUP_SIZE);
    const place = { slice, rackCount, workgroupCount, rackOffset: rackTotal, stepOffset: stepTotal };
    rackTotal += rackCount;
    stepTotal += workgroupCount * slice.blockCount * STEPS_PER_BLOCK;
    return place;
  });
  return { placed, rackTotal, stepTotal };
}

/** The uniform of slice.wgsl, field by field in its order. */
export function sliceUniform({
  slice,
  rackCount,
  rackOffset,
  stepOffset,
}: PlacedSlice): Uint32Array<ArrayBuffer> {
  return Uint32Array.of(
    slice.gpuCount,
    slice.groupSize,
    rackCount,
    slice.firstBlock,
    trialWord(slice.sizeIndex, slice.replicate, PERSISTENT_STREAM),
    trialWord(slice.sizeIndex, slice.replicate, TRANSIENT_STREAM),
    slice.seed,
    rackOffset,
    stepOffset,
  );
}

/** Joins the entries of a slice's workgroups; an earlier workgroup holds lower GPUs, so it stays on ties. */
export function readSlice(place: PlacedSlice, racks: Uint32Array, steps: Uint32Array): SliceResult {
  const result = emptySliceResult(place.slice);
  for (let step = 0; step < result.delayByStep.length; step++) {
    const first = place.stepOffset + step * place.workgroupCount;
    let best = first;
    for (let entry = first + 1; entry < first + place.workgroupCount; entry++) {
      if ((steps[WORDS_PER_STEP * entry] as number) > (steps[WORDS_PER_STEP * best] as number)) best = entry;
    }
    result.delayByStep[step] = steps[WORDS_PER_STEP * best] as number;
    result.holderByStep[step] = steps[WORDS_PER_STEP * best + 1] as number;
  }
  for (let rack = 0; rack < place.rackCount; rack++) {
    const word = WORDS_PER_RACK * (place.rackOffset + rack);
    result.delayByRack[rack] = racks[word] as number;
    result.sumByRack[rack] = (racks[word + 1] as number) + (racks[word + 2] as number) * 2 ** 32;
  }
  return result;
}
