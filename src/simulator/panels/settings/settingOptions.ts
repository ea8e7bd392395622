// The choices of a setting, by name and under headings.
import { fill } from '../../../site/locales.ts';
import { jobChoices, spareChoices } from '../../inputs/rules.ts';
import {
  acceleratorOf,
  type Offered,
  precisionsOf,
  type Settings,
  type SimulatorSeeds,
} from '../../inputs/settings.ts';
import type { Words } from '../../words/words.ts';
import type { DrawerKey } from './settingGroups.ts';
import { precisionNames } from './settingWords.ts';

export interface Option {
  value: string;
  name: string;
  group?: string | undefined;
}

const offered = (value: string, { name, year, group }: Offered): Option => ({
  value,
  name: `${name} · ${year}`,
  group,
});
const named = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, name]) => ({ value, name }));

/** Undefined for a setting that is a number. */
export function optionsOf(
  key: DrawerKey,
  { settings: t, others, failures, power }: Words,
  seeds: SimulatorSeeds,
  { acc }: Settings,
): Option[] | undefined {
  switch (key) {
    case 'acc':
      return seeds.accelerators.map(({ accelerator, ...entry }) => offered(accelerator.id, entry));
    case 'work':
      return seeds.workloads.map(({ workload, ...entry }) => offered(workload.id, entry));
    case 'prec':
      return precisionsOf(acceleratorOf(seeds, acc)).map((value) => ({ value, name: precisionNames[value] }));
    case 'policy':
      return named({ critical: t.policyCritical, weak: t.policyWeak, fixed: t.policyFixed });
    case 'mode':
      return named(t.modes);
    case 'save':
      return named(t.saves);
    case 'kind':
      return named({ site: power.site, it: power.it });
    case 'power':
      return named(t.powers);
    case 'backend':
      return named({ auto: t.auto, webgpu: t.webgpu, cpu: t.cpu });
    case 'job':
      return jobChoices.map((value) => ({ value, name: fill(others.jobs.sizeOption, { n: value }) }));
    case 'spares':
      return spareChoices.map((value) => ({ value, name: value === 'enough' ? failures.enough : value }));
    default:
      return undefined;
  }
}
