// The halls that racks stand in: one for each first phase of the announced goal, the last one in part. Halls and racks from 0.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import type { RackStates } from '../rackStates.ts';

export type PlannedRacks = Pick<RackStates, 'racksPhaseOne' | 'racksGoal'>;

/** Not a whole number: the last hall is a half. */
export const HALL_COUNT = GOAL_MW / PHASE_ONE_MW;

/** The first rack of a hall; of the hall after the last the number of all racks. The first hall holds those of the first phase. */
export const firstRackOf = (hall: number, { racksPhaseOne, racksGoal }: PlannedRacks): number =>
  Math.min(racksGoal, Math.max(hall * racksPhaseOne, Math.floor((hall * racksGoal) / HALL_COUNT)));
