// An arrow between two points: a line that stops short of both, and a head at its end.
import { lineThrough, type Point, path, short } from '../svg.ts';

export interface ArrowForm {
  className: string;
  headClass: string;
  /** Space left free at both ends [px]. */
  gap: number;
  /** How far to the left of its way the arrow is moved, seen from its start [px]. */
  aside: number;
}

const HEAD_PX = 9;

/** Where something lies beside the middle of the way from `from` to `to`, `aside` px to its left. */
export function beside([x1, y1]: Point, [x2, y2]: Point, aside: number): Point {
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  return [(x1 + x2) / 2 + ((y2 - y1) / length) * aside, (y1 + y2) / 2 - ((x2 - x1) / length) * aside];
}

export function arrow(
  [x1, y1]: Point,
  [x2, y2]: Point,
  { className, headClass, gap, aside }: ArrowForm,
): string {
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [dx, dy] = [uy * aside, -ux * aside];
  const start: Point = [x1 + ux * gap + dx, y1 + uy * gap + dy];
  const end: Point = [x2 - ux * gap + dx, y2 - uy * gap + dy];
  const foot: Point = [end[0] - ux * HEAD_PX, end[1] - uy * HEAD_PX];
  const corner = (side: number): string => `${short(foot[0] - uy * side)} ${short(foot[1] + ux * side)}`;
  return (
    path(className, lineThrough([start, foot])) +
    path(headClass, `M${short(end[0])} ${short(end[1])}L${corner(5)}L${corner(-5)}z`)
  );
}
