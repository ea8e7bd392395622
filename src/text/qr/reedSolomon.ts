// Error correction of QR codes: Reed-Solomon over the field of 256 elements, polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004).

/** Powers of the generator element 2, twice over, and their logarithms. */
const powers = new Uint8Array(510);
const logarithms = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  powers[exponent] = value;
  powers[exponent + 255] = value;
  logarithms[value] = exponent;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

/** Product in the field. */
export const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[(logarithms[a] ?? 0) + (logarithms[b] ?? 0)] ?? 0);

/** 2 to the power of `exponent`. */
export const powerOfTwo = (exponent: number): number => powers[exponent % 255] ?? 0;

/** Coefficients of ∏ (x − 2ⁱ), i from 0 to degree − 1, the highest after the leading 1 first. */
export function generatorOf(degree: number): Uint8Array {
  const generator = new Uint8Array(degree);
  generator[degree - 1] = 1;
  for (let i = 0; i < degree; i++)
    for (let at = 0; at < degree; at++)
      generator[at] = multiply(generator[at] ?? 0, powerOfTwo(i)) ^ (generator[at + 1] ?? 0);
  return generator;
}

/** The remainder of the block by the generator: as many bytes as the generator has coefficients. */
export function remainderOf(block: Uint8Array, generator: Uint8Array): Uint8Array {
  const remainder = new Uint8Array(generator.length);
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[remainder.length - 1] = 0;
    for (let at = 0; at < generator.length; at++)
      remainder[at] = (remainder[at] ?? 0) ^ multiply(generator[at] ?? 0, factor);
  }
  return remainder;
}
