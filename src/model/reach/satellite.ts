// A satellite on a circular orbit, as a dish on the ground sees it.
import { arcCosine, cosine, PI, RADIANS_PER_DEGREE, sine } from '../numbers/angles.ts';
import { MS_PER_S } from '../numbers/units.ts';

export interface Orbit {
  altitudeKm: number;
  earthRadiusKm: number;
  /** Gravitational constant times the mass of the Earth [km³/s²]. */
  gravityKm3PerS2: number;
}

/** Time of one turn [s]: 2π·√(a³/μ) of the radius a of the orbit (Kepler's third law). */
export function orbitPeriodS({ altitudeKm, earthRadiusKm, gravityKm3PerS2 }: Orbit): number {
  const radiusKm = earthRadiusKm + altitudeKm;
  return 2 * PI * Math.sqrt((radiusKm * radiusKm * radiusKm) / gravityKm3PerS2);
}

/**
 * Angle at the Earth's centre between the dish and the point under a satellite that stands `elevationDeg` over the horizon [rad]:
 * λ = acos(R·cos ε / (R + h)) − ε. Throws RangeError for an elevation below 0 or over 90.
 */
export function centralAngle({ altitudeKm, earthRadiusKm }: Orbit, elevationDeg: number): number {
  if (!(elevationDeg >= 0 && elevationDeg <= 90))
    throw new RangeError(`elevationDeg: received ${elevationDeg}, expected 0 to 90`);
  const elevation = elevationDeg * RADIANS_PER_DEGREE;
  return arcCosine((earthRadiusKm * cosine(elevation)) / (earthRadiusKm + altitudeKm)) - elevation;
}

/** Straight way from the dish to the satellite [km]: √((R + h)² − (R·cos ε)²) − R·sin ε. */
export function slantKm({ altitudeKm, earthRadiusKm }: Orbit, elevationDeg: number): number {
  const elevation = elevationDeg * RADIANS_PER_DEGREE;
  const radiusKm = earthRadiusKm + altitudeKm;
  const level = earthRadiusKm * cosine(elevation);
  return Math.sqrt(radiusKm * radiusKm - level * level) - earthRadiusKm * sine(elevation);
}

/** Radius of the patch, along the ground, that sees the satellite above an elevation [km]: R·λ. */
export const patchRadiusKm = (orbit: Orbit, elevationDeg: number): number =>
  orbit.earthRadiusKm * centralAngle(orbit, elevationDeg);

/**
 * How long a satellite that passes overhead stays above an elevation [s]: T·2λ/2π. The turn of the Earth under it is left out: up
 * to a fifteenth for a low orbit, and everything for a geostationary one, which does not pass.
 */
export const passS = (orbit: Orbit, elevationDeg: number): number =>
  (orbitPeriodS(orbit) * centralAngle(orbit, elevationDeg)) / PI;

/** Up and down, there and back, dish and ground station both seeing the satellite at an elevation [ms]: 4·d / c. */
export const slantRoundTripMs = (orbit: Orbit, elevationDeg: number, lightKmPerS: number): number =>
  ((4 * slantKm(orbit, elevationDeg)) / lightKmPerS) * MS_PER_S;
