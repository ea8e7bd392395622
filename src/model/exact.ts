// Elementary functions from exactly rounded operations (+ - × ÷ √), so that every engine gives the same last bit.

const LN2 = 0.6931471805599453;

/**
 * Natural logarithm. Splits x into m·2^e with m in [√½, √2), then ln m = 2·artanh((m − 1)/(m + 1)) as a series.
 * Relative error below 1e-15. Throws for x that is not positive and finite.
 */
export function naturalLog(x: number): number {
  if (!(x > 0) || x === Infinity) throw new RangeError(`naturalLog needs a positive finite number, got ${x}`);
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 4294967296) {
    mantissa /= 4294967296;
    exponent += 32;
  }
  while (mantissa < 1 / 4294967296) {
    mantissa *= 4294967296;
    exponent -= 32;
  }
  while (mantissa >= 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent -= 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const z2 = z * z;
  let sum = 0;
  for (let power = 25; power >= 1; power -= 2) sum = sum * z2 + 1 / power;
  return 2 * z * sum + exponent * LN2;
}

/** e^x. Halves x·2^-k to |r| ≤ ln2/2, sums the Taylor series and scales by 2^k; overflows to Infinity, underflows to 0. */
export function exponential(x: number): number {
  if (x > 709.7) return Infinity;
  if (x < -745) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let sum = 1;
  for (let n = 16; n >= 1; n--) sum = 1 + (r / n) * sum;
  let scaled = sum;
  for (let i = 0; i < k; i++) scaled *= 2;
  for (let i = 0; i > k; i--) scaled /= 2;
  return scaled;
}

/** base^exponent for a base > 0 as e^(exponent·ln base). */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLog(base));
}

/** base^n for a whole n ≥ 0 by repeated squaring: exact where the result is. */
export function wholePower(base: number, n: number): number {
  let result = 1;
  let square = base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** ceil(log2 n) for n ≥ 1: the depth of a binary tree over n members. */
export function treeDepth(n: number): number {
  return n <= 1 ? 0 : 32 - Math.clz32(Math.ceil(n) - 1);
}

/** (a⁴ + b⁴)^¼: a smooth maximum, at most 19 % above the larger of two non-negative numbers. */
export function smoothMax(a: number, b: number): number {
  const a2 = a * a;
  const b2 = b * b;
  return Math.sqrt(Math.sqrt(a2 * a2 + b2 * b2));
}

/** Greatest common divisor of two positive whole numbers. */
export function greatestCommonDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y > 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
