// Time to the next failure in whole ticks: an exponential draw from a table times the mean. Twin: gapTicks.ts.

const EXPONENTIAL_TABLE = 0u;

// floor(a b / 2^shift), at most 2^32 - 1, from the 64-bit product in 16-bit parts; 1 <= shift <= 22.
fn multiplyShift(a: u32, b: u32, shift: u32) -> u32 {
  let low = (a & 0xffffu) * (b & 0xffffu);
  let lowHigh = (a & 0xffffu) * (b >> 16u);
  let highLow = (a >> 16u) * (b & 0xffffu);
  let middle = (low >> 16u) + (lowHigh & 0xffffu) + (highLow & 0xffffu);
  let productLow = (low & 0xffffu) | (middle << 16u);
  let productHigh = (a >> 16u) * (b >> 16u) + (lowHigh >> 16u) + (highLow >> 16u) + (middle >> 16u);
  return select(
    (productHigh << (32u - shift)) | (productLow >> shift),
    0xffffffffu,
    productHigh >= (1u << shift),
  );
}

fn gapTicks(word: u32, meanMantissa: u32, meanShift: u32) -> u32 {
  return multiplyShift(meanMantissa, ticksAt(word, EXPONENTIAL_TABLE), meanShift);
}
