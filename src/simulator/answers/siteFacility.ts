// Racks and chips at a power: all that the draws need, without the model.
import { facilityOf } from '../../model/cluster/facility.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../inputs/settings.ts';

/** Power at which megawatt equivalents and megawatts of the ideal are the same number. */
export const GOAL_MW = 500;
export const PHASE_ONE_MW = 40;

/** Racks and GPUs at a power; needs no search, so that the draws can start at once. */
export function facilityAt(
  settings: Settings,
  seeds: SimulatorSeeds,
  powerMw: number,
): { racks: number; gpus: number } {
  return facilityOf({
    powerMw,
    kind: settings.kind,
    pue: settings.pue,
    otherItFraction: settings.it / 100,
    rackKw: settings.rack,
    gpusPerRack: acceleratorOf(seeds, settings.acc).gpusPerRack,
  });
}
