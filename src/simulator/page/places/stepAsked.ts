// What the step of every chip is drawn for: the chips that wait for each other, at the computed size that is at least as large.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../../inputs/settings.ts';
import { stepOfSite } from '../../panels/campus/facilityShown.ts';
import type { StepAsked } from '../../panels/places/stepOfChips.ts';

export function stepAskedOf(settings: Settings, seeds: SimulatorSeeds): StepAsked {
  const { acc, seed, jitter } = settings;
  const step = stepOfSite(settings, seeds);
  const sizeIndex = DEFAULT_SITE_POWERS_MW.findIndex((siteMw) => siteMw >= step.siteMw);
  return {
    gpuCount: step.gpus,
    groupSize: acceleratorOf(seeds, acc).gpusPerRack,
    seed,
    jitterPercent: jitter,
    sizeIndex: Math.max(sizeIndex, 0),
  };
}
