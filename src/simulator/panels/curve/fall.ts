// Where the curve falls, elsewhere than where it bends most.
import type { UsefulPoint } from '../../../charts/losses/curvePoint.ts';

/** Less than this is written as nothing [MW equivalents]. */
const LEAST_MW = 0.05;

/** A stretch over which every size does less than the one before. */
export interface Fall {
  fromMw: number;
  toMw: number;
  lostMw: number;
}

/** The deepest fall that does not begin at `bendMw`; null where there is none. */
export function fallOf(points: readonly UsefulPoint[], bendMw: number | undefined): Fall | null {
  let deepest: Fall | null = null;
  let head = points[0];
  for (const [i, point] of points.entries()) {
    if (!head || point.usefulMw >= (points[i - 1]?.usefulMw ?? 0)) head = point;
    const lostMw = head.usefulMw - point.usefulMw;
    if (lostMw >= (deepest?.lostMw ?? LEAST_MW) && head.siteMw !== bendMw)
      deepest = { fromMw: head.siteMw, toMw: point.siteMw, lostMw };
  }
  return deepest;
}
