// Time of a matrix product as a smooth function of its shape. Rates come as their reciprocals: the hot loop divides nothing.
import { smoothMax } from '../../../numbers/exact.ts';

/**
 * Time [s] of an m × k by k × n product at its arithmetic rate: 2mnk/F·(1 + c/m)(1 + c/n)(1 + c/k), which is
 * 2(m + c)(n + c)(k + c)/F.
 *
 * The half size c [elements] makes thin products slower, without a step. 1/F [s/FLOP] is the sustained time of one
 * operation of a large product. The form is the same for the product and for both of its gradients.
 */
export function gemmFlopTimeS(
  m: number,
  n: number,
  k: number,
  secondsPerFlop: number,
  halfSize: number,
): number {
  return 2 * (m + halfSize) * (n + halfSize) * (k + halfSize) * secondsPerFlop;
}

/**
 * Forward time [s]: the smooth maximum of arithmetic and of memory traffic e·(mk + kn) + 2·mn, where e is the bytes of an
 * operand element and 1/B [s/byte] the time of one byte.
 */
export function gemmForwardTimeS(
  m: number,
  n: number,
  k: number,
  flopTimeS: number,
  secondsPerByte: number,
  operandBytes: number,
): number {
  return smoothMax(flopTimeS, (operandBytes * (m * k + k * n) + 2 * m * n) * secondsPerByte);
}

/**
 * Backward time [s]: the input gradient (m, k, n) and the weight gradient (k, n, m), which adds into a 4-byte sum of
 * k·n elements.
 */
export function gemmBackwardTimeS(
  m: number,
  n: number,
  k: number,
  flopTimeS: number,
  secondsPerByte: number,
  operandBytes: number,
): number {
  const mn = m * n;
  const kn = k * n;
  const mk = m * k;
  return (
    smoothMax(flopTimeS, (operandBytes * (mn + kn) + 2 * mk) * secondsPerByte) +
    smoothMax(flopTimeS, (operandBytes * (mk + mn) + 6 * kn) * secondsPerByte)
  );
}
