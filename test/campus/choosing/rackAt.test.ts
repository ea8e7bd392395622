// A point of the picture and the rack that it shows, from all four corners.
import { describe, expect, test } from 'vitest';
import { chosenMark } from '../../../src/campus/choosing/chosenMark.ts';
import { rackAt, type Standing } from '../../../src/campus/choosing/rackAt.ts';
import { rackHeight } from '../../../src/campus/choosing/rackHeight.ts';
import { drawingPoint, FRAME, HALL_HEIGHT, RACK_HEIGHT } from '../../../src/campus/drawing.ts';
import {
  campusLayout,
  HALL_SIDE,
  hallOutline,
  type PlanPoint,
  rackCentre,
  rackReach,
} from '../../../src/campus/layout.ts';
import { HELD_UP_LEVEL } from '../../../src/charts/rackStates.ts';

const RACKS_GOAL = 2840;
const layout = campusLayout({ racksPhaseOne: 227, racksGoal: RACKS_GOAL });
const { halls } = layout;
const TOP = HALL_HEIGHT + RACK_HEIGHT;
/** Just inside an edge [plan units]. */
const INSIDE = 1e-6;

describe.each([0, 1, 2, 3, -1])('after %i quarter turns', (turn) => {
  const standing = (racks: number, heightOf = (_: number): number => RACK_HEIGHT): Standing => ({
    layout,
    racks,
    turn,
    heightOf,
  });
  const at = (point: PlanPoint, height: number, racks = RACKS_GOAL): number | null =>
    rackAt(drawingPoint(point, height, turn), standing(racks));

  test('the middle of the top of each rack is that rack, and so is the foot of its mark', () => {
    for (let rack = 0; rack < RACKS_GOAL; rack += 1) {
      expect(at(rackCentre(layout, rack), TOP)).toBe(rack);
      const mark = chosenMark(layout, RACKS_GOAL, rack, turn);
      expect(mark && rackAt(mark.post[0], standing(RACKS_GOAL))).toBe(rack);
    }
  });

  test('a top reaches to its own corners, and no further', () => {
    const { i: reachI, j: reachJ } = rackReach(layout);
    // In the middle of a row, away from the wall.
    const rack = (halls[3]?.firstRack ?? 0) + 4 * layout.racksPerRow + 11;
    const { i, j } = rackCentre(layout, rack);
    const beside = (side: number): number => j + side * (reachJ - INSIDE);
    for (const end of [-1, 1]) expect(at({ i: i + end * (reachI - INSIDE), j: beside(end) }, TOP)).toBe(rack);
    expect(at({ i, j: beside(1) + 2 * INSIDE }, TOP)).toBe(rack + 1);
    expect(at({ i, j: beside(-1) - 2 * INSIDE }, TOP)).toBe(rack - 1);
  });

  test('a roof and both walls lead to their own hall, and the ground between the halls to none', () => {
    for (const [index, { centre, firstRack, endRack, plannedRows }] of halls.entries()) {
      const isOwn = (rack: number | null): boolean => rack !== null && rack >= firstRack && rack < endRack;
      const edge = HALL_SIDE / 2 - INSIDE;
      const built = plannedRows === layout.rowCount ? edge : 0;
      for (const [i, j] of [
        [-edge, -edge],
        [-edge, edge],
        [built - INSIDE, -edge],
        [built - INSIDE, edge],
      ] as const) {
        const corner = { i: centre.i + i, j: centre.j + j };
        expect([index, isOwn(at(corner, HALL_HEIGHT))]).toEqual([index, true]);
      }
      const [start, half] = [centre.i - HALL_SIDE / 2, HALL_SIDE / 2];
      const middle = start + (built + half) / 2;
      // The walls that the reader sees are those with the largest sum of both axes after the turn.
      const walls = [
        { i: middle, j: centre.j + half },
        { i: middle, j: centre.j - half },
        { i: start, j: centre.j },
        { i: start + built + half, j: centre.j },
      ]
        .map((point) => ({ point, y: drawingPoint(point, 0, turn).y }))
        .sort((a, b) => b.y - a.y)
        .slice(0, 2);
      for (const { point } of walls) expect(isOwn(at(point, HALL_HEIGHT / 2))).toBe(true);
    }
    for (const yard of layout.yards) expect(at(yard, 0)).toBe(null);
    expect(at({ i: FRAME.width, j: 0 }, 0)).toBe(null);
  });

  test('a rack that is not built is shown by no point, a hall that is only planned by none either', () => {
    const racks = 1500;
    const found = new Set<number | null>();
    for (let x = -FRAME.width / 2; x < FRAME.width / 2; x += 5)
      for (let y = -FRAME.height / 2; y < FRAME.height / 2; y += 5)
        found.add(rackAt({ x, y }, standing(racks)));
    const all = [...found].filter((rack) => rack !== null);
    expect(Math.max(...all)).toBe(racks - 1);
    expect(Math.min(...all)).toBe(0);
    for (const hall of halls.filter(({ firstRack }) => firstRack >= racks)) {
      const centre = { ...hall.centre };
      expect(at(centre, 0, racks)).toBe(null);
      expect(at(centre, TOP, racks)).toBe(null);
    }
  });

  test('the half hall ends where its rows end', () => {
    const half = halls.at(-1);
    if (!half) throw new Error('no hall');
    const last = at({ i: half.centre.i - INSIDE, j: half.centre.j }, HALL_HEIGHT);
    expect(last).toBeGreaterThanOrEqual(half.firstRack);
    expect(at({ i: half.centre.i + HALL_SIDE / 4, j: half.centre.j }, 0)).toBe(null);
  });

  test('a rack that held up the site hides those behind it, as in the picture', () => {
    const tall = (halls[0]?.firstRack ?? 0) + 5 * layout.racksPerRow + 11;
    const heightOf = (rack: number): number => rackHeight(rack === tall ? HELD_UP_LEVEL : undefined);
    const high = drawingPoint(rackCentre(layout, tall), HALL_HEIGHT + heightOf(tall), turn);
    expect(rackAt(high, standing(RACKS_GOAL, heightOf))).toBe(tall);
    expect(rackAt(high, standing(RACKS_GOAL))).not.toBe(tall);
  });
});

test('the last row of a hall that is being filled gives the last rack that stands', () => {
  const hall = halls[4];
  if (!hall) throw new Error('no hall');
  const racks = hall.firstRack + layout.racksPerRow + 3;
  const corner = hallOutline(hall, 1)[3];
  if (!corner) throw new Error('no corner');
  const nearWall = { i: rackCentre(layout, racks - 1).i, j: corner.j - INSIDE };
  const standing = { layout, racks, turn: 0, heightOf: () => RACK_HEIGHT };
  expect(rackAt(drawingPoint(nearWall, HALL_HEIGHT), standing)).toBe(racks - 1);
});
