// The places of seeds/sites/cities.yaml.
import { join } from 'node:path';
import { z } from 'zod';
import { SeedError } from './seedError.ts';
import { translated } from './translated.ts';
import { readYaml } from './yaml/readYaml.ts';

const place = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: translated,
  /** North and east positive [°]. */
  latitudeDeg: z.number().min(-90).max(90),
  longitudeDeg: z.number().min(-180).max(180),
});

export type Place = z.infer<typeof place>;

/** Places by id. Throws SeedError that names file and field. */
export function readPlaces(seedsPath: string): ReadonlyMap<string, Place> {
  const file = 'seeds/sites/cities.yaml';
  const { places } = readYaml(
    join(seedsPath, 'sites/cities.yaml'),
    file,
    z.strictObject({ places: z.array(place).min(1) }),
  );
  const byId = new Map(places.map((entry) => [entry.id, entry]));
  if (byId.size < places.length) throw new SeedError(`${file}: received an id twice, expected each id once`);
  return byId;
}
