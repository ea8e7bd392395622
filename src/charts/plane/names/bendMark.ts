// The mark at the place where the curve of the chosen use bends: a ring on the trace, with the cause's name where there is room.

import { type CurvePoint, pointBetween } from '../../losses/curvePoint.ts';
import { type Direction, element, escapeText, path, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';

export interface BendPlace {
  siteMw: number;
  /** The cause in a few words, and the whole sentence. */
  name: string;
  sentence: string;
}

const RADIUS = 6;
const LEADER = 46;
/** Room that a name takes on the left of its leader [px]. */
const NAME = 190;

/** Where the name stands: from where to where, and its foot [px]. */
export function bendNameAt(
  { siteMw, points }: { siteMw: number; points: readonly CurvePoint[] },
  { x, y }: Scales,
): { from: number; to: number; level: number } {
  const to = x(siteMw) + 2;
  return { from: to - NAME, to, level: y(pointBetween(points, siteMw).usefulMw) - LEADER - 6 };
}

/** Nothing where a column stands on it; `columnsMw` are the powers of those that do. */
export function bendMark(
  { siteMw, name, sentence }: BendPlace,
  points: readonly CurvePoint[],
  columnsMw: readonly number[],
  { columnWidth, left, top, names }: PlaneFrame,
  { x, y }: Scales,
  direction: Direction,
): string {
  const at = x(siteMw);
  const isFree = (from: number, to: number): boolean =>
    columnsMw.every((mw) => x(mw) + columnWidth / 2 < from || x(mw) - columnWidth / 2 > to);
  if (!isFree(at - RADIUS, at + RADIUS)) return '';
  const level = y(pointBetween(points, siteMw).usefulMw);
  // The names of the traces stand at the right, so that this one ends at its leader.
  const named = bendNameAt({ siteMw, points }, { x, y });
  const isWide = names !== null && at - NAME > left && level - LEADER > top;
  const hasRoom = isWide && isFree(at - NAME, at + RADIUS);
  return element(
    'g',
    {},
    `<title>${escapeText(sentence)}</title>`,
    hasRoom ? path('leader', `M${short(at)} ${short(level - RADIUS)}V${short(level - LEADER)}`) : '',
    element('circle', { class: 'bend-ring', cx: at, cy: level, r: RADIUS }),
    hasRoom ? text('bold smaller halo', named.to, named.level, name, 'right', direction) : '',
  );
}
