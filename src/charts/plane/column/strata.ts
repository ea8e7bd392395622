// The losses of the column as a reader meets them: seven strata from the power down, each of one or more causes of the model.
import type { LossCause } from '../../../model/cluster/site/losses.ts';
import { type CurvePoint, lossMw } from '../../losses/curvePoint.ts';
import { dot, type Hatch, strokes } from '../../marks/hatch.ts';
import { element } from '../../svg.ts';

/** From the top of the column down to the water. */
export const strata = ['cooling', 'idle', 'peak', 'traffic', 'waiting', 'failures', 'batch'] as const;
export type Stratum = (typeof strata)[number];

export const causesOf: Record<Stratum, readonly LossCause[]> = {
  cooling: ['coolingAndOtherIt'],
  idle: ['idleAndSpareGpus'],
  peak: ['kernelEfficiency', 'recomputation', 'optimizerAndFixed'],
  traffic: ['communication', 'pipeline', 'dataParallelExposed'],
  waiting: ['stragglers'],
  failures: ['failuresAndRestarts', 'checkpoints'],
  batch: ['batch'],
};

/** What a stratum loses [MW equivalents]. */
export const stratumMw = (point: CurvePoint, stratum: Stratum): number =>
  causesOf[stratum].reduce((sum, cause) => sum + Math.max(lossMw(point, cause), 0), 0);

export interface Layer {
  stratum: Stratum;
  /** Where it begins and ends over the foot of the column [MW equivalents]. */
  lowMw: number;
  highMw: number;
}

/** The strata of a point over each other, from the water upward. */
export function layersOf(point: CurvePoint): Layer[] {
  let reached = point.usefulMw;
  return [...strata].reverse().map((stratum) => {
    const lowMw = reached;
    reached += stratumMw(point, stratum);
    return { stratum, lowMw, highMw: reached };
  });
}

/** Of every hundred that reach a stratum from above, how many it takes. */
export function takenOfHundred(point: CurvePoint, stratum: Stratum): number {
  const above = strata
    .slice(0, strata.indexOf(stratum))
    .reduce((sum, each) => sum + stratumMw(point, each), 0);
  const reaching = point.idealMw - above;
  return reaching > 0 ? (100 * stratumMw(point, stratum)) / reaching : 0;
}

/** Share of the time of the chips in work that a stratum takes, 0 to 1: for losses of a step, of its length. */
export const shareOfStep = (point: CurvePoint, stratum: Stratum): number =>
  stratumMw(point, stratum) / (point.idealMw - stratumMw(point, 'cooling') - stratumMw(point, 'idle'));

const square = element('rect', { class: 'hatch-quiet', x: 3, y: 3, width: 5, height: 5 });

/** Level lines are modelled water and nothing else is level: losses stand, slant, cross or dot. */
export const planeHatches: Record<Stratum | 'water', Hatch> = {
  water: { size: 4.6, marks: strokes('M0 2.3H4.6').replace('hatch', 'water-level') },
  cooling: { size: 18, marks: strokes('M3 0V8M8 9V17M13 0V8', true) },
  idle: { size: 11, marks: square },
  peak: { size: 10, turn: 135, marks: strokes('M5 0V10', true) },
  traffic: { size: 6.5, turn: 45, marks: strokes('M3 0V6.5') },
  waiting: { size: 6, turn: 45, marks: dot(6, 1.35) },
  failures: { size: 8, marks: strokes('M1.5 1.5L6 6M6 1.5L1.5 6') },
  batch: { size: 4.5, marks: strokes('M2.2 0V4.5') },
};
