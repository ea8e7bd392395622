// A reader's own accelerator and model among those of the page: as JSON in a command, or as a file that the page opens.

import { idMeant } from '../../../seeds/own/idMeant.ts';
import { ownAccelerator } from '../../../seeds/own/ownAccelerator.ts';
import { ownModel } from '../../../seeds/own/ownModel.ts';
import { type Fail, refusal } from '../../../seeds/own/refusal.ts';
import type { SimulatorSeeds } from '../settings.ts';

/** What stands for a setting: an id of the seeds, or the part itself. */
export interface StatedParts {
  acc?: unknown;
  work?: unknown;
}

interface OwnParts {
  /** The seeds with the reader's own parts behind them. */
  seeds: SimulatorSeeds;
  /** Ids that stand for the parts as settings; undefined where nothing was stated. */
  acc: string | undefined;
  work: string | undefined;
}

const OWN_MODEL = 'own';

const isPart = (stated: unknown): boolean => typeof stated === 'object' && stated !== null;
const idOf = (stated: unknown): string | undefined => (stated === undefined ? undefined : String(stated));

/** Seeds and ids for what is stated. Throws what `fail` makes of a fault in a part, by field. */
export function withOwnParts(seeds: SimulatorSeeds, { acc, work }: StatedParts, fail: Fail): OwnParts {
  const parts: OwnParts = { seeds, acc: idOf(acc), work: idOf(work) };
  if (isPart(acc)) {
    const partOf = (id: string) =>
      seeds.accelerators.find(({ accelerator, aliases }) => idMeant(id, [accelerator.id, ...aliases]));
    const accelerator = ownAccelerator(acc, 'acc', (id) => partOf(id)?.accelerator, fail);
    const { id } = accelerator;
    const likeYear = partOf((acc as { like: string }).like)?.year ?? 0;
    if (partOf(id)) throw refusal(fail, 'acc.id', id, 'freeId');
    parts.seeds = {
      ...parts.seeds,
      accelerators: [...seeds.accelerators, { name: id, year: likeYear, aliases: [], accelerator }],
    };
    parts.acc = id;
  }
  if (isPart(work)) {
    const modelOf = (id: string) => seeds.workloads.find(({ workload }) => idMeant(id, [workload.id]));
    const shape = ownModel(work, 'work', (id) => modelOf(id)?.workload, fail);
    const likeYear = modelOf(shape.id)?.year ?? 0;
    const workload = { ...shape, id: OWN_MODEL };
    parts.seeds = {
      ...parts.seeds,
      workloads: [...seeds.workloads, { name: OWN_MODEL, year: likeYear, workload }],
    };
    parts.work = OWN_MODEL;
  }
  return parts;
}
