// The plane's column beside the picture of a place: standing, or lying on phones. The loss of the place is pointed out; what
// was taken before fades, and a line runs along what is left.
import type { CurvePoint } from '../losses/curvePoint.ts';
import { hatchFill } from '../marks/hatch.ts';
import { planeColumn } from '../plane/column/planeColumn.ts';
import { layersOf, type Stratum } from '../plane/column/strata.ts';
import { type Scale, scaleOf } from '../scale.ts';
import { type Drawing, path, rectangle, type Stroke, short, strokesAt } from '../svg.ts';

const standing = { width: 72, columnWidth: 44, top: 12, under: 4 };
const lying = { width: 344, height: 29, left: 6, right: 332, top: 9, staff: 23, bottom: 28 };

/** Of the mark around a loss that is next to nothing [px]. */
const LEAST_MARK = 4;

export interface ColumnScene {
  /** Null where nothing fits. */
  point: CurvePoint | null;
  marked: Stratum;
  /** How high the room of a standing column is for its width; null where it lies. */
  heightOfWidth: number | null;
  /** Id of the drawing whose hatches fill it. */
  hatches: string;
}

/** It is always as long as its room: at every power the losses of that power are told apart. */
export function columnPicture({ point, marked, heightOfWidth, hatches }: ColumnScene): Drawing {
  if (heightOfWidth === null) {
    const { width, height } = lying;
    return { width, height, content: point ? lyingColumn(point, marked, hatches) : '' };
  }
  const { width } = standing;
  const height = Math.round(width * heightOfWidth);
  return { width, height, content: point ? standingColumn(point, marked, height, hatches) : '' };
}

function standingColumn(point: CurvePoint, marked: Stratum, height: number, hatches: string): string {
  const { width, columnWidth, top, under } = standing;
  const bottom = height - under;
  const y = scaleOf([0, point.idealMw], [bottom, top]);
  const middle = width - 6 - columnWidth / 2;
  const [high = 0, low = 0] = markedBetween(point, marked, y);
  const at = (high + low) / 2;
  return [
    planeColumn(hatches, point, { columnWidth, top, bottom }, { x: () => middle, y }, undefined),
    rectangle('place-gone', middle - columnWidth / 2, top, columnWidth, Math.max(high - top, 0)),
    path('place-left', `M${width - 2} ${short(low)}V${bottom}`),
    rectangle('place-mark', middle - columnWidth / 2, high, columnWidth, low - high),
    path('place-pointer', `M1 ${short(at - 7)}l12 7l-12 7z`),
  ].join('');
}

/** Its foot is at the left, as the plane's is at the bottom; the hatches stand as they do there. */
function lyingColumn(point: CurvePoint, marked: Stratum, hatches: string): string {
  const { left, right, top, staff, bottom } = lying;
  const x = scaleOf([0, point.idealMw], [left, right]);
  const layers = [{ stratum: 'water', lowMw: 0, highMw: point.usefulMw } as const, ...layersOf(point)];
  const water = short(x(point.usefulMw));
  const stepMw = x(10) - x(0) > 12 ? 5 : 10;
  const ticks: Stroke[] = [];
  for (let mw = stepMw; mw < point.idealMw; mw += stepMw) {
    const length = mw % (10 * stepMw) === 0 ? 1 : mw % (5 * stepMw) === 0 ? 0.6 : 0.34;
    ticks.push([[x(mw), staff], 'v', (bottom - staff) * length]);
  }
  const [from = 0, to = 0] = markedBetween(point, marked, x);
  return [
    rectangle('sheet-fill', left, top, right - left, bottom - top),
    path('ink-line', strokesAt(ticks)),
    ...layers.map(({ stratum, lowMw, highMw }) =>
      rectangle('stratum', x(lowMw), top, x(highMw) - x(lowMw), staff - top, {
        fill: hatchFill(hatches, stratum),
        'data-stratum': stratum,
      }),
    ),
    path('ink-line', layers.map(({ highMw }) => `M${short(x(highMw))} ${top}V${staff}`).join('')),
    path('ink-line', [top, staff, bottom].map((at) => `M${left} ${at}H${right}`).join('')),
    path('water-edge', `M${water} ${top - 4}V${bottom}`),
    rectangle('ink-fill', right, top - 4, 6, bottom - top + 4),
    rectangle('place-gone', to, top, Math.max(right - to, 0), bottom - top),
    path('place-left', `M${left} ${top - 4}H${short(from)}`),
    rectangle('place-mark', from, top, to - from, staff - top),
    path('place-pointer', `M${short((from + to) / 2 - 6)} 0h12l-6 8z`),
  ].join('');
}

/** Where the marked loss begins and ends along a scale [px], in their order on the screen. */
function markedBetween(point: CurvePoint, marked: Stratum, scale: Scale): number[] {
  const layer = layersOf(point).find(({ stratum }) => stratum === marked);
  if (!layer) return [];
  const ends = [scale(layer.lowMw), scale(layer.highMw)].sort((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  const more = Math.max(LEAST_MARK - (to - from), 0) / 2;
  return [from - more, to + more];
}
