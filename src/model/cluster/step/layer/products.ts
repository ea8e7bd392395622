// Matrix products as a table: made once per model, timed for every layout.
import { gemmBackwardTimeS, gemmFlopTimeS, gemmForwardTimeS } from './gemm.ts';

export interface Product {
  /** Output width and inner size of the whole product; its rows are the tokens. */
  n: number;
  k: number;
  /** Which of the two the tensor group shares out, if any. */
  split: 'n' | 'k' | 'neither';
  /** How many of them an average layer has. */
  count: number;
  /** Sustained rate [FLOP/s]. */
  flopsPerS: number;
  /** Bytes of an operand element, and of casting one to the narrow format. */
  operandBytes: number;
  castBytes: number;
}

/** Products with what they share. */
export interface ProductTable {
  rows: Float64Array;
  halfSize: number;
  secondsPerByte: number;
}

/** Places of a product's numbers in its row of the table; a width is either whole or shared out, the other place is 0. */
const AT = {
  wholeN: 0,
  sharedN: 1,
  wholeK: 2,
  sharedK: 3,
  count: 4,
  secondsPerFlop: 5,
  operandBytes: 6,
  castBytes: 7,
};
const ROW_LENGTH = 8;

export function productTable(
  products: readonly Product[],
  halfSize: number,
  secondsPerByte: number,
): ProductTable {
  const rows = new Float64Array(products.length * ROW_LENGTH);
  let row = 0;
  for (const { n, k, split, count, flopsPerS, operandBytes, castBytes } of products) {
    rows[row + (split === 'n' ? AT.sharedN : AT.wholeN)] = n;
    rows[row + (split === 'k' ? AT.sharedK : AT.wholeK)] = k;
    rows[row + AT.count] = count;
    rows[row + AT.secondsPerFlop] = 1 / flopsPerS;
    rows[row + AT.operandBytes] = operandBytes;
    rows[row + AT.castBytes] = castBytes;
    row += ROW_LENGTH;
  }
  return { rows, halfSize, secondsPerByte };
}

/** Places of the sums [s] that `sumProductTimes` leaves. */
export const PRODUCT_TIME = { forward: 0, backward: 1, forwardCast: 2, backwardCast: 3 } as const;

export const PRODUCT_TIME_COUNT = 4;

/**
 * Sets `sums` to the times [s] of all products of a table, forward and backward, and of the casts of their operands: `m`
 * rows each, `times` times, on one rank of a tensor group.
 */
export function sumProductTimes(
  sums: Float64Array,
  table: ProductTable,
  m: number,
  times: number,
  tensor: number,
): void {
  const { rows, halfSize, secondsPerByte } = table;
  let forward = 0;
  let backward = 0;
  let forwardCast = 0;
  let backwardCast = 0;
  const part = 1 / tensor;
  for (let row = 0; row < rows.length; row += ROW_LENGTH) {
    const n = rows[row + AT.wholeN]! + rows[row + AT.sharedN]! * part;
    const k = rows[row + AT.wholeK]! + rows[row + AT.sharedK]! * part;
    const count = rows[row + AT.count]! * times;
    const operandBytes = rows[row + AT.operandBytes]!;
    const flopTime = gemmFlopTimeS(m, n, k, rows[row + AT.secondsPerFlop]!, halfSize);
    forward += count * gemmForwardTimeS(m, n, k, flopTime, secondsPerByte, operandBytes);
    backward += count * gemmBackwardTimeS(m, n, k, flopTime, secondsPerByte, operandBytes);
    const cast = count * rows[row + AT.castBytes]! * m;
    forwardCast += cast * k;
    backwardCast += cast * n;
  }
  sums[PRODUCT_TIME.forward] = forward;
  sums[PRODUCT_TIME.backward] = backward;
  sums[PRODUCT_TIME.forwardCast] = forwardCast * secondsPerByte;
  sums[PRODUCT_TIME.backwardCast] = backwardCast * secondsPerByte;
}
