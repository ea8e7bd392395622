// The mark of the chosen rack: a line around the roof of its hall, and a post over it with an octagon.
import { type DrawingPoint, drawingPoint, HALL_HEIGHT, octagon, RACK_HEIGHT } from '../drawing.ts';
import { builtRows, type CampusLayout, hallLength, hallOutline, rackCentre } from '../layout.ts';

/** Taller than a rack that held up the site [drawing units]. */
const POST = 34;
const HEAD_FAR = 12;
const HEAD = octagon(HEAD_FAR, 5);

export interface ChosenMark {
  /** Corners of the roof, and of the octagon, in order. */
  roof: DrawingPoint[];
  head: DrawingPoint[];
  /** From the rack to the octagon. */
  post: [foot: DrawingPoint, top: DrawingPoint];
}

/** Undefined where the rack does not stand. */
export function chosenMark(
  layout: CampusLayout,
  racks: number,
  rack: number,
  turn: number,
): ChosenMark | undefined {
  const hall = layout.halls.find(({ endRack }) => rack < endRack);
  if (!hall || rack >= racks) return undefined;
  const outline = hallOutline(hall, hallLength(layout, builtRows(layout, hall, racks)));
  const foot = drawingPoint(rackCentre(layout, rack), HALL_HEIGHT + RACK_HEIGHT, turn);
  const top = { x: foot.x, y: foot.y - POST };
  return {
    roof: outline.map((corner) => drawingPoint(corner, HALL_HEIGHT, turn)),
    head: HEAD.map(({ x, y }) => ({ x: top.x + x, y: top.y - HEAD_FAR + y })),
    post: [foot, top],
  };
}
