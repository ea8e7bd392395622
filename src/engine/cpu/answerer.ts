// What a worker of the cpu backend answers to its orders: slices computed with the kernels' TypeScript twins.
import { failures } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import type { Slice, SliceResult } from '../../kernels/stragglers/slice.ts';
import type { HourlyOutput } from '../../kernels/weather/slice.ts';
import { weatherByStretches } from '../../kernels/weather/stretches.ts';
import type { Answer, Order } from './messages.ts';
import { createSliceRunner } from './sliceRunner.ts';

export function createAnswerer(): (order: Order) => Answer {
  let runSlice: ((slice: Slice) => SliceResult) | undefined;
  let exponentialTable: Int32Array | undefined;
  let outputs: HourlyOutput | undefined;
  return (order) => {
    if (order.kind === 'failures') {
      exponentialTable ??= buildExponentialTable();
      return { kind: 'failures', outcomes: failures(order.slice, exponentialTable) };
    }
    if (order.kind === 'hours') {
      outputs = order.outputs;
      return { kind: 'ready' };
    }
    if (order.kind === 'weather') {
      if (outputs === undefined) throw new Error('The worker received a slice before its hours.');
      return { kind: 'weather', outcomes: weatherByStretches(order.slice, outputs) };
    }
    if (order.kind === 'tables') {
      runSlice = createSliceRunner(order.tables);
      return { kind: 'ready' };
    }
    if (runSlice === undefined) throw new Error('The worker received a slice before its tables.');
    return { kind: 'stragglers', result: runSlice(order.slice) };
  };
}
