// What a reader has stated of the parts that settings name, as an address and a file carry it.
import type { Settings, SimulatorSeeds } from '../settings.ts';
import type { StatedParts } from './ownParts.ts';

/** Key of the address under which the parts stand as JSON. */
export const OWN_KEY = 'own';

/** Undefined where the parts are the catalogue's. */
export function statedOf({ acc, work }: Settings, seeds: SimulatorSeeds): StatedParts | undefined {
  const accelerator = seeds.accelerators.find((entry) => entry.accelerator.id === acc)?.stated;
  const workload = seeds.workloads.find((entry) => entry.workload.id === work)?.stated;
  if (!accelerator && !workload) return undefined;
  return { ...(accelerator && { acc: accelerator }), ...(workload && { work: workload }) };
}
