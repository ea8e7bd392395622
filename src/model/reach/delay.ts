// The least time that light needs for a question and its answer.
import { MS_PER_S } from '../numbers/units.ts';
import { greatCircleKm, type Position } from './greatCircle.ts';

/** There and back along a cable [ms]: 2·d / v, with d the length of the cable [km] and v the speed of light in it [km/s]. */
export const roundTripMs = (cableKm: number, speedKmPerS: number): number =>
  ((2 * cableKm) / speedKmPerS) * MS_PER_S;

/** Up and down, there and back through a satellite overhead [ms]: 4·h / c, with h the altitude [km]. */
export const satelliteRoundTripMs = (altitudeKm: number, lightKmPerS: number): number =>
  ((4 * altitudeKm) / lightKmPerS) * MS_PER_S;

export interface Hub extends Position {
  id: string;
}

export interface Reach {
  hub: string;
  distanceKm: number;
  roundTripMs: number;
}

export interface Cables {
  /** Length of a cable over the great circle between its ends, at least 1. */
  routeRatio: number;
  speedKmPerS: number;
  earthRadiusKm: number;
}

/** The hub with the least delay from a place; the first listed on ties. Throws RangeError where there is no hub. */
export function nearestHub(from: Position, hubs: readonly Hub[], cables: Cables): Reach {
  const reaches = hubs.map((hub) => {
    const distanceKm = greatCircleKm(from, hub, cables.earthRadiusKm);
    return {
      hub: hub.id,
      distanceKm,
      roundTripMs: roundTripMs(distanceKm * cables.routeRatio, cables.speedKmPerS),
    };
  });
  const [first, ...others] = reaches;
  if (!first) throw new RangeError('hubs: received none, expected at least one');
  return others.reduce((best, reach) => (reach.roundTripMs < best.roundTripMs ? reach : best), first);
}
