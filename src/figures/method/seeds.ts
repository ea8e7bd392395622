// The seeds of this build, read once for all parts of the page.

import type { Parameter } from '../../seeds/parameter.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';

export const seeds = siteSeeds;

const byId = new Map(seeds.parameterEntries.map((entry) => [entry.id, entry]));

/** A constant. Throws where seeds/parameters.yaml lacks it. */
export function constantOf(id: string): Parameter {
  const entry = byId.get(id);
  if (!entry) throw new Error(`method page: constant ${id}: expected an entry in seeds/parameters.yaml`);
  return entry;
}
