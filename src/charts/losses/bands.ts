// The losses stacked from useful work up to the ideal line, in the order of the model from the power down.
import { type LossCause, lossCauses } from '../../model/cluster/site/losses.ts';
import type { Scale } from '../scale.ts';
import type { Point } from '../svg.ts';
import { type CurvePoint, lossMw } from './curvePoint.ts';

export interface Band {
  cause: LossCause;
  lower: Point[];
  upper: Point[];
}

/** Causes from the water upward: the last of the model's order lies lowest. */
const causesUpward: readonly LossCause[] = [...lossCauses].reverse();

/** Causes that lose something somewhere on the curve. */
export const causesPresent = (points: readonly CurvePoint[]): LossCause[] =>
  causesUpward.filter((cause) => points.some((point) => lossMw(point, cause) > 0.05));

/** One band for each cause; a cause that gives nothing has no height. */
export function bandsOf(points: readonly CurvePoint[], x: Scale, y: Scale): Band[] {
  const levels = points.map(({ usefulMw }) => usefulMw);
  return causesPresent(points).map((cause) => {
    const edge = (): Point[] => points.map((point, i): Point => [x(point.siteMw), y(levels[i] ?? 0)]);
    const lower = edge();
    points.forEach((point, i) => {
      levels[i] = (levels[i] ?? 0) + Math.max(lossMw(point, cause), 0);
    });
    return { cause, lower, upper: edge() };
  });
}
