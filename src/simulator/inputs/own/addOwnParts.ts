// A reader's own parts among those that the page offers: they stay while the page is open, each under an id of its own.

import type { NumberRule } from '../../../seeds/own/numberRule.ts';
import type { Fail, Refusal } from '../../../seeds/own/refusal.ts';
import { SeedError, shown } from '../../../seeds/seedError.ts';
import type { SimulatorSeeds } from '../settings.ts';
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
        kind === 'acc' ? addAccelerator(seeds, part, wanted.acc) : addWorkload(seeds, part, wanted.work);
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

function addAccelerator(seeds: SimulatorSeeds, stated: object, wanted?: string): string {
  const known = seeds.accelerators.find((entry) => isSame(entry.stated, stated));
  if (known) return known.accelerator.id;
  const entry = withOwnParts(catalogueOf(seeds), { acc: stated }, fail).seeds.accelerators.at(-1);
  if (!entry) throw new Error('own accelerator: received none, expected one');
  const id = freeId(
    wanted ?? entry.accelerator.id,
    seeds.accelerators.map(({ accelerator }) => accelerator.id),
  );
  seeds.accelerators.push({ ...entry, name: id, accelerator: { ...entry.accelerator, id }, stated });
  return id;
}

function addWorkload(seeds: SimulatorSeeds, stated: object, wanted?: string): string {
  const known = seeds.workloads.find((entry) => isSame(entry.stated, stated));
  if (known) return known.workload.id;
  const entry = withOwnParts(catalogueOf(seeds), { work: stated }, fail).seeds.workloads.at(-1);
  if (!entry) throw new Error('own model: received none, expected one');
  const id = freeId(
    wanted ?? entry.workload.id,
    seeds.workloads.map(({ workload }) => workload.id),
  );
  seeds.workloads.push({ ...entry, name: id, workload: { ...entry.workload, id }, stated });
  return id;
}

/** The id, or the first of id-2, id-3 … that is free. */
function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let count = 2; taken.includes(free); count++) free = `${id}-${count}`;
  return free;
}
