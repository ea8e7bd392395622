// Which rack a point of the picture shows: the one in front, or the nearest in the hall whose roof or wall is there.
import { type DrawingPoint, HALL_HEIGHT, planPoint, turnedPlan } from '../drawing.ts';
import {
  builtRows,
  type CampusLayout,
  HALL_SIDE,
  type Hall,
  hallLength,
  type PlanPoint,
  rackCentre,
  rackReach,
} from '../layout.ts';

/** The campus as it stands in the picture. */
export interface Standing {
  layout: CampusLayout;
  racks: number;
  /** Whole quarters. */
  turn: number;
  /** Of a rack over the roof [drawing units]. */
  heightOf: (rack: number) => number;
}

interface Box {
  centre: PlanPoint;
  /** Half of its sides. */
  reach: PlanPoint;
  low: number;
  high: number;
}

/**
 * A point of the picture shows one point of the plan at each height: the higher, the further to the front. The height at which
 * it meets a box first; undefined where it misses it.
 */
function meets({ centre, reach, low, high }: Box, point: DrawingPoint, turn: number): number | undefined {
  const ground = planPoint(point);
  const middle = turnedPlan(centre, turn);
  const side = turn % 2 === 0 ? reach : { i: reach.j, j: reach.i };
  const [i, j] = [middle.i - ground.i, middle.j - ground.j];
  const from = Math.max(2 * (i - side.i), 2 * (j - side.j), low);
  const to = Math.min(2 * (i + side.i), 2 * (j + side.j), high);
  return to < from ? undefined : to;
}

/** The plan point that the picture shows at a place and height. */
const planAt = ({ x, y }: DrawingPoint, height: number, turn: number): PlanPoint =>
  turnedPlan(planPoint({ x, y: y + height }), -turn);

/** The standing rack of a hall that is nearest to a point of the plan. */
function nearestRack(layout: CampusLayout, hall: Hall, racks: number, { i, j }: PlanPoint): number {
  const { racksPerRow, rowPitch, rackPitch } = layout;
  const first = rackCentre(layout, hall.firstRack);
  const held = (place: number, count: number): number => Math.min(Math.max(Math.round(place), 0), count - 1);
  const row = held((i - first.i) / rowPitch, builtRows(layout, hall, racks));
  const rack = hall.firstRack + row * racksPerRow + held((j - first.j) / rackPitch, racksPerRow);
  return Math.min(rack, hall.endRack - 1, racks - 1);
}

/** Null where nothing stands: between the halls, outside, and where a hall is only planned. */
export function rackAt(point: DrawingPoint, { layout, racks, turn, heightOf }: Standing): number | null {
  let found: { rack: number; height: number } | undefined;
  const find = (box: Box, rackOf: (height: number) => number): void => {
    const height = meets(box, point, turn);
    if (height !== undefined && height >= (found?.height ?? 0)) found = { rack: rackOf(height), height };
  };
  const reach = rackReach(layout);
  for (const hall of layout.halls) {
    const half = hallLength(layout, builtRows(layout, hall, racks)) / 2;
    if (half === 0) continue;
    const centre = { i: hall.centre.i - HALL_SIDE / 2 + half, j: hall.centre.j };
    const block = { centre, reach: { i: half, j: HALL_SIDE / 2 }, low: 0, high: HALL_HEIGHT };
    // Neither the hall nor what stands on it, however tall.
    if (meets({ ...block, high: Number.POSITIVE_INFINITY }, point, turn) === undefined) continue;
    find(block, (height) => nearestRack(layout, hall, racks, planAt(point, height, turn)));
    for (let rack = hall.firstRack; rack < Math.min(hall.endRack, racks); rack += 1) {
      const high = HALL_HEIGHT + heightOf(rack);
      find({ centre: rackCentre(layout, rack), reach, low: HALL_HEIGHT, high }, () => rack);
    }
  }
  return found?.rack ?? null;
}
