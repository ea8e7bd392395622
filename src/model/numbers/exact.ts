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
  while (mantissa >= 2147483648) {
    mantissa /= 2147483648;
    exponent += 31;
  }
  while (mantissa < 1) {
    mantissa *= 2147483648;
    exponent -= 31;
  }
  const octave = 31 - Math.clz32(mantissa);
  mantissa /= (1 << octave) >>> 0;
  exponent += octave;
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const z2 = z * z;
  const z4 = z2 * z2;
  // artanh z / z in powers of z⁴: the even terms of z², and the odd ones.
  const even =
    (((((z4 * (1 / 25) + 1 / 21) * z4 + 1 / 17) * z4 + 1 / 13) * z4 + 1 / 9) * z4 + 1 / 5) * z4 + 1;
  const odd = ((((z4 * (1 / 23) + 1 / 19) * z4 + 1 / 15) * z4 + 1 / 11) * z4 + 1 / 7) * z4 + 1 / 3;
  return 2 * z * (even + z2 * odd) + exponent * LN2;
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

const QUANTILE_CENTRE = {
  top: [
    2509.0809287301227, 33430.575583588128, 67265.770927008701, 45921.953931549871, 13731.693765509461,
    1971.5909503065514, 133.14166789178438, 3.3871328727963666,
  ],
  bottom: [
    5226.4952788528546, 28729.085735721943, 39307.89580009271, 21213.794301586596, 5394.1960214247511,
    687.18700749205791, 42.313330701600911, 1,
  ],
};
const QUANTILE_SHOULDER = {
  top: [
    7.7454501427834141e-4, 0.022723844989269185, 0.24178072517745061, 1.2704582524523684, 3.6478483247632046,
    5.7694972214606914, 4.6303378461565453, 1.4234371107496836,
  ],
  bottom: [
    1.0507500716444168e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748007,
    0.68976733498510001, 1.6763848301838038, 2.0531916266377588, 1,
  ],
};
const QUANTILE_TAIL = {
  top: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3, 0.026532189526576123,
    0.29656057182850489, 1.7848265399172913, 5.4637849111641144, 6.6579046435011038,
  ],
  bottom: [
    2.0442631033899398e-15, 1.4215117583164459e-7, 1.8463183175100547e-5, 7.8686913114561326e-4,
    0.014875361290850615, 0.13692988092273581, 0.59983220655588794, 1,
  ],
};

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** Standard normal quantile for 0 < p < 1: Wichura's AS 241 (Applied Statistics 37, 1988), relative error about 1e-15. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    throw new RangeError(`normalQuantile: received ${p}, expected more than 0, less than 1`);
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(QUANTILE_CENTRE.top, r)) / polynomial(QUANTILE_CENTRE.bottom, r);
  }
  const r = Math.sqrt(-naturalLog(q < 0 ? p : 1 - p));
  const branch = r <= 5 ? QUANTILE_SHOULDER : QUANTILE_TAIL;
  const x = r - (r <= 5 ? 1.6 : 5);
  const tail = polynomial(branch.top, x) / polynomial(branch.bottom, x);
  return q < 0 ? -tail : tail;
}
