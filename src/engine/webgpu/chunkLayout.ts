// Where the outputs of each slice of a chunk lie in its buffers, and how they are read back.

import { BYTES_PER_WORD } from '../../kernels/layout.ts';
import { RACK, STEP, WORKGROUP_SIZE } from '../../kernels/stragglers/layout.ts';
import {
  emptySliceResult,
  rackCountOf,
  type Slice,
  type SliceResult,
  STEPS_PER_BLOCK,
} from '../../kernels/stragglers/slice.ts';

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
  /** Of the racks of all slices. */
  rackBytes: number;
  /** Of the step entries of all slices. */
  stepBytes: number;
}

/** Slices behind one another in the buffers of a chunk: offsets in racks and in steps, and the bytes of both [byte]. */
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
  const rackBytes = BYTES_PER_WORD * RACK.wordCount * rackTotal;
  const stepBytes = BYTES_PER_WORD * STEP.wordCount * stepTotal;
  return { placed, rackBytes, stepBytes };
}

/** Joins the entries of a slice's workgroups; an earlier workgroup holds lower GPUs, so it stays on ties. */
export function readSlice(place: PlacedSlice, racks: Uint32Array, steps: Uint32Array): SliceResult {
  const result = emptySliceResult(place.slice);
  const delayOf = (entry: number) => steps[STEP.wordCount * entry + STEP.offsetOf.delay] as number;
  const holderOf = (entry: number) => steps[STEP.wordCount * entry + STEP.offsetOf.holder] as number;
  for (let step = 0; step < result.delayByStep.length; step++) {
    const first = place.stepOffset + step * place.workgroupCount;
    let best = first;
    for (let entry = first + 1; entry < first + place.workgroupCount; entry++) {
      if (delayOf(entry) > delayOf(best)) best = entry;
    }
    result.delayByStep[step] = delayOf(best);
    result.holderByStep[step] = holderOf(best);
  }
  const { delay, sumLow, sumHigh } = RACK.offsetOf;
  for (let rack = 0; rack < place.rackCount; rack++) {
    const word = RACK.wordCount * (place.rackOffset + rack);
    result.delayByRack[rack] = racks[word + delay] as number;
    result.sumByRack[rack] = (racks[word + sumLow] as number) + (racks[word + sumHigh] as number) * 2 ** 32;
  }
  return result;
}
