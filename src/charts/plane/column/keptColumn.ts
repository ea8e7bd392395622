// The column of the kept state beside the chosen one: an outline at its power, its water, its letter at its head.
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import type { Scales, WriteNumber } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';

/** How far the water of the kept one reaches beyond its outline [px]. */
const BEYOND = 14;

export function keptColumn(
  name: string,
  point: CurvePoint,
  { columnWidth, top, bottom, left }: PlaneFrame,
  { x, y }: Scales,
  { number }: { number: WriteNumber },
  direction: Direction,
): string {
  const middle = x(point.siteMw);
  const [from, to] = [middle - columnWidth / 2, middle + columnWidth / 2];
  const head = Math.max(y(point.idealMw), top);
  const water = Math.max(y(point.usefulMw), top);
  // The number stands left of the outline, where no leader runs; at the axis right of it. The letter lies under the ideal line.
  const isAtEdge = from - BEYOND - 40 < left;
  const [at, side] = isAtEdge ? ([to + 6, 'left'] as const) : ([from - 6, 'right'] as const);
  return [
    path('kept-outline', `M${short(from)} ${bottom}V${short(head)}H${short(to)}V${bottom}`),
    path('kept-water', `M${short(from - BEYOND)} ${short(water)}H${short(to + BEYOND)}`),
    text('bold halo', to + 6, head + 14, name, 'left', direction),
    text(
      'bold smaller halo',
      at,
      Math.min(water - 6, bottom - 6),
      number(point.usefulMw, 1),
      side,
      direction,
    ),
  ].join('');
}
