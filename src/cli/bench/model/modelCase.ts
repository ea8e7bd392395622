// The case that the bench of the model works on: the default run of the page, Llama 3.1 405B on GB200 NVL72 at fp8.
import { join } from 'node:path';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import type { SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import { readModelSeeds } from '../../../seeds/readModelSeeds.ts';

export const seeds = readModelSeeds(join(import.meta.dirname, '../../../../seeds'));

/** One input for each of the 24 site powers. */
export function defaultSites(): SiteInput[] {
  const { parameters } = seeds;
  const accelerator = seeds.accelerators.get('GB200-NVL72');
  const workload = seeds.shapes.get('llama-3-1-405b');
  if (!accelerator || !workload) throw new Error('seeds: GB200-NVL72 and llama-3-1-405b are missing');
  return DEFAULT_SITE_POWERS_MW.map((siteMw) => ({
    siteMw,
    kind: 'site',
    pue: parameterOf(parameters, 'P-pue'),
    otherItFraction: parameterOf(parameters, 'P-other-it-fraction'),
    rackKw: parameterOf(parameters, 'P-rack-kw-gb200-nvl72'),
    accelerator,
    workload,
    precision: 'fp8',
    policy: 'critical',
    parameters,
  }));
}
