// Time of a matrix product as a smooth function of its shape.
import { smoothMax } from '../exact.ts';

/**
 * Time [s] of an m × k by k × n product:
 * ⁴√((2mnk/F·(1 + c/m)(1 + c/n)(1 + c/k))⁴ + (bytes/B)⁴), bytes = e·(mk + kn) + 2·mn + extra.
 *
 * The half size c [elements] makes thin products slower, without a step. F [FLOP/s] is the sustained rate of a large
 * product, B [byte/s] the sustained memory bandwidth, e the bytes of an operand element.
 */
export function gemmTimeS(
  m: number,
  n: number,
  k: number,
  sustainedFlopsPerS: number,
  halfSize: number,
  memoryBytesPerS: number,
  operandBytes: number,
  extraBytes: number,
): number {
  const shape = (1 + halfSize / m) * (1 + halfSize / n) * (1 + halfSize / k);
  const flopTime = ((2 * m * n * k) / sustainedFlopsPerS) * shape;
  const byteTime = (operandBytes * (m * k + k * n) + 2 * m * n + extraBytes) / memoryBytesPerS;
  return smoothMax(flopTime, byteTime);
}

/**
 * Time [s] of both backward products of an m × k by k × n one: the input gradient (m, k, n) and the weight gradient
 * (k, n, m), which adds into a 4-byte sum of k·n elements.
 */
export function gemmBackwardTimeS(
  m: number,
  n: number,
  k: number,
  sustainedFlopsPerS: number,
  halfSize: number,
  memoryBytesPerS: number,
  operandBytes: number,
): number {
  return (
    gemmTimeS(m, k, n, sustainedFlopsPerS, halfSize, memoryBytesPerS, operandBytes, 0) +
    gemmTimeS(k, n, m, sustainedFlopsPerS, halfSize, memoryBytesPerS, operandBytes, 4 * k * n)
  );
}
