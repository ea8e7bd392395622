// How many racks the settings give: at the chosen power, at the first phase, at the goal.
import type { RackStates } from '../../../charts/rackStates.ts';
import { facilityAt } from '../../../model/cluster/facility.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { GOAL_MW, PHASE_ONE_MW, siteOf } from '../../inputs/site.ts';

/** Rack counts of the settings; nothing drawn yet. */
export function racksOf(settings: Settings, seeds: SimulatorSeeds): RackStates {
  const site = siteOf(settings, seeds);
  const racksAt = (mw: number): number => facilityAt(site, mw).racks;
  return {
    racks: racksAt(settings.mw),
    racksPhaseOne: racksAt(PHASE_ONE_MW),
    racksGoal: racksAt(GOAL_MW),
    levelByRack: null,
  };
}
