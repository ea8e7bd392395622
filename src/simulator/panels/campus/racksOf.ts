// How many racks the settings give: at the needle, at the first phase, at the goal.
import type { RackStates } from '../../../charts/rackStates.ts';
import { facilityAt, GOAL_MW, PHASE_ONE_MW } from '../../answers/siteFacility.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';

/** Rack counts of the settings; nothing drawn yet. */
export function racksOf(settings: Settings, seeds: SimulatorSeeds): RackStates {
  const racksAt = (mw: number): number => facilityAt(settings, seeds, mw).racks;
  return {
    racks: racksAt(settings.mw),
    racksPhaseOne: racksAt(PHASE_ONE_MW),
    racksGoal: racksAt(GOAL_MW),
    levelByRack: null,
  };
}
