// Functions of angles from exactly rounded operations (+ - × ÷ √), so that every engine gives the same last bit. Angles in radians.

export const PI = 3.141592653589793;
export const RADIANS_PER_DEGREE = PI / 180;

/** Terms of the Taylor series up to x^17: below 1e-17 for |x| ≤ π/4. */
const LAST_POWER = 17;

/** Taylor series of the sine (from x) or the cosine (from 1), for |x| ≤ π/4. */
function series(x: number, first: 0 | 1): number {
  let sum = 0;
  let term = first === 1 ? x : 1;
  for (let power = first; power <= LAST_POWER; power += 2) {
    sum += term;
    term *= -(x * x) / ((power + 1) * (power + 2));
  }
  return sum;
}

/** Sine; error below 1e-15 within a few turns. Throws for what is not finite. */
export function sine(angle: number): number {
  if (!Number.isFinite(angle)) throw new RangeError(`sine: received ${angle}, expected a finite angle`);
  const quarter = Math.round(angle / (PI / 2));
  const rest = angle - quarter * (PI / 2);
  const turn = ((quarter % 4) + 4) % 4;
  const value = turn % 2 === 0 ? series(rest, 1) : series(rest, 0);
  return turn < 2 ? value : -value;
}

export const cosine = (angle: number): number => sine(angle + PI / 2);

/** Arc tangent, by halving the angle until its series is short: atan x = 2·atan(x / (1 + √(1 + x²))). */
export function arcTangent(x: number): number {
  let reduced = x;
  let factor = 1;
  while (Math.abs(reduced) > 0.1) {
    reduced /= 1 + Math.sqrt(1 + reduced * reduced);
    factor *= 2;
  }
  const square = reduced * reduced;
  let sum = 0;
  for (let odd = 19; odd >= 1; odd -= 2) sum = 1 / odd - square * sum;
  return factor * reduced * sum;
}

/** Arc sine of x in [−1, 1]. Throws outside. */
export function arcSine(x: number): number {
  if (!(x >= -1 && x <= 1)) throw new RangeError(`arcSine: received ${x}, expected −1 to 1`);
  if (x === 1) return PI / 2;
  if (x === -1) return -PI / 2;
  return arcTangent(x / Math.sqrt((1 - x) * (1 + x)));
}

export const arcCosine = (x: number): number => PI / 2 - arcSine(x);
