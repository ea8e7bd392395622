// A random word turned into a duration in ticks by a table of the inverse survival function. Twin: ticksAt.ts.

// A knot and its fall to the next one [ticks], so that one load serves the interpolation. Two tables of 4,097, one
// after the other.
@group(0) @binding(0) var<storage, read> knots: array<vec2u>;

const PERSISTENT_TABLE = 0u;
const TRANSIENT_TABLE = 4097u;

// The word is read as a float: 32 octaves of 128 knots, 16 bits of linear interpolation between two knots, so
// that the rare small words, which make the maximum over many GPUs, find knots as dense as the common ones.
fn ticksAt(word: u32, table: u32) -> u32 {
  let v = word | 1u;
  let octave = countLeadingZeros(v);
  let n = v << octave;
  let knot = knots[table + (((31u - octave) << 7u) | ((n >> 24u) & 127u))];
  return knot.x - ((knot.y * ((n >> 8u) & 0xffffu)) >> 16u);
}
