// Computes slices on the present thread with the kernels' TypeScript twins.

import { persistent } from '../../kernels/stragglers/persistent.ts';
import { isSameTrial, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import { stragglers } from '../../kernels/stragglers/stragglers.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';

/** A function from slice to result that keeps the persistent delays while slices stay with one size and replicate. */
export function createSliceRunner(tables: StragglerTables): (slice: Slice) => SliceResult {
  let kept: { slice: Slice; persistentByGpu: Int32Array } | undefined;
  return (slice) => {
    if (kept === undefined || !isSameTrial(kept.slice, slice)) {
      kept = { slice, persistentByGpu: persistent(slice, tables.persistent) };
    }
    return stragglers(slice, kept.persistentByGpu, tables.transient);
  };
}
