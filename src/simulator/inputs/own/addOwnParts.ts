// A reader's own parts among those that the page offers: they stay while the page is open, each under an id of its own.

import type { NumberRule } from '../../../seeds/own/numberRule.ts';
import type { Fail, Refusal } from '../../../seeds/own/refusal.ts';
import { SeedError, shown } from '../../../seeds/seedError.ts';
import type { Offered, SimulatorSeeds } from '../settings.ts';
import { type StatedParts, withOwnParts } from './ownParts.ts';

/** A field of a part that could not be used, with the rule that it breaks. */
export interface PartProblem {
  field: string;
  received: unknown;
  broken: NumberRule | Refusal;
}

class PartError extends SeedError {
  readonly problem: PartProblem;

  constructor(problem: PartProblem, expected: string) {
    super(`${problem.field}: received ${shown(problem.received)}, expected ${expected}`);
    this.problem = problem;
  }
}

const kinds = ['acc', 'work'] as const;
type Kind = (typeof kinds)[number];
type OwnIds = Partial<Record<Kind, string>>;

const isPart = (stated: unknown): stated is object => typeof stated === 'object' && stated !== null;

/**
 * Adds what `stated` holds as objects to `seeds`, under the ids `wanted` where these are free. Returns the ids that stand for
 * the parts, and what could not be used: a fault in one leaves the other.
 */
export function addOwnParts(
  seeds: SimulatorSeeds,
  stated: StatedParts,
  wanted: OwnIds = {},
): { ids: OwnIds; problems: PartProblem[] } {
  const ids: OwnIds = {};
  const problems: PartProblem[] = [];
  for (const kind of kinds) {
    const part = stated[kind];
    if (!isPart(part)) continue;
    try {
      ids[kind] =
        kind === 'acc'
          ? addTo(accelerators, seeds, kind, part, wanted[kind])
          : addTo(workloads, seeds, kind, part, wanted[kind]);
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      problems.push(error.problem);
    }
  }
  return { ids, problems };
}

const fail: Fail = (field, received, expected, broken) =>
  new PartError({ field, received, broken }, expected);

/** The catalogue alone. */
const catalogueOf = (seeds: SimulatorSeeds): SimulatorSeeds => ({
  ...seeds,
  accelerators: seeds.accelerators.filter(({ stated }) => stated === undefined),
  workloads: seeds.workloads.filter(({ stated }) => stated === undefined),
});

const isSame = (a: object | undefined, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the parts of a kind stand, and the id of one. */
interface Shelf<Entry> {
  of(seeds: SimulatorSeeds): Entry[];
  idOf(entry: Entry): string;
  named(entry: Entry, id: string): Entry;
}

const accelerators: Shelf<SimulatorSeeds['accelerators'][number]> = {
  of: (seeds) => seeds.accelerators,
  idOf: ({ accelerator }) => accelerator.id,
  named: (entry, id) => ({ ...entry, accelerator: { ...entry.accelerator, id } }),
};

const workloads: Shelf<SimulatorSeeds['workloads'][number]> = {
  of: (seeds) => seeds.workloads,
  idOf: ({ workload }) => workload.id,
  named: (entry, id) => ({ ...entry, workload: { ...entry.workload, id } }),
};

function addTo<Entry extends Offered>(
  { of, idOf, named }: Shelf<Entry>,
  seeds: SimulatorSeeds,
  kind: Kind,
  stated: object,
  wanted?: string,
): string {
  const known = of(seeds).find((entry) => isSame(entry.stated, stated));
  if (known) return idOf(known);
  const entry = of(withOwnParts(catalogueOf(seeds), { [kind]: stated }, fail).seeds).at(-1);
  if (!entry) throw new Error(`own ${kind}: received none, expected one`);
  const id = freeId(wanted ?? idOf(entry), of(seeds).map(idOf));
  of(seeds).push({ ...named(entry, id), name: id, stated });
  return id;
}

/** The id, or the first of id-2, id-3 … that is free. */
function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let count = 2; taken.includes(free); count++) free = `${id}-${count}`;
  return free;
}
