// A random word turned into a duration in ticks by a table of the inverse survival function. Twin: ticksAt.ts.

// Two tables of 4,097 knots each, one after the other: persistent from 0, transient from 4,097.
@group(0) @binding(0) var<storage, read> ticks: array<u32>;

const PERSISTENT_TABLE = 0u;
const TRANSIENT_TABLE = 4097u;

// The word is read as a float: 32 octaves of 128 knots, 16 bits of linear interpolation between two knots, so
// that the rare small words, which make the maximum over many GPUs, find knots as dense as the common ones.
fn ticksAt(word: u32, table: u32) -> u32 {
  let v = word | 1u;
  let octave = countLeadingZeros(v);
  let n = v << octave;
  let knot = table + (((31u - octave) << 7u) | ((n >> 24u) & 127u));
  let above = ticks[knot];
  return above - (((above - ticks[knot + 1u]) * ((n >> 8u) & 0xffffu)) >> 16u);
}
