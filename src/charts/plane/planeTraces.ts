// What lies in the plane behind the column: bands up to it, the traces of the uses, the interval, what was before.

import { type CurvePoint, pointBetween, type UsefulPoint } from '../losses/curvePoint.ts';
import { hatchFill } from '../marks/hatch.ts';
import type { Scale } from '../scale.ts';
import { areaBetween, lineThrough, type Point, path } from '../svg.ts';
import { layersOf, strata } from './column/strata.ts';

interface Scales {
  x: Scale;
  y: Scale;
}

export const waterLine = (points: readonly UsefulPoint[], { x, y }: Scales): Point[] =>
  points.map(({ siteMw, usefulMw }): Point => [x(siteMw), y(usefulMw)]);

/** The strata of every size up to the column, faint. */
export function planeBands(
  id: string,
  points: readonly CurvePoint[],
  here: CurvePoint,
  { x, y }: Scales,
): string {
  const shown = [...points.filter(({ siteMw }) => siteMw < here.siteMw), here];
  if (shown.length < 2) return '';
  const layers = shown.map(layersOf);
  const edge = (index: number, end: 'lowMw' | 'highMw'): Point[] =>
    shown.map(({ siteMw }, i): Point => [x(siteMw), y(layers[i]?.[index]?.[end] ?? 0)]);
  const bands = [...strata]
    .reverse()
    .map((stratum, i) =>
      path('band', areaBetween(edge(i, 'highMw'), edge(i, 'lowMw')), { fill: hatchFill(id, stratum) }),
    );
  const ground = shown.map(({ siteMw }): Point => [x(siteMw), y(0)]);
  const water = areaBetween(waterLine(shown, { x, y }), ground);
  return `<g class="bands">${bands.join('')}${path('band', water, { fill: hatchFill(id, 'water') })}</g>`;
}

/** Useful work of one use over all sizes: strong up to the column, thin beyond it. */
export function waterTrace(points: readonly CurvePoint[], here: CurvePoint, scales: Scales): string {
  const before = [...points.filter(({ siteMw }) => siteMw < here.siteMw), here];
  const after = [here, ...points.filter(({ siteMw }) => siteMw > here.siteMw)];
  return (
    path('trace-ahead', lineThrough(waterLine(after, scales))) +
    path('trace', lineThrough(waterLine(before, scales)))
  );
}

export const thinTrace = (className: string, points: readonly UsefulPoint[], scales: Scales): string =>
  points.length < 2 ? '' : path(className, lineThrough(waterLine(points, scales)));

export interface Interval {
  siteMw: number;
  usefulLowMw: number;
  usefulHighMw: number;
}

/** The dotted pair around the water: eight in ten answers of the model lie between. */
export function intervalPair(intervals: readonly Interval[], { x, y }: Scales): string {
  const edge = (of: (interval: Interval) => number): string =>
    lineThrough(intervals.map((interval): Point => [x(interval.siteMw), y(of(interval))]));
  if (intervals.length < 2) return '';
  return (
    path(
      'doubt',
      edge(({ usefulHighMw }) => usefulHighMw),
    ) +
    path(
      'doubt',
      edge(({ usefulLowMw }) => usefulLowMw),
    )
  );
}

/** Useful work at a power by straight lines between the sizes; undefined without a size. */
export const usefulAt = (points: readonly CurvePoint[], siteMw: number): number | undefined =>
  points.length === 0 ? undefined : pointBetween(points, siteMw).usefulMw;

/** Whether the number of the useful work stands right of a narrow column: left of it is no room at the foot of the plane. */
export const isUsefulRight = ({ siteMw }: CurvePoint): boolean => siteMw < 150;
