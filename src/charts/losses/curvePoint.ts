// One point of the curve as charts draw it: everything in megawatt equivalents, 500 × useful FLOP/s over the ideal at 500 MW.
import { type LossCause, lossCauses } from '../../model/cluster/site/losses.ts';

export interface CurvePoint {
  siteMw: number;
  idealMw: number;
  usefulMw: number;
  /** In the order of `lossCauses`; together ideal − useful. */
  lossesMw: readonly number[];
}

/** What a line of useful work is drawn through. */
export type UsefulPoint = Pick<CurvePoint, 'siteMw' | 'usefulMw'>;

/** Loss of one cause [MW equivalents]. */
export function lossMw(point: CurvePoint, cause: LossCause): number {
  return point.lossesMw[lossCauses.indexOf(cause)] ?? 0;
}

/** The point at a power between two points, by straight lines; the nearest end outside them. Throws where there are none. */
export function pointBetween(points: readonly CurvePoint[], siteMw: number): CurvePoint {
  const after = points.findIndex((point) => point.siteMw >= siteMw);
  const high = points[after === -1 ? points.length - 1 : after];
  const low = points[Math.max(after - 1, 0)];
  if (!high || !low) throw new RangeError('points: received none, expected at least one');
  if (after <= 0 || high.siteMw === siteMw) return high;
  return blendPoints(low, high, (siteMw - low.siteMw) / (high.siteMw - low.siteMw));
}

/** Part of the way from one point to another; 0 gives the first. */
export function blendPoints(from: CurvePoint, to: CurvePoint, share: number): CurvePoint {
  const blend = (a: number, b: number): number => a + (b - a) * share;
  return {
    siteMw: blend(from.siteMw, to.siteMw),
    idealMw: blend(from.idealMw, to.idealMw),
    usefulMw: blend(from.usefulMw, to.usefulMw),
    lossesMw: from.lossesMw.map((loss, i) => blend(loss, to.lossesMw[i] ?? 0)),
  };
}
