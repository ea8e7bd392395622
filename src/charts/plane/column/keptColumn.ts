// The column of the kept state beside the chosen one: an outline at its power, its water, its letter at its head.
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import type { Scales, WriteNumber } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';

/** How far the water of the kept one reaches beyond its outline [px]. */
const BEYOND = 14;
/** Room that its number takes [px]. */
const NUMBER = 40;

/** Where its number stands: left of the outline, where no leader runs; at the axis right of it. From where to where, and its foot [px]. */
export function keptNumberAt(
  { siteMw, usefulMw }: CurvePoint,
  { columnWidth, top, bottom, left }: PlaneFrame,
  { x, y }: Scales,
): { from: number; to: number; level: number; side: 'left' | 'right' } {
  const [from, to] = [x(siteMw) - columnWidth / 2, x(siteMw) + columnWidth / 2];
  const level = Math.min(Math.max(y(usefulMw), top) - 6, bottom - 6);
  return from - BEYOND - NUMBER < left
    ? { from: to + 6, to: to + 6 + NUMBER, level, side: 'left' }
    : { from: from - 6 - NUMBER, to: from - 6, level, side: 'right' };
}

export function keptColumn(
  name: string,
  point: CurvePoint,
  frame: PlaneFrame,
  scales: Scales,
  { number }: { number: WriteNumber },
  direction: Direction,
): string {
  const { columnWidth, top, bottom } = frame;
  const { x, y } = scales;
  const middle = x(point.siteMw);
  const [from, to] = [middle - columnWidth / 2, middle + columnWidth / 2];
  const head = Math.max(y(point.idealMw), top);
  const water = Math.max(y(point.usefulMw), top);
  const at = keptNumberAt(point, frame, scales);
  const edge = at.side === 'left' ? at.from : at.to;
  // The letter lies under the ideal line.
  return [
    path('kept-outline', `M${short(from)} ${bottom}V${short(head)}H${short(to)}V${bottom}`),
    path('kept-water', `M${short(from - BEYOND)} ${short(water)}H${short(to + BEYOND)}`),
    text('bold halo', to + 6, head + 14, name, 'left', direction),
    text('bold smaller halo', edge, at.level, number(point.usefulMw, 1), at.side, direction),
  ].join('');
}
