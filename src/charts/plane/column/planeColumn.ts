// The graduated column at the chosen power: strata of loss from its top down, water at its foot.

import type { CurvePoint } from '../../losses/curvePoint.ts';
import { hatchFill } from '../../marks/hatch.ts';
import type { Scale } from '../../scale.ts';
import { path, rectangle, type Stroke, short, strokesAt } from '../../svg.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { layersOf, type Stratum } from './strata.ts';

/** Share of the column's width that carries the graduation. */
const STAFF = 0.36;

export function planeColumn(
  id: string,
  point: CurvePoint,
  frame: Pick<PlaneFrame, 'columnWidth' | 'top' | 'bottom'>,
  { x, y }: { x: Scale; y: Scale },
  marked: Stratum | undefined,
): string {
  const { columnWidth: width, top, bottom } = frame;
  const left = x(point.siteMw) - width / 2;
  const staff = width * STAFF;
  const body = left + staff;
  const right = left + width;
  const head = Math.max(y(point.idealMw), top);
  const isCut = y(point.idealMw) < top - 0.5;
  const at = (mw: number): number => Math.max(y(mw), head);
  const stepMw = y(0) - y(10) > 12 ? 5 : 10;
  const courses: string[] = [];
  const ticks: Stroke[] = [];
  for (let mw = 5 * stepMw, i = 0; mw - 5 * stepMw < point.idealMw; mw += 5 * stepMw, i++) {
    const high = at(Math.min(mw, point.idealMw));
    const low = at(mw - 5 * stepMw);
    if (i % 2 === 1 && low > high) courses.push(rectangle('line-fill', left, high, staff, low - high));
  }
  for (let mw = stepMw; mw < point.idealMw && y(mw) > head; mw += stepMw) {
    const length = mw % (10 * stepMw) === 0 ? staff : mw % (5 * stepMw) === 0 ? staff * 0.6 : staff * 0.34;
    ticks.push([[body, y(mw)], 'h', -length]);
  }
  const layers = layersOf(point).flatMap(({ stratum, lowMw, highMw }) => {
    const [low, high] = [at(lowMw), at(highMw)];
    if (low - high < 0.05) return [];
    return [
      rectangle('stratum', body, high, right - body, low - high, {
        fill: hatchFill(id, stratum),
        'data-stratum': stratum,
      }),
      path(
        stratum === marked ? 'ink-line marked' : 'ink-line',
        `M${short(body)} ${short(high)}H${short(right)}`,
      ),
    ];
  });
  const water = at(point.usefulMw);
  return [
    rectangle('sheet-fill', left, head, width, bottom - head),
    ...courses,
    path('ink-line', strokesAt(ticks)),
    ...layers,
    rectangle('stratum', body, water, right - body, bottom - water, {
      fill: hatchFill(id, 'water'),
      'data-stratum': 'water',
    }),
    path('ink-line', [left, body, right].map((at) => `M${short(at)} ${bottom}V${short(head)}`).join('')),
    path('water-edge', `M${short(left - 6)} ${short(water)}H${short(right + 6)}`),
    isCut
      ? path(
          'ink-line',
          `M${short(left - 4)} ${short(head + 8)}l${short(width / 4 + 2)} -8 ${short(width / 2 + 4)} 8 ${short(width / 4 + 2)} -8`,
        )
      : rectangle('ink-fill', left - 5, head - 6, width + 10, 6),
  ].join('');
}
