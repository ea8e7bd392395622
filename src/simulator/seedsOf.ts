// The part of the model's seeds that goes into the page: what its menus offer, and no more.
import type { ModelSeeds } from '../seeds/readModelSeeds.ts';
import { type Language, stringsOf, textIn } from '../site/locales.ts';
import { rangeWithUnit } from '../text/quantity.ts';
import type { SimulatorSeeds } from './inputs/settings.ts';
import type { ConstantRange } from './panels/influence/influencesValue.ts';

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

/** Names of the constants that have a range, in one language. */
export const parameterNames = (
  { parameterEntries }: ModelSeeds,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    parameterEntries
      .filter(({ low, high }) => low < high)
      .map(({ id, name }) => [id, textIn(name, language)]),
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
          range: rangeWithUnit(entry, { language, units }),
          standing: standings[entry.standing],
        },
      ]),
  );
}
