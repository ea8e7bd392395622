// The shortest way between two places on a sphere.
import { arcSine, cosine, RADIANS_PER_DEGREE, sine } from '../numbers/angles.ts';

export interface Position {
  /** North positive [°]. */
  latitudeDeg: number;
  /** East positive [°]. */
  longitudeDeg: number;
}

/**
 * Great-circle distance [km]: d = 2R·asin √(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2)), the haversine formula, with φ latitude,
 * λ longitude and R the radius of the sphere. The Earth is no sphere: up to 0.5 % off. Throws RangeError for a latitude beyond a pole.
 */
export function greatCircleKm(from: Position, to: Position, radiusKm: number): number {
  for (const { latitudeDeg } of [from, to])
    if (!(Math.abs(latitudeDeg) <= 90))
      throw new RangeError(`latitudeDeg: received ${latitudeDeg}, expected −90 to 90`);
  const half = (degrees: number): number => sine((degrees * RADIANS_PER_DEGREE) / 2);
  const acrossLatitudes = half(to.latitudeDeg - from.latitudeDeg);
  const acrossLongitudes = half(to.longitudeDeg - from.longitudeDeg);
  const share =
    acrossLatitudes * acrossLatitudes +
    cosine(from.latitudeDeg * RADIANS_PER_DEGREE) *
      cosine(to.latitudeDeg * RADIANS_PER_DEGREE) *
      acrossLongitudes *
      acrossLongitudes;
  return 2 * radiusKm * arcSine(Math.min(1, Math.sqrt(share)));
}
