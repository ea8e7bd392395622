// The mark at the place where the curve of the chosen use bends: a ring on the trace, with the cause's name where there is room.

import { type CurvePoint, pointBetween } from '../../losses/curvePoint.ts';
import { wrapped } from '../../marks/wrapped.ts';
import { type Direction, element, escapeText, path, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';

export interface BendPlace {
  siteMw: number;
  /** The cause in a few words. */
  name: string;
}

const RADIUS = 6;
const LEADER = 46;
/** Of names in the plane: the room of a letter and of a line where the drawing is smallest [px]. */
const LETTER = 10;
export const LINE = 18;

/** A name in lines no wider than `room` [px], and how wide they are. */
export function linesOf(name: string, room: number): { lines: string[]; width: number } {
  const lines = wrapped(name, Math.floor(room / LETTER), 5);
  return { lines, width: LETTER * Math.max(...lines.map(({ length }) => length)) };
}

/** Lines of a name, the last of which stands at `level`. */
export const namesUp = (
  lines: readonly string[],
  at: number,
  level: number,
  anchor: 'middle' | 'right',
  direction: Direction,
): string =>
  lines
    .map((line, i) =>
      text('bold smaller halo', at, level - LINE * (lines.length - 1 - i), line, anchor, direction),
    )
    .join('');

/** Where the name stands, at the left of its leader: its lines, from where to where, its top and its foot [px]. */
export function bendNameAt(
  { siteMw, name }: BendPlace,
  points: readonly CurvePoint[],
  { left }: PlaneFrame,
  { x, y }: Scales,
): { lines: string[]; from: number; to: number; top: number; level: number } {
  const to = x(siteMw) + 2;
  const { lines, width } = linesOf(name, to - left);
  const level = y(pointBetween(points, siteMw).usefulMw) - LEADER - 6;
  return { lines, from: to - width, to, top: level - LINE * lines.length, level };
}

/** Nothing where a column stands on it; `columnsMw` are the powers of those that do. */
export function bendMark(
  bend: BendPlace,
  points: readonly CurvePoint[],
  columnsMw: readonly number[],
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string {
  const { siteMw, name } = bend;
  const { columnWidth, left, top, names } = frame;
  const { x, y } = scales;
  const at = x(siteMw);
  const isFree = (from: number, to: number): boolean =>
    columnsMw.every((mw) => x(mw) + columnWidth / 2 < from || x(mw) - columnWidth / 2 > to);
  if (!isFree(at - RADIUS, at + RADIUS)) return '';
  const level = y(pointBetween(points, siteMw).usefulMw);
  // The names of the traces stand at the right, so that this one ends at its leader.
  const named = bendNameAt(bend, points, frame, scales);
  const isWide = names !== null && named.from >= left && named.top > top;
  const hasRoom = isWide && isFree(named.from, at + RADIUS);
  return element(
    'g',
    {},
    hasRoom ? '' : `<title>${escapeText(name)}</title>`,
    hasRoom ? path('leader', `M${short(at)} ${short(level - RADIUS)}V${short(level - LEADER)}`) : '',
    element('circle', { class: 'bend-ring', cx: at, cy: level, r: RADIUS }),
    hasRoom ? namesUp(named.lines, named.to, named.level, 'right', direction) : '',
  );
}
