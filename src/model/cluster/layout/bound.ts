// What no layout of a group beats: the useful rate of its work and its shortest waits, over every batch.
import { slowestStageS } from '../step/stages.ts';
import type { LeastTimes } from '../step/stepModel.ts';

/** Time of a step of m micro-batches [s] that no step of a shape beats: m·work + fixed + pass/interleave. */
export interface Shape {
  /** Of one micro-batch on the slowest stage [s]. */
  workS: number;
  /** What one micro-batch takes on all other stages [s]; interleaving shortens it. */
  passS: number;
  /** What a step takes beside [s]. */
  fixedS: number;
  /** Tokens of a micro-batch. */
  tokens: number;
  stages: number;
  /** Most chunks of a stage, with as many micro-batches as stages or more. */
  mostInterleave: number;
}

/** Depth up to which the least times of a group count the traffic of its weights: beyond, they are little. */
export const WEIGHED_DEPTH = 32;

/** Keeps a bound above a rate that rounds the same sum otherwise. */
export const ABOVE_ROUNDING = 1 + 1e-9;

/** Takes a pipeline depth of a group into the shape: its slowest stage, and a stage's part of the weights. */
export function setShape(
  shape: Shape,
  { totalS, headS, embeddingS, weightsS, fixedS }: LeastTimes,
  layers: number,
  pipeline: number,
  stageLayers: number,
  mostInterleave: number,
): void {
  const slowest = slowestStageS(totalS, headS, embeddingS, layers, pipeline, stageLayers);
  const even = totalS / pipeline;
  shape.workS = slowest > even ? slowest : even;
  shape.passS = totalS > shape.workS ? totalS - shape.workS : 0;
  shape.fixedS = pipeline <= WEIGHED_DEPTH ? fixedS + weightsS / pipeline : fixedS;
  shape.stages = pipeline;
  shape.mostInterleave = pipeline > 1 ? mostInterleave : 1;
}

/**
 * Micro-batches between `low` and `high` at which `data` ranks do most useful work, were a micro-batch divisible: the maximum
 * of m / (1 + m/μ) / (m·work + wait), μ = criticalBatch/(data·tokens), is at √(μ·wait/work).
 */
export function bestMicroBatches(
  workS: number,
  waitS: number,
  tokens: number,
  data: number,
  low: number,
  high: number,
  criticalBatchTokens: number,
): number {
  const best = Math.sqrt((criticalBatchTokens * waitS) / (data * tokens * workS));
  return best < low ? low : best < high ? best : high;
}

/**
 * Useful tokens per second of m micro-batches on each of `data` ranks, B / (1 + B/criticalBatch) / step with B = data·m·tokens,
 * at the best m between `low` and `high`.
 */
function usefulRateBound(
  workS: number,
  waitS: number,
  tokens: number,
  data: number,
  low: number,
  high: number,
  criticalBatchTokens: number,
): number {
  const each = bestMicroBatches(workS, waitS, tokens, data, low, high, criticalBatchTokens);
  const batch = data * each * tokens;
  return (batch * ABOVE_ROUNDING) / ((1 + batch / criticalBatchTokens) * (each * workS + waitS));
}

/**
 * Useful rate that up to `data` ranks with up to `mostMicroBatches` in all do not beat: with fewer micro-batches than stages
 * nothing interleaves; with as many or more all that can be.
 */
export function shapeBound(
  { workS, passS, fixedS, tokens, stages, mostInterleave }: Shape,
  data: number,
  mostMicroBatches: number,
  criticalBatchTokens: number,
): number {
  const ranks = data < mostMicroBatches ? data : mostMicroBatches;
  const each = mostMicroBatches / ranks;
  const few = mostInterleave > 1 && each >= stages ? stages - 1 : each;
  const alone = usefulRateBound(workS, passS + fixedS, tokens, ranks, 1, few, criticalBatchTokens);
  if (mostInterleave === 1 || mostMicroBatches < stages) return alone;
  const fewer = mostMicroBatches / stages;
  const interleaving = ranks < fewer ? ranks : fewer;
  const shortS = passS / mostInterleave + fixedS;
  const high = mostMicroBatches / interleaving;
  const interleaved = usefulRateBound(workS, shortS, tokens, interleaving, stages, high, criticalBatchTokens);
  return alone > interleaved ? alone : interleaved;
}

/**
 * Useful rate that a group does not beat with `stages` or more, with room for `replicas` of its tensor and context ranks and so
 * many micro-batches in all. For each of p stages a rank has q = m/p micro-batches of the whole model. With q ≥ 1 a step takes
 * q·W + W·(p − 1)/(layers + 2) + weights/p + fixed at least, with q < 1 and p ≥ 2 at least W·max(1, q + 1/2) + fixed.
 */
export function groupRateBound(
  { totalS, weightsS, fixedS }: LeastTimes,
  layers: number,
  stages: number,
  tokens: number,
  replicas: number,
  mostMicroBatches: number,
  criticalBatchTokens: number,
): number {
  const each = mostMicroBatches / replicas;
  const ranks = each < 1 ? mostMicroBatches : replicas;
  const waitS = leastWaitS(totalS / (layers + 2), weightsS, stages) + fixedS;
  const most = each < 1 ? 1 : each;
  const many = usefulRateBound(totalS, waitS, tokens, ranks, 1, most, criticalBatchTokens);
  const part = each < 1 ? each : 1;
  const half = part < 0.5 ? part : 0.5;
  const fewS = (1 - half) * totalS + fixedS;
  const few = usefulRateBound(totalS, fewS, tokens, replicas, half, part, criticalBatchTokens);
  return many > few ? many : few;
}

/** The least of a·(p − 1) + w/p over p of `stages` or more, w counted up to WEIGHED_DEPTH stages. */
function leastWaitS(chunkS: number, weightsS: number, stages: number): number {
  if (stages > WEIGHED_DEPTH) return chunkS * (stages - 1);
  const unweighed = chunkS * WEIGHED_DEPTH;
  const best = Math.sqrt(weightsS / chunkS);
  const depth = best < stages ? stages : best < WEIGHED_DEPTH ? best : WEIGHED_DEPTH;
  const weighed = chunkS * (depth - 1) + weightsS / depth;
  return weighed < unweighed ? weighed : unweighed;
}
