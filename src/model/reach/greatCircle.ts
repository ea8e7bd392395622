// The shortest way between two places on a sphere.
import { arcSine, arcTangent, cosine, PI, RADIANS_PER_DEGREE, sine } from '../numbers/angles.ts';

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

/**
 * Where one arrives from a place on a great circle: sin φ₂ = sin φ₁·cos δ + cos φ₁·sin δ·cos θ, with δ = d/R, θ the bearing east
 * of north [°] and d the distance [km].
 */
export function arrivalAt(
  from: Position,
  bearingDeg: number,
  distanceKm: number,
  radiusKm: number,
): Position {
  const angle = distanceKm / radiusKm;
  const latitude = from.latitudeDeg * RADIANS_PER_DEGREE;
  const bearing = bearingDeg * RADIANS_PER_DEGREE;
  const sineArrival = sine(latitude) * cosine(angle) + cosine(latitude) * sine(angle) * cosine(bearing);
  const east = sine(bearing) * sine(angle) * cosine(latitude);
  const along = cosine(angle) - sine(latitude) * sineArrival;
  return {
    latitudeDeg: arcSine(Math.max(-1, Math.min(1, sineArrival))) / RADIANS_PER_DEGREE,
    longitudeDeg: from.longitudeDeg + angleOf(east, along) / RADIANS_PER_DEGREE,
  };
}

/** Angle of the point (along, east) from the first axis, −π to π. */
function angleOf(east: number, along: number): number {
  if (along > 0) return arcTangent(east / along);
  if (along < 0) return arcTangent(east / along) + (east < 0 ? -PI : PI);
  return east < 0 ? -PI / 2 : PI / 2;
}
