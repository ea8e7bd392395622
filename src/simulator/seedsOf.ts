// The part of the model's seeds that goes into the page.
import type { ModelSeeds } from '../schemas/readModelSeeds.ts';
import type { SimulatorSeeds } from './settings.ts';

export function seedsOf({
  hardware,
  accelerators,
  workloads,
  shapes,
  parameters,
}: ModelSeeds): SimulatorSeeds {
  const entry = <Value>(values: Map<string, Value>, id: string): Value => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`seeds: ${id}: received no values, expected those of its file`);
    return value;
  };
  return {
    parameters,
    accelerators: hardware.map(({ id, name, vendor, aliases }) => ({
      name: name.replace(`${vendor} `, ''),
      aliases,
      accelerator: entry(accelerators, id),
    })),
    workloads: workloads.map(({ id, name }) => ({ name, workload: entry(shapes, id) })),
  };
}
