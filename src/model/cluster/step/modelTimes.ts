// The array of times of a model for one micro-batch, and how a part is added to it.
import type { Fabric } from '../network/collectives.ts';
import type { StepConstants } from './constants.ts';
import type { LayerPlan } from './layer/layerPlan.ts';
import { PRODUCT_TIME_COUNT } from './layer/products.ts';

/** Places in the array of times [s]. */
export const MODEL = {
  compute: 0,
  attention: 1,
  elementwise: 2,
  tensor: 3,
  context: 4,
  expert: 5,
  /** All of the above. */
  total: 6,
  /** Forward pass of one layer, and the part of it that selective recomputation runs again. */
  layerForward: 7,
  layerSelective: 8,
  /** What the last stage and the first have beside their layers; they are in the parts above too. */
  head: 9,
  embedding: 10,
} as const;

export const PLACES = 11;

/** How ranks lie in domains: how many of the tensor, context and expert group share one. */
export interface Locality {
  tensor: number;
  context: number;
  expert: number;
}

/** The times, and what they are made from. */
export interface ModelTimes {
  readonly times: Float64Array;
  /** Those of all but the routed experts, kept for another spread of these. */
  readonly dense: Float64Array;
  readonly sums: Float64Array;
  readonly constants: StepConstants;
  readonly plan: LayerPlan;
  readonly fabric: Fabric;
  readonly locality: Locality;
}

/** Empty arrays of times for one model on one fabric; `fillDenseTimes` fills them again and again without allocation. */
export function createModelTimes(constants: StepConstants, plan: LayerPlan, fabric: Fabric): ModelTimes {
  return {
    times: new Float64Array(PLACES),
    dense: new Float64Array(PLACES),
    sums: new Float64Array(PRODUCT_TIME_COUNT),
    constants,
    plan,
    fabric,
    locality: { tensor: 1, context: 1, expert: 1 },
  };
}

/** Adds a part of every layer. */
export function addToLayers(
  { times, constants }: ModelTimes,
  part: number,
  forward: number,
  backward: number,
): void {
  times[part]! += constants.settings.workload.layers * (forward + backward);
  times[MODEL.layerForward]! += forward;
}

/** Adds a part of the head. */
export function addToHead({ times }: ModelTimes, part: number, time: number): void {
  times[part]! += time;
  times[MODEL.head]! += time;
}
