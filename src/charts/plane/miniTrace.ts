// The trace of a use in small, beside the line on which it would grow as fast as the power.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import type { CurvePoint } from '../losses/curvePoint.ts';
import { scaleOf } from '../scale.ts';
import { type Drawing, lineThrough, type Point, path, short } from '../svg.ts';

const [WIDTH, HEIGHT] = [76, 44];
/** Output at the top, as a multiple of the first phase's. */
const HIGH = 13;

export function miniTrace(points: readonly CurvePoint[]): Drawing {
  const first = points[0]?.usefulMw ?? 0;
  const x = scaleOf([0, GOAL_MW], [2, WIDTH - 2]);
  const y = scaleOf([0, HIGH], [HEIGHT - 2, 2]);
  const line = points.map(({ siteMw, usefulMw }): Point => [x(siteMw), y(first > 0 ? usefulMw / first : 0)]);
  const content = [
    path('mini-ground', `M2 ${HEIGHT - 2}H${WIDTH - 2}`),
    path('mini-step', `M2 ${HEIGHT - 2}L${short(x(GOAL_MW))} ${short(y(GOAL_MW / PHASE_ONE_MW))}`),
    line.length > 1 ? path('mini-trace', lineThrough(line)) : '',
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}
