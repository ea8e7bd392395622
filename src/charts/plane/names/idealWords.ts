// The words along the ideal line.
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';

export interface IdealScene {
  here: CurvePoint | null;
  /** The trace before the last change. */
  before: unknown;
  highMw: number;
}

export function idealWords(
  { here, before, highMw }: IdealScene,
  { x, y }: Scales,
  words: string,
  direction: Direction,
): string {
  const isRight = here !== null && here.siteMw > GOAL_MW / 2;
  // A magnified foot has words of its own, and the name of what was before stands on the left for a while.
  if (highMw < GOAL_MW || (before && isRight)) return '';
  // Left of a column that stands far right, as near to it as they fit.
  const mw = isRight ? Math.max(108, here.siteMw - 150) : 375;
  const [at, up] = [x(mw) - 8, y(mw) - 8];
  return `<g transform="translate(${short(at)} ${short(up)}) rotate(-45)">${text('secondary halo', 0, 0, words, 'middle', direction)}</g>`;
}
