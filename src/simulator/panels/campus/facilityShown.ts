// How many racks and chips the settings give: at the chosen power, and racks at the first phase and at the goal.
import type { RackStates } from '../../../charts/rackStates.ts';
import { facilityAt } from '../../../model/cluster/facility.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { siteOf } from '../../inputs/site.ts';

export function facilityShown(
  settings: Settings,
  seeds: SimulatorSeeds,
): { racks: Omit<RackStates, 'levelByRack'>; gpus: number } {
  const site = siteOf(settings, seeds);
  const { racks, gpus } = facilityAt(site, settings.mw);
  return {
    racks: {
      racks,
      racksPhaseOne: facilityAt(site, PHASE_ONE_MW).racks,
      racksGoal: facilityAt(site, GOAL_MW).racks,
    },
    gpus,
  };
}

/** The power of the chips that wait for each other in a step, and their number: the site, or one of its many runs. */
export function stepOfSite(settings: Settings, seeds: SimulatorSeeds): { siteMw: number; gpus: number } {
  const siteMw = settings.use === 'many' ? PHASE_ONE_MW : settings.mw;
  return { siteMw, gpus: facilityAt(siteOf(settings, seeds), siteMw).gpus };
}
