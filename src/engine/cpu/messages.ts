// What the page and a worker of the cpu backend say to each other.
import type { Slice, SliceResult } from '../../kernels/barrier/slice.ts';
import type { StragglerTables } from '../../kernels/draws/stragglerTables.ts';

/** To the worker: tables at the start of a run, then one slice at a time. */
export type Order = { kind: 'tables'; tables: StragglerTables } | { kind: 'slice'; slice: Slice };

/** From the worker: once when it has started, then one answer a slice. */
export type Answer = { kind: 'ready' } | { kind: 'result'; result: SliceResult };
