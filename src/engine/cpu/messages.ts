// What the page and a worker of the cpu backend say to each other.
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import type { Slice, SliceResult } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';

/** To the worker: tables at the start of a run of the stragglers kernel, then one slice at a time of either kernel. */
export type Order =
  | { kind: 'tables'; tables: StragglerTables }
  | { kind: 'stragglers'; slice: Slice }
  | { kind: 'failures'; slice: FailuresSlice };

/** From the worker: one answer an order. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'stragglers'; result: SliceResult }
  | { kind: 'failures'; outcomes: Uint32Array<ArrayBuffer> };

/** An answer names its order, so that one which nobody waits for any more is known; 0 is the start of the worker. */
export type Numbered<Message> = Message & { id: number };
