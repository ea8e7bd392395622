// The words of a magnified foot: the name of every trace and the level of the first phase, where no column stands over them.
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { usefulAt } from '../planeTraces.ts';
import { bendNameAt } from './bendMark.ts';

export interface FootScene {
  here: CurvePoint | null;
  points: readonly CurvePoint[];
  /** Of the chosen use. */
  name: string;
  others: readonly { name: string; points: readonly CurvePoint[] }[];
  bend: { siteMw: number } | null;
}

/** Room that the name of a trace and that of the level take [px]. */
const TRACE_NAME = 96;
const LEVEL_NAME = 132;
const LINE = 15;
const GAP = 6;
/** Where names end as long as nothing stands there [MW]. */
const USUAL_END_MW = 0.84 * GOAL_MW;

/** Whether the column leaves free what lies between two places [px]. */
function freeOf({ here }: FootScene, { columnWidth }: PlaneFrame, { x }: Scales) {
  const middle = here ? x(here.siteMw) : Number.NEGATIVE_INFINITY;
  const column = { from: middle - columnWidth / 2, to: middle + columnWidth / 2 };
  return { column, isFree: (from: number, to: number): boolean => column.to < from || column.from > to };
}

/** Nothing where the scene has no first phase. */
export function footWords(
  scene: FootScene,
  asFirst: string,
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string {
  const first = usefulAt(scene.points, PHASE_ONE_MW);
  if (first === undefined) return '';
  const { left, right } = frame;
  const { x, y } = scales;
  const { isFree } = freeOf(scene, frame, scales);
  const level = y(first);
  const isRightFree = isFree(right - LEVEL_NAME, right);
  return [
    path('first-level', `M${left} ${short(level)}H${right}`),
    text(
      'secondary smaller halo',
      isRightFree ? right - 4 : x(PHASE_ONE_MW) + 4,
      level + LINE,
      asFirst,
      isRightFree ? 'right' : 'left',
      direction,
    ),
    ...traceNames(scene, frame, scales, direction),
  ].join('');
}

/** Each over its trace, and the upper ones out of the way of the lower ones and of the name of the bend. A phone has room for the own one. */
function traceNames(scene: FootScene, frame: PlaneFrame, scales: Scales, direction: Direction): string[] {
  const { name: own, points, others, bend } = scene;
  const { left, right, top, bottom, names } = frame;
  const end = endOfNames(scene, frame, scales);
  if (end === null) return [];
  const mw = Math.min(((end - left) / (right - left)) * GOAL_MW + 10, GOAL_MW);
  const taken = bend && names && bendNameAt({ siteMw: bend.siteMw, points }, scales);
  const isBeside = taken && taken.to > end - TRACE_NAME && taken.from < end;
  let last = top;
  return [{ name: own, points }, ...others]
    .filter(({ name }) => names !== null || name === own)
    .map(({ name, points: of }) => ({ name, at: scales.y(usefulAt(of, mw) ?? 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name, at }) => {
      const over = Math.max(at - GAP, last + LINE);
      const isTaken = isBeside && Math.abs(over - taken.level) < LINE;
      last = Math.min(isTaken ? taken.level + LINE + GAP : over, bottom - GAP);
      const className = name === own ? 'water-text bold smaller halo' : 'water-text smaller halo';
      return text(className, end, last, name, 'right', direction);
    });
}

/** Where the names of the traces end [px]: beside the column where it would cover them; null where there is no room. */
function endOfNames(scene: FootScene, frame: PlaneFrame, scales: Scales): number | null {
  const { right, names } = frame;
  const { column, isFree } = freeOf(scene, frame, scales);
  const usual = scales.x(USUAL_END_MW);
  if (isFree(usual - TRACE_NAME, usual)) return usual;
  if (names === null) return null;
  return column.to + GAP + TRACE_NAME <= right ? right - 4 : column.from - GAP;
}
