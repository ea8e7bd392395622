// The order in which menus offer accelerators and models: the best known first, the rest in groups, the newest first.
import { SeedError } from '../seedError.ts';

/** What an entry of seeds/hardware or seeds/workloads says for its place in a menu. */
export interface Listed {
  id: string;
  name: string;
  /** Year in which its maker showed it first. */
  year: number;
  /** Place among those that stand first, from 1; the rest stand under their group. */
  featured?: number | undefined;
}

interface CatalogueGroup<Entry> {
  name: string;
  entries: Entry[];
}

export interface Catalogue<Entry> {
  featured: Entry[];
  /** All others by maker or family, groups by name, inside them from the newest to the oldest, then by name. */
  more: CatalogueGroup<Entry>[];
}

/** Everything in `entries`, each once. Throws SeedError where the places of the featured are not 1, 2, 3, … */
export function catalogueOf<Entry extends Listed>(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => string,
): Catalogue<Entry> {
  const featured = entries
    .filter((entry) => entry.featured !== undefined)
    .toSorted((a, b) => (a.featured ?? 0) - (b.featured ?? 0));
  for (const [index, entry] of featured.entries()) {
    if (entry.featured === index + 1) continue;
    throw new SeedError(
      `${entry.id}: field featured: received ${entry.featured}, expected ${index + 1}, the next free place`,
    );
  }
  const rest = entries.filter((entry) => entry.featured === undefined);
  const more = [...Map.groupBy(rest, groupOf)].map(([name, own]) => ({
    name,
    entries: own.toSorted((a, b) => b.year - a.year || compare(a.name, b.name)),
  }));
  return { featured, more: more.toSorted((a, b) => compare(a.name, b.name)) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
