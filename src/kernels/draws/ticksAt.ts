// A random word turned into a duration in ticks by a table of the inverse survival function. Twin of ticksAt.wgsl.

/** Knots of a table: 32 octaves of 128, and the end. */
export const KNOT_COUNT = 4097;

/**
 * Delay [ticks] of a random word: small words are rare and slow. The knot is addressed as a float is, octave
 * then 7 bits of mantissa, with 16 bits of linear interpolation.
 * @param table 4,097 knots, falling, neighbours less than 65,536 apart, all below 2^31
 */
export function ticksAt(word: number, table: Int32Array): number {
  const v = word | 1;
  const octave = Math.clz32(v);
  const n = v << octave;
  const knot = ((31 - octave) << 7) | ((n >>> 24) & 127);
  const above = table[knot] as number;
  const gap = (above - (table[knot + 1] as number)) | 0;
  return (above - (Math.imul(gap, (n >>> 8) & 0xffff) >>> 16)) | 0;
}

/** Survival probability [1] at a knot: 2^(octave - 32) (1 + mantissa / 128). */
export function survivalAtKnot(knot: number): number {
  let probability = (1 + (knot & 127) / 128) / 4294967296;
  for (let octave = knot >> 7; octave > 0; octave--) probability *= 2;
  return probability;
}
