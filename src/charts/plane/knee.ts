// Where a curve bends most: where it stops growing, else the point that lies furthest over the straight line between its ends.
import type { UsefulPoint } from '../losses/curvePoint.ts';

/** Below this share of the last output over that line a curve counts as straight. */
const STRAIGHT = 0.02;

/** A last output this close to that of a point before it, as a share, is no growth. */
const FLAT = 0.001;
/** A stretch that is flat for no longer than this is a step, not an end of growth [MW]. */
const STEP_MW = 20;

/** Index of the point; undefined where the curve is straight, or has no point between its ends. */
export function kneeOf(points: readonly UsefulPoint[]): number | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return undefined;
  const flat = points.findIndex(({ usefulMw }) => last.usefulMw - usefulMw < FLAT * last.usefulMw);
  if (last.siteMw - (points[flat]?.siteMw ?? last.siteMw) > STEP_MW) return flat;
  const slope = (last.usefulMw - first.usefulMw) / (last.siteMw - first.siteMw);
  const over = points.map(
    ({ siteMw, usefulMw }) => usefulMw - first.usefulMw - slope * (siteMw - first.siteMw),
  );
  const most = Math.max(...over);
  return most > STRAIGHT * last.usefulMw ? over.indexOf(most) : undefined;
}
