// From plan to picture: the plan turned by 45°, verticals up, so that every edge keeps one of four angles.
import { HALL_PITCH, HALL_SIDE, type PlanPoint } from './layout.ts';

/** A point of the picture in drawing units, x to the right, y down, 0 at the middle of the campus. */
export interface DrawingPoint {
  x: number;
  y: number;
}

/** What the picture shows [drawing units]: room above and below the campus is for the words. */
export const FRAME = { width: 688, height: 792 } as const;
/** Heights [drawing units]. */
export const HALL_HEIGHT = 26;
export const YARD_HEIGHT = 10;
export const RACK_HEIGHT = 5;

/** Corners of an eight-sided yard seen from above; the sides differ from equal by under 1 %. */
export const YARD_OCTAGON = octagon(17, 7);
export const YARD_FAN = octagon(12, 5);
/** The site's fence: the eight-sided hull of the halls, drawn a little outside. */
export const FENCE = octagon(2 * HALL_PITCH + HALL_SIDE + 20, 2 * HALL_PITCH + 8);

/** An eight-sided figure with sides at 0, 45, 90 and 135 degrees, its corners in order. */
export function octagon(far: number, near: number): DrawingPoint[] {
  return [0, 1, 2, 3].flatMap((turn) =>
    [near, -near].map((offset) => {
      const corner = turnedPlan({ i: far, j: offset }, turn);
      return { x: corner.i, y: corner.j };
    }),
  );
}

/** The plan after `turn` quarter turns, counter-clockwise as seen in the picture. */
export function turnedPlan({ i, j }: PlanPoint, turn: number): PlanPoint {
  switch (((turn % 4) + 4) % 4) {
    case 0:
      return { i, j };
    case 1:
      return { i: j, j: -i };
    case 2:
      return { i: -i, j: -j };
    default:
      return { i: -j, j: i };
  }
}

/** Where a plan point at some height stands in the picture after `turn` quarter turns. */
export function drawingPoint(point: PlanPoint, height = 0, turn = 0): DrawingPoint {
  const { i, j } = turnedPlan(point, turn);
  return { x: i - j, y: i + j - height };
}

/** The plan point that the picture shows at a place of the ground. */
export function planPoint({ x, y }: DrawingPoint): PlanPoint {
  return { i: (x + y) / 2, j: (y - x) / 2 };
}

/** Half the side of the square of streets around the first phase [plan units]. */
export const PHASE_ONE_REACH = HALL_PITCH / 2;
