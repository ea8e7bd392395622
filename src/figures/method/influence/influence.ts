// What the strongest constants do to the default site at the announced goal, worked out once for every language.

import { type InfluencesMw, influencesMw } from '../../../charts/influence/influences.ts';
import { influences, plansOf, siteUncertainties } from '../../../model/cluster/interval/siteInterval.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import { grownInput } from '../../../model/cluster/site/grown.ts';
import type { SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../model/cluster/site/sitePoint.ts';
import { parameterOf } from '../../../model/numbers/parameters.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';

/** The simulator's defaults: the announced chip, a model that grows from the largest open dense one with a published recipe, 8 bits. */
function defaultSite({ parameters, accelerators, shapes }: ModelSeeds): SiteInput {
  const accelerator = accelerators.get('GB200-NVL72');
  const workload = shapes.get('llama-3-1-405b');
  if (!accelerator || !workload)
    throw new Error('seeds: expected GB200-NVL72 in seeds/hardware and llama-3-1-405b in seeds/workloads');
  return {
    siteMw: GOAL_MW,
    kind: 'site',
    pue: parameterOf(parameters, 'P-pue'),
    otherItFraction: parameterOf(parameters, 'P-other-it-fraction'),
    rackKw: accelerator.rackKw,
    accelerator,
    workload,
    precision: 'fp8',
    policy: 'critical',
    parameters,
  };
}

export function influenceOf(seeds: ModelSeeds): InfluencesMw {
  const input = grownInput(defaultSite(seeds));
  const point = sitePoint(input);
  if (!point) throw new Error('default site: expected a layout that fits at 500 MW');
  const moved = siteUncertainties(input, seeds.parameterEntries);
  const found = influences(input, plansOf(input, point, moved), moved);
  // Megawatt equivalents: the ideal of 500 MW is 500 of them.
  return influencesMw(GOAL_MW, point.usefulTokensPerS, found, GOAL_MW / point.idealTokensPerS);
}
