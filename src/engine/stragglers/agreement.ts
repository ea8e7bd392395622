// Whether what a device reads back can be what the processor's twin would draw.
import { delayAt } from '../../kernels/stragglers/delayAt.ts';
import { type Slice, type SliceResult, STEPS_PER_BLOCK } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';

/** Whether a result agrees with itself, and each step with the draws of the GPU that it names. */
export function stragglersAgree(slice: Slice, result: SliceResult, tables: StragglerTables): boolean {
  const { delayByStep, holderByStep, delayByRack, sumByRack } = result;
  const firstStep = slice.firstBlock * STEPS_PER_BLOCK;
  let largest = 0;
  for (let i = 0; i < delayByStep.length; i++) {
    const holder = holderByStep[i] as number;
    const delay = delayByStep[i] as number;
    if (holder >= slice.gpuCount || delayAt(slice, holder, firstStep + i, tables) !== delay) return false;
    if ((delayByRack[Math.floor(holder / slice.groupSize)] as number) < delay) return false;
    largest = Math.max(largest, delay);
  }
  const drawsPerRack = slice.groupSize * delayByStep.length;
  return delayByRack.every(
    (delay, rack) =>
      delay <= largest &&
      delay <= (sumByRack[rack] as number) &&
      (sumByRack[rack] as number) <= delay * drawsPerRack,
  );
}

/** Whether two results of a slice are equal in every step and rack. */
export function isSameResult(a: SliceResult, b: SliceResult): boolean {
  const keys = Object.keys(b) as (keyof SliceResult)[];
  return keys.every(
    (key) => a[key].length === b[key].length && a[key].every((word, i) => word === b[key][i]),
  );
}
