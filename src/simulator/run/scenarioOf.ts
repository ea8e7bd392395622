// What the settings ask of the engine: every chip of every computed size, in integers.
import { DEFAULT_SITE_POWERS_MW, type Scenario } from '../../engine/stragglers/scenario.ts';
import { facilityAt } from '../../model/cluster/facility.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { siteOf } from '../inputs/site.ts';

export function scenarioOf(settings: Settings, seeds: SimulatorSeeds): Scenario {
  const site = siteOf(settings, seeds);
  return {
    seed: settings.seed,
    gpuCounts: DEFAULT_SITE_POWERS_MW.map((siteMw) => facilityAt(site, siteMw).gpus),
    groupSize: site.accelerator.gpusPerRack,
    steps: settings.steps,
    replicates: settings.reps,
    jitterPercent: settings.jitter,
  };
}
