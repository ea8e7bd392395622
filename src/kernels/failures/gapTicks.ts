// Time to the next failure in whole ticks: an exponential draw from a table times the mean. Twin of gapTicks.wgsl.
import { naturalLog } from '../../model/numbers/exact.ts';
import { KNOT_COUNT, survivalAtKnot, ticksAt } from '../draws/ticksAt.ts';

/** Unit exponential draws are kept in 2^-22: fine enough for 0.2 s in ten days, and knots interpolate. */
const UNIT = 2 ** 22;

/** −ln p at the knots [2^-22], shape (4097): the inverse survival function of the unit exponential. */
export function buildExponentialTable(): Int32Array {
  return Int32Array.from({ length: KNOT_COUNT }, (_, knot) =>
    Math.floor(-naturalLog(survivalAtKnot(knot)) * UNIT + 0.5),
  );
}

/** Ticks to the next failure, ⌊mantissa · draw / 2^shift⌋, at most 2^32 − 1. */
export function gapTicks(word: number, table: Int32Array, meanMantissa: number, meanShift: number): number {
  return multiplyShift(meanMantissa, ticksAt(word, table), meanShift);
}

/** ⌊a · b / 2^shift⌋ at most 2^32 − 1, for a < 2^32, b < 2^27, 1 ≤ shift ≤ 22: in 16-bit parts, so that doubles are exact. */
export function multiplyShift(a: number, b: number, shift: number): number {
  const high = (a >>> 16) * b;
  const low = (a & 0xffff) * b;
  const product =
    shift <= 16
      ? high * 2 ** (16 - shift) + Math.floor(low / 2 ** shift)
      : Math.floor((high + Math.floor(low / 65536)) / 2 ** (shift - 16));
  return Math.min(product, 0xffffffff);
}
