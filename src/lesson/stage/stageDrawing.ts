// The drawing of one state as a lesson shows it: the plane of narrow screens, whose letters stay large on a projector, or
// what the power alone comes to.

import type { CurvePoint } from '../../charts/losses/curvePoint.ts';
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { Direction } from '../../charts/svg.ts';
import { GOAL_MW } from '../../model/cluster/phases.ts';
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import type { LabelledDrawing } from '../../simulator/panels/chart/drawing.ts';
import { type PlaneView, planeDrawing } from '../../simulator/panels/plane/planeDrawing.ts';
import type { Answers } from '../measures/measures.ts';
import { type PowerDrawing, type PowerForm, powerDrawing } from './powerDrawing.ts';

export interface StageForm {
  /** Prefix of the ids of this drawing. */
  id: string;
  language: string;
  direction: Direction;
  seeds: SimulatorSeeds;
  words: PlaneView['words'] & PowerForm['words'];
  marked: Stratum | undefined;
  /** In the place of the plane, where the scene does not tell of work yet. */
  drawn: PowerDrawing | undefined;
}

export function stageDrawing(
  { settings, here, traces }: Omit<Answers, 'here'> & { here: CurvePoint | null },
  form: StageForm,
): LabelledDrawing {
  const { id, language, direction, words, marked, drawn } = form;
  if (drawn) return powerDrawing(drawn, settings, form);
  const plane = {
    use: settings.use,
    traces,
    here,
    before: null,
    kept: null,
    bend: null,
    marked,
    highMw: GOAL_MW,
    nameFoot: null,
    hasInterval: false,
    stale: [],
  };
  const view = { plane, language, mw: settings.mw, reports: [], words };
  return planeDrawing(view, { id, isNarrow: true, direction, language });
}
