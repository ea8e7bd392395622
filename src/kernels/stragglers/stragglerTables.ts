// The two tables of delays: how far a GPU is behind the median one, for good and in one step.
import { normalQuantile, power } from '../../model/numbers/exact.ts';
import { type Parameters, parameterOf } from '../../model/numbers/parameters.ts';
import { TICKS_PER_STEP } from '../../model/numbers/units.ts';
import { KNOT_COUNT, survivalAtKnot } from '../draws/ticksAt.ts';

/** Shape of the delays. Fractions are of the analytic step. */
export interface StragglerShape {
  /** σ of the persistent factor of a GPU: silicon, place in the cooling loop. */
  persistentSigmaFraction: number;
  /** σ of the jitter of a GPU in one step, averaged over its micro-batches. */
  transientSigmaFraction: number;
  /** Scale of a hiccup: page fault, retransmission, clock throttle. */
  hiccupFraction: number;
  /** Probability, per GPU and step, around which hiccups begin to rule the tail. */
  hiccupProbability: number;
  /** Tail index α of hiccups: P(delay > x) falls as x^-α. */
  hiccupTailIndex: number;
}

/**
 * The shape that the parameters state: a persistent share s of the variance σ² of GPU speed, so σ√s for good and
 * σ√(1 − s) in a step, and hiccups.
 * @throws RangeError naming a parameter that is missing
 */
export function stragglersOf(parameters: Parameters): StragglerShape {
  const sigma = parameterOf(parameters, 'P-straggler-sigma');
  const persistentShare = parameterOf(parameters, 'P-straggler-persistent-share');
  return {
    persistentSigmaFraction: sigma * Math.sqrt(persistentShare),
    transientSigmaFraction: sigma * Math.sqrt(1 - persistentShare),
    hiccupFraction: parameterOf(parameters, 'P-straggler-hiccup-scale'),
    hiccupProbability: parameterOf(parameters, 'P-straggler-hiccup-probability'),
    hiccupTailIndex: parameterOf(parameters, 'P-straggler-hiccup-tail-index'),
  };
}

/** The shape at the values of seeds/parameters.yaml, for runs that bring none; a test holds the two together. */
export const ASSUMED_STRAGGLERS = stragglersOf({
  'P-straggler-sigma': 0.008,
  'P-straggler-persistent-share': 0.5,
  'P-straggler-hiccup-scale': 0.05,
  'P-straggler-hiccup-probability': 1e-6,
  'P-straggler-hiccup-tail-index': 3,
});

export interface StragglerTables {
  /** 4,097 knots [ticks], of stream 0. */
  persistent: Int32Array;
  /** 4,097 knots [ticks], of stream 1. */
  transient: Int32Array;
}

/**
 * Delay [fraction of a step] that a GPU exceeds with probability p, for its normal part:
 * σ max(0, Φ⁻¹(1 − p)). GPUs ahead of the median wait for it, so they count as the median.
 */
function normalDelay(survival: number, sigmaFraction: number): number {
  return survival < 0.5 ? -sigmaFraction * normalQuantile(survival) : 0;
}

/**
 * Delay [fraction of a step] of hiccups at survival probability p: h ((1 + q / p)^(1/α) − 1), a Lomax tail that
 * leaves the jitter untouched where p ≫ q. A sum of two falling functions of p is again an inverse survival
 * function, so jitter and hiccups are one continuous distribution.
 */
function hiccupDelay(survival: number, shape: StragglerShape): number {
  const rarity = 1 + shape.hiccupProbability / survival;
  return shape.hiccupFraction * (power(rarity, 1 / shape.hiccupTailIndex) - 1);
}

/**
 * Both tables for a jitter of `jitterPercent` (100: the shape as it stands). Only + - * / sqrt and floor are
 * used, so every engine builds the same integers.
 * @throws RangeError when neighbouring knots differ by 65,536 ticks or more, which the kernel cannot interpolate
 */
export function buildStragglerTables(jitterPercent: number, shape = ASSUMED_STRAGGLERS): StragglerTables {
  const scale = (jitterPercent / 100) * TICKS_PER_STEP;
  const persistent = new Int32Array(KNOT_COUNT);
  const transient = new Int32Array(KNOT_COUNT);
  for (let knot = 0; knot < KNOT_COUNT; knot++) {
    const p = survivalAtKnot(knot);
    const jitter = normalDelay(p, shape.transientSigmaFraction) + hiccupDelay(p, shape);
    persistent[knot] = Math.floor(scale * normalDelay(p, shape.persistentSigmaFraction) + 0.5);
    transient[knot] = Math.floor(scale * jitter + 0.5);
  }
  requireInterpolable(persistent, 'persistent');
  requireInterpolable(transient, 'transient');
  return { persistent, transient };
}

function requireInterpolable(table: Int32Array, name: string): void {
  for (let knot = 1; knot < KNOT_COUNT; knot++) {
    const gap = (table[knot - 1] as number) - (table[knot] as number);
    if (!(gap >= 0 && gap < 65536)) {
      throw new RangeError(
        `The ${name} table falls by ${gap} ticks at knot ${knot}; the kernel interpolates 0 to 65,535. ` +
          'Lower the jitter or the hiccup scale.',
      );
    }
  }
}
