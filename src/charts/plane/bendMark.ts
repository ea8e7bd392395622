// The mark at the place where the curve of the chosen use bends: a ring on the trace, with the cause's name where there is room.
import { type CurvePoint, pointBetween } from '../losses/curvePoint.ts';
import { type Direction, element, escapeText, path, short, text } from '../svg.ts';
import type { Scales } from './planeAxes.ts';
import type { PlaneFrame } from './planeFrame.ts';

export interface BendPlace {
  siteMw: number;
  /** The cause in a few words, and the whole sentence. */
  name: string;
  sentence: string;
}

const RADIUS = 6;
const LEADER = 46;
/** Half of the room that a name takes [px]. */
const HALF_NAME = 90;

/** Nothing where a column stands on it; `columnsMw` are the powers of those that do. */
export function bendMark(
  { siteMw, name, sentence }: BendPlace,
  points: readonly CurvePoint[],
  columnsMw: readonly number[],
  { columnWidth, left, right, top, names }: PlaneFrame,
  { x, y }: Scales,
  direction: Direction,
): string {
  const at = x(siteMw);
  const away = Math.min(...columnsMw.map((mw) => Math.abs(x(mw) - at)));
  if (away < columnWidth / 2 + RADIUS) return '';
  const level = y(pointBetween(points, siteMw).usefulMw);
  const hasRoom = names !== null && away > columnWidth / 2 + HALF_NAME && level - LEADER > top;
  const middle = Math.min(Math.max(at, left + HALF_NAME), right - HALF_NAME);
  return element(
    'g',
    {},
    `<title>${escapeText(sentence)}</title>`,
    hasRoom ? path('leader', `M${short(at)} ${short(level - RADIUS)}V${short(level - LEADER)}`) : '',
    element('circle', { class: 'bend-ring', cx: at, cy: level, r: RADIUS }),
    hasRoom ? text('bold smaller halo', middle, level - LEADER - 6, name, 'middle', direction) : '',
  );
}
