// A slice of the stragglers kernel's work: some step blocks of one size and replicate, and what comes out of it.

/** Steps in one step block: one call of the generator gives four words. */
export const STEPS_PER_BLOCK = 4;

export interface Slice {
  sizeIndex: number;
  replicate: number;
  gpuCount: number;
  /** GPUs per rack; the last rack may hold fewer. */
  groupSize: number;
  seed: number;
  /** Four steps a block. */
  firstBlock: number;
  blockCount: number;
}

export interface SliceResult {
  /** Largest delay [ticks] by step of the slice. */
  delayByStep: Uint32Array<ArrayBuffer>;
  /** GPU that held it by step: the lowest on ties. */
  holderByStep: Uint32Array<ArrayBuffer>;
  /** Largest delay [ticks] by rack over the slice's steps. */
  delayByRack: Uint32Array<ArrayBuffer>;
  /** Sum of delays [ticks] by rack over its GPUs and the slice's steps; below 2^53. */
  sumByRack: Float64Array<ArrayBuffer>;
}

/** Racks that hold so many GPUs, the last one perhaps in part. */
export function rackCountOf(gpuCount: number, groupSize: number): number {
  return Math.ceil(gpuCount / groupSize);
}

/** Whether two slices share their persistent delays. */
export function isSameTrial(a: Slice, b: Slice): boolean {
  return (
    a.sizeIndex === b.sizeIndex &&
    a.replicate === b.replicate &&
    a.gpuCount === b.gpuCount &&
    a.seed === b.seed
  );
}

/** Transient draws of a slice. */
export function drawCountOfSlice({ gpuCount, blockCount }: Slice): number {
  return gpuCount * blockCount * STEPS_PER_BLOCK;
}

/** A result of zeros: one place for each step of the slice, and one for each of its racks. */
export function emptySliceResult(slice: Slice): SliceResult {
  const stepCount = slice.blockCount * STEPS_PER_BLOCK;
  const rackCount = rackCountOf(slice.gpuCount, slice.groupSize);
  return {
    delayByStep: new Uint32Array(stepCount),
    holderByStep: new Uint32Array(stepCount),
    delayByRack: new Uint32Array(rackCount),
    sumByRack: new Float64Array(rackCount),
  };
}
