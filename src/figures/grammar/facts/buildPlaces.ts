// Places and the constants of distance and delay, as this build's seeds give them.
import type { Position } from '../../../model/reach/greatCircle.ts';
import { readPlaces } from '../../../seeds/places.ts';
import { type Language, textIn } from '../../../site/locales.ts';
import { constant } from './constant.ts';

const places = readPlaces('seeds');

/** Positions and names by id. Throws where seeds/sites/cities.yaml lacks one. */
export const placesIn = (
  language: Language,
  ids: readonly string[],
): Record<string, Position & { name: string }> =>
  Object.fromEntries(
    ids.map((id) => {
      const place = places.get(id);
      if (!place) throw new Error(`place: received ${id}, expected one of ${[...places.keys()].join(', ')}`);
      const { latitudeDeg, longitudeDeg, name } = place;
      return [id, { latitudeDeg, longitudeDeg, name: textIn(name, language) }];
    }),
  );

export const mapConstants = (): { speedKmPerS: number; earthRadiusKm: number } => ({
  speedKmPerS: constant('P-fibre-speed-km-per-s'),
  earthRadiusKm: constant('P-earth-radius-km'),
});
