// The part of the model's seeds that goes into the page.
import type { ModelSeeds } from '../schemas/readModelSeeds.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { rangeWithUnit } from '../text/quantity.ts';
import { offeredAccelerators, offeredWorkloads } from './offered.ts';
import type { SimulatorSeeds } from './settings.ts';
import type { ConstantRange } from './swingsValue.ts';

export function seedsOf(seeds: ModelSeeds): SimulatorSeeds {
  const entry = <Value>(values: Map<string, Value>, id: string): Value => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`seeds: ${id}: received no values, expected those of its file`);
    return value;
  };
  const hardware = new Map(seeds.hardware.map((part) => [part.id, part]));
  const workloads = new Map(seeds.workloads.map((workload) => [workload.id, workload]));
  return {
    parameters: seeds.parameters,
    accelerators: offeredAccelerators.map((id) => {
      const { name, vendor, aliases } = entry(hardware, id);
      return { name: name.replace(`${vendor} `, ''), aliases, accelerator: entry(seeds.accelerators, id) };
    }),
    workloads: offeredWorkloads.map((id) => ({
      name: entry(workloads, id).name,
      workload: entry(seeds.shapes, id),
    })),
    uncertain: seeds.parameterEntries
      .filter(({ low, high }) => low < high)
      .map(({ id, value, low, high }) => ({ id, value, low, high })),
    fitted: seeds.fit && { ids: seeds.fit.ids, logCovariance: seeds.fit.logCovariance },
  };
}

/** Names of the constants that have a range, in one language. */
export const parameterNames = (
  { parameterEntries }: ModelSeeds,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    parameterEntries.filter(({ low, high }) => low < high).map(({ id, name }) => [id, name[language]]),
  );

/** Their ranges with units and how they are known, in one language. */
export function parameterRanges(
  { parameterEntries }: ModelSeeds,
  language: Language,
): Record<string, ConstantRange> {
  const { units, standing: standings } = stringsOf(language).method;
  return Object.fromEntries(
    parameterEntries
      .filter(({ low, high }) => low < high)
      .map((entry) => [
        entry.id,
        {
          range: rangeWithUnit(entry, units),
          standing: standings[entry.standing],
        },
      ]),
  );
}
