// What the plane shows of a size, and which sizes a use is drawn through.
import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { type Losses, lossCauses } from '../../../model/cluster/site/losses.ts';
import type { SiteUse, TrainingUse } from '../../../model/cluster/site/siteUse.ts';

export interface PlanePoint extends CurvePoint {
  racks: number;
  gpus: number;
  usedGpus: number;
}

/** Whether the model has counted the chips of a point: nobody has between two of its sizes. */
export const isCounted = (point: CurvePoint): point is PlanePoint => 'gpus' in point;

/** Sizes that are asked for first: enough for a line while a hand moves. */
export const COARSE_SIZES_MW: readonly number[] = [PHASE_ONE_MW, 160, 280, 400, GOAL_MW];

/** Many runs grow by a step with each whole one: their line needs the foot and the head of every step. */
const stepSizesMw = [
  PHASE_ONE_MW,
  ...Array.from({ length: Math.floor(GOAL_MW / PHASE_ONE_MW) - 1 }, (_, i) => (i + 2) * PHASE_ONE_MW).flatMap(
    (siteMw) => [siteMw - 0.5, siteMw],
  ),
  GOAL_MW,
];

export const traceSizesOf = (use: SiteUse): readonly number[] =>
  use === 'many' ? stepSizesMw : DEFAULT_SITE_POWERS_MW;

/** The use of the parts that speak of training alone; where the site answers, of one model that grows. */
export const trainingUseOf = (use: SiteUse): TrainingUse => (use === 'answering' ? 'grown' : use);

/** Tokens per second as megawatt equivalents: MW × tokens/s over the ideal at that power. */
export function planePointOf(
  siteMw: number,
  {
    usefulTokensPerS,
    idealTokensPerS,
    losses,
    facility,
    usedGpus,
  }: {
    usefulTokensPerS: number;
    idealTokensPerS: number;
    losses: Losses;
    facility: { racks: number; gpus: number };
    usedGpus: number;
  },
): PlanePoint {
  const mw = siteMw / idealTokensPerS;
  return {
    siteMw,
    idealMw: siteMw,
    usefulMw: usefulTokensPerS * mw,
    lossesMw: lossCauses.map((cause) => losses[cause] * mw),
    racks: facility.racks,
    gpus: facility.gpus,
    usedGpus,
  };
}
