// What the settings ask of the engine: every chip of every computed size, in integers.
import { DEFAULT_SITE_POWERS_MW, type Scenario } from '../../engine/scenario.ts';
import { facilityAt } from '../answers/siteFacility.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../inputs/settings.ts';

export const scenarioOf = (settings: Settings, seeds: SimulatorSeeds): Scenario => ({
  seed: settings.seed,
  gpuCounts: DEFAULT_SITE_POWERS_MW.map((siteMw) => facilityAt(settings, seeds, siteMw).gpus),
  groupSize: acceleratorOf(seeds, settings.acc).gpusPerRack,
  steps: settings.steps,
  replicates: settings.reps,
  jitterPercent: settings.jitter,
});
