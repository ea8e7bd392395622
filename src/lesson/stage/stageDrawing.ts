// The plane of one state as a lesson shows it: the drawing for narrow screens, whose letters stay large on a projector.

import type { CurvePoint } from '../../charts/losses/curvePoint.ts';
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { Direction } from '../../charts/svg.ts';
import { GOAL_MW } from '../../simulator/inputs/site.ts';
import type { LabelledDrawing } from '../../simulator/panels/chart/drawing.ts';
import { type PlaneView, planeDrawing } from '../../simulator/panels/plane/planeDrawing.ts';
import type { Answers } from '../measures/measures.ts';

export interface StageForm {
  /** Prefix of the ids of this drawing. */
  id: string;
  language: string;
  direction: Direction;
  words: PlaneView['words'];
  marked: Stratum | undefined;
}

export function stageDrawing(
  { settings, here, traces }: Omit<Answers, 'here'> & { here: CurvePoint | null },
  { id, language, direction, words, marked }: StageForm,
): LabelledDrawing {
  const plane = {
    use: settings.use,
    traces,
    here,
    before: null,
    kept: null,
    bend: null,
    marked,
    highMw: GOAL_MW,
    hasInterval: false,
  };
  const view = { plane, language, mw: settings.mw, reports: [], words };
  return planeDrawing(view, { id, isNarrow: true, direction, language });
}
