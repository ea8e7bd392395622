// What the step of every chip is drawn for: the chips of the settings, at the computed size that is at least as large.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../../inputs/settings.ts';
import { facilityShown } from '../../panels/campus/facilityShown.ts';
import type { StepAsked } from '../../panels/places/stepOfChips.ts';

export function stepAskedOf(settings: Settings, seeds: SimulatorSeeds): StepAsked {
  const { mw, acc, seed, jitter } = settings;
  const sizeIndex = DEFAULT_SITE_POWERS_MW.findIndex((siteMw) => siteMw >= mw);
  return {
    gpuCount: facilityShown(settings, seeds).gpus,
    groupSize: acceleratorOf(seeds, acc).gpusPerRack,
    seed,
    jitterPercent: jitter,
    sizeIndex: Math.max(sizeIndex, 0),
  };
}
