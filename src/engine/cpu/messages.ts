// What the page and a worker of the cpu backend say to each other.

import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import type { Slice, SliceResult } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';

/** To the worker: tables at the start of a run of the stragglers kernel, then one slice at a time of either kernel. */
export type Order =
  | { kind: 'tables'; tables: StragglerTables }
  | { kind: 'slice'; slice: Slice }
  | { kind: 'failures'; slice: FailuresSlice };

/** From the worker: once when it has started, then one answer a slice. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'slice'; result: SliceResult }
  | { kind: 'failures'; outcomes: Uint32Array<ArrayBuffer> };
