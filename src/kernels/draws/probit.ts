// The normal quantile from + - * / sqrt alone, so that every engine builds the same tick tables to the last bit.
import { naturalLog } from '../../model/numbers/exact.ts';

// Coefficients of PPND16, lowest degree first: Wichura 1988, "Algorithm AS 241: The Percentage Points of the
// Normal Distribution", Applied Statistics 37(3), 477-484. Relative error about 1e-16.
const CENTRE_NUMERATOR = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_DENOMINATOR = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const SHOULDER_NUMERATOR = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_DENOMINATOR = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_NUMERATOR = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_DENOMINATOR = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

function ratioOfPolynomials(numerator: number[], denominator: number[], x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** z [1] with Φ(z) = probability, for 0 < probability < 1. Source: AS 241, see the coefficients. */
export function probit(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probit: received ${probability}, expected 0 < probability < 1`);
  }
  const fromHalf = probability - 0.5;
  if (fromHalf >= -0.425 && fromHalf <= 0.425) {
    const r = 0.180625 - fromHalf * fromHalf;
    return fromHalf * ratioOfPolynomials(CENTRE_NUMERATOR, CENTRE_DENOMINATOR, r);
  }
  const r = Math.sqrt(-naturalLog(fromHalf < 0 ? probability : 1 - probability));
  const z =
    r <= 5
      ? ratioOfPolynomials(SHOULDER_NUMERATOR, SHOULDER_DENOMINATOR, r - 1.6)
      : ratioOfPolynomials(TAIL_NUMERATOR, TAIL_DENOMINATOR, r - 5);
  return fromHalf < 0 ? -z : z;
}
