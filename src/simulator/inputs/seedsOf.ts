// The part of the model's seeds that goes into the page: everything that its menus offer, in the catalogue's order.
import { siteUncertainties } from '../../model/cluster/interval/siteInterval.ts';
import type { UncertainParameter } from '../../model/numbers/sampling/parameterSamples.ts';
import { type Catalogue, catalogueOf, type Listed } from '../../seeds/parts/catalogue.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import type { Offered, SimulatorSeeds } from './settings.ts';

export function seedsOf(seeds: ModelSeeds): SimulatorSeeds {
  const entry = <Value>(values: Map<string, Value>, id: string): Value => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`seeds: ${id}: received no values, expected those of its file`);
    return value;
  };
  const hardware = catalogueOf(seeds.hardware, ({ vendor }) => vendor);
  const workloads = catalogueOf(seeds.workloads, ({ family }) => family);
  return {
    parameters: seeds.parameters,
    accelerators: inOrder(hardware).map(({ entry: { id, name, vendor, aliases }, offered }) => ({
      ...offered,
      name: name.replace(`${vendor} `, ''),
      aliases,
      accelerator: entry(seeds.accelerators, id),
    })),
    workloads: inOrder(workloads).map(({ entry: { id }, offered }) => ({
      ...offered,
      workload: entry(seeds.shapes, id),
    })),
    uncertain: movedByIntervals(seeds).map(({ id, value, low, high }) => ({ id, value, low, high })),
    fitted: seeds.fit && { ids: seeds.fit.ids, logCovariance: seeds.fit.logCovariance },
  };
}

/** Constants that the interval of a site moves, whatever its accelerator. */
function movedByIntervals({ accelerators, parameterEntries }: ModelSeeds): UncertainParameter[] {
  const moved = new Set<UncertainParameter>();
  for (const accelerator of accelerators.values())
    for (const entry of siteUncertainties({ accelerator }, parameterEntries)) moved.add(entry);
  return parameterEntries.filter((entry) => moved.has(entry));
}

function inOrder<Entry extends Listed>({ featured, more }: Catalogue<Entry>) {
  const offeredAs = (entry: Entry, group: Partial<Offered>) => ({
    entry,
    offered: { name: entry.name, year: entry.year, ...group } satisfies Offered,
  });
  return [
    ...featured.map((entry) => offeredAs(entry, {})),
    ...more.flatMap(({ name: group, entries }) => entries.map((entry) => offeredAs(entry, { group }))),
  ];
}
