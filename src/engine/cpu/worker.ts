// A module worker of the cpu backend: computes the slices it is sent, and hands the arrays over without a copy.

import { failures } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import type { Slice, SliceResult } from '../../kernels/stragglers/slice.ts';
import type { Answer, Order } from './messages.ts';
import { createSliceRunner } from './sliceRunner.ts';

let runSlice: ((slice: Slice) => SliceResult) | undefined;
let exponentialTable: Int32Array | undefined;

self.onmessage = ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'tables') runSlice = createSliceRunner(order.tables);
  else if (order.kind === 'slice') answerSlice(order.slice);
  else {
    exponentialTable ??= buildExponentialTable();
    const outcomes = failures(order.slice, exponentialTable);
    answer({ kind: 'failures', outcomes }, [outcomes.buffer]);
  }
};

function answerSlice(slice: Slice): void {
  if (runSlice === undefined) throw new Error('The worker received a slice before its tables.');
  const result = runSlice(slice);
  answer({ kind: 'slice', result }, [
    result.delayByStep.buffer,
    result.holderByStep.buffer,
    result.delayByRack.buffer,
    result.sumByRack.buffer,
  ]);
}

function answer(message: Answer, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}

answer({ kind: 'ready' }, []);
