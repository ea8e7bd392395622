// Words and bindings of persistent.wgsl, stragglers.wgsl and drawFloor.wgsl.
import { KNOTS } from '../draws/layout.ts';
import { PERSISTENT_STREAM, TRANSIENT_STREAM, trialWord } from '../draws/pcg4d.ts';
import { type Pass, pack, struct } from '../layout.ts';
import { rackCountOf, type Slice } from './slice.ts';

/** One invocation a rack in `stragglers`, one a GPU in `persistent`. */
export const WORKGROUP_SIZE = 64;

/** `Slice` of slice.wgsl. */
export const SLICE = struct({
  gpuCount: 1,
  groupSize: 1,
  rackCount: 1,
  firstBlock: 1,
  persistentTrial: 1,
  transientTrial: 1,
  seed: 1,
  rackOffset: 1,
  stepOffset: 1,
});

/** `Rack` of stragglers.wgsl. */
export const RACK = struct({ delay: 1, sumLow: 1, sumHigh: 1 });
/** `Step` of stragglers.wgsl. */
export const STEP = struct({ delay: 1, holder: 1 });

const shared = { knots: KNOTS, slice: { group: 0, binding: 1, use: 'uniform' } } as const;

export const PERSISTENT = {
  name: 'persistent',
  workgroupSize: WORKGROUP_SIZE,
  bindings: { ...shared, persistentByGpu: { group: 1, binding: 0, use: 'storage' } },
} as const satisfies Pass;

export const STRAGGLERS = {
  name: 'stragglers',
  workgroupSize: WORKGROUP_SIZE,
  bindings: {
    ...shared,
    persistentByGpu: { group: 1, binding: 0, use: 'read-only-storage' },
    racks: { group: 1, binding: 1, use: 'storage' },
    steps: { group: 1, binding: 2, use: 'storage' },
  },
} as const satisfies Pass;

export const DRAW_FLOOR = {
  name: 'drawFloor',
  workgroupSize: WORKGROUP_SIZE,
  bindings: { ...shared, delayByInvocation: { group: 1, binding: 0, use: 'storage' } },
} as const satisfies Pass;

/** The uniform of a slice whose outputs begin at these places of `racks` and `steps`. */
export function sliceWords(
  slice: Slice,
  { rackOffset, stepOffset }: { rackOffset: number; stepOffset: number },
): Uint32Array<ArrayBuffer> {
  const { gpuCount, groupSize, firstBlock, seed, sizeIndex, replicate } = slice;
  const words = new Uint32Array(SLICE.wordCount);
  const rackCount = rackCountOf(gpuCount, groupSize);
  const persistentTrial = trialWord(sizeIndex, replicate, PERSISTENT_STREAM);
  const transientTrial = trialWord(sizeIndex, replicate, TRANSIENT_STREAM);
  const counters = { firstBlock, persistentTrial, transientTrial, seed };
  pack(SLICE, { gpuCount, groupSize, rackCount, ...counters, rackOffset, stepOffset }, words);
  return words;
}
