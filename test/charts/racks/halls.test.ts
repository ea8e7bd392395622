// The halls of the campus: one for each first phase, whatever the racks of a settings' part.
import { describe, expect, test } from 'vitest';
import { campusLayout } from '../../../src/campus/layout.ts';
import { hallOfRack } from '../../../src/charts/places/hallPicture.ts';
import { firstRackOf, HALL_COUNT } from '../../../src/charts/racks/halls.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../../src/model/cluster/phases.ts';

/** Racks of a megawatt, from those of the largest racks on offer to more than of the smallest. */
const racksPerMw = [0.41, 1, 1.148, 5.68, 5.6999, 17.5, 93.76];
const plans = racksPerMw.map((each) => ({
  racksPhaseOne: Math.floor(each * PHASE_ONE_MW),
  racksGoal: Math.floor(each * GOAL_MW),
}));
const HALLS = Math.ceil(HALL_COUNT);

describe.each(plans)('of $racksPhaseOne racks at first and $racksGoal at last', (planned) => {
  const firsts = Array.from({ length: HALLS + 1 }, (_, hall) => firstRackOf(hall, planned));

  test('the first hall is the first phase, and all racks have a hall', () => {
    expect(firsts.slice(0, 2)).toEqual([0, planned.racksPhaseOne]);
    expect(firsts.at(-1)).toBe(planned.racksGoal);
  });

  test('whole halls are alike to a rack, and the last is about a half', () => {
    const sizes = firsts.slice(1).map((end, hall) => end - (firsts[hall] ?? 0));
    for (const size of sizes.slice(0, -1)) expect([0, 1]).toContain(size - planned.racksPhaseOne);
    expect(Math.abs((sizes.at(-1) ?? 0) - planned.racksPhaseOne / 2)).toBeLessThanOrEqual(1);
  });

  test('a rack is in the same hall on the campus and in the place of its hall', () => {
    const { halls } = campusLayout(planned);
    const parted = Array.from({ length: planned.racksGoal }, (_, rack) => rack).filter(
      (rack) => hallOfRack(rack, planned) !== halls.findIndex(({ endRack }) => rack < endRack),
    );
    expect(parted).toEqual([]);
  });
});
