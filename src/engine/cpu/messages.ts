// What the page and a worker of the cpu backend say to each other.
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import type { Slice, SliceResult } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import type { HourlyOutput, WeatherSlice } from '../../kernels/weather/slice.ts';

/**
 * To the worker: at the start of a run the tables of the stragglers kernel or the hours of the weather kernel, then one
 * slice at a time of any kernel.
 */
export type Order =
  | { kind: 'tables'; tables: StragglerTables }
  | { kind: 'stragglers'; slice: Slice }
  | { kind: 'failures'; slice: FailuresSlice }
  | { kind: 'hours'; outputs: HourlyOutput }
  | { kind: 'weather'; slice: WeatherSlice };

/** From the worker: one answer an order. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'stragglers'; result: SliceResult }
  | { kind: 'failures'; outcomes: Uint32Array<ArrayBuffer> }
  | { kind: 'weather'; outcomes: Uint32Array<ArrayBuffer> };

/** An answer names its order, so that one which nobody waits for any more is known; 0 is the start of the worker. */
export type Numbered<Message> = Message & { id: number };
