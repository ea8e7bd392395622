// The part of the model's seeds that goes into the page: what its menus offer, and no more.
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import type { SimulatorSeeds } from './settings.ts';

export function seedsOf(seeds: ModelSeeds): SimulatorSeeds {
  const entry = <Value>(values: Map<string, Value>, id: string): Value => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`seeds: ${id}: received no values, expected those of its file`);
    return value;
  };
  return {
    parameters: seeds.parameters,
    accelerators: seeds.hardware
      .filter(({ inSimulator }) => inSimulator)
      .map(({ id, name, vendor, aliases }) => ({
        name: name.replace(`${vendor} `, ''),
        aliases,
        accelerator: entry(seeds.accelerators, id),
      })),
    workloads: seeds.workloads
      .filter(({ inSimulator }) => inSimulator)
      .map(({ id, name }) => ({ name, workload: entry(seeds.shapes, id) })),
    uncertain: seeds.parameterEntries
      .filter(({ low, high }) => low < high)
      .map(({ id, value, low, high }) => ({ id, value, low, high })),
    fitted: seeds.fit && { ids: seeds.fit.ids, logCovariance: seeds.fit.logCovariance },
  };
}
