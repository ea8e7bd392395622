// What no layout of a group beats: the useful rate of its work and its shortest waits, over every batch.

import type { DepthTimes, LeastTimes } from '../../step/leastTimes.ts';
import { slowestStageS } from '../../step/stages.ts';

/** Least times of a step of m micro-batches: m·work + pass/interleave + what it takes beside. */
export interface Shape extends DepthTimes {
  /** Tokens of a micro-batch. */
  tokens: number;
  stages: number;
  /** Most chunks of a stage, with as many micro-batches as stages or more. */
  mostInterleave: number;
}

export const blankShape = (): Shape => ({
  workS: 0,
  passS: 0,
  aloneS: 0,
  interleavedS: 0,
  tokens: 0,
  stages: 1,
  mostInterleave: 1,
});

/** Depth up to which the least times of a group count the traffic of its weights: beyond, they are little. */
export const WEIGHED_DEPTH = 32;

/** Keeps a bound above a rate that rounds the same sum otherwise. */
export const ABOVE_ROUNDING = 1 + 1e-9;

/**
 * Takes the depths of a group from `first` to `last`, all with so many layers on the fullest stage, into the shape: the slowest stage
 * and the rest, and a stage's part of the weights.
 */
export function setShape(
  shape: Shape,
  { totalS, headS, embeddingS, weightsS, fixedS }: LeastTimes,
  layers: number,
  first: number,
  last: number,
  stageLayers: number,
  mostInterleave: number,
): void {
  const slowest =
    first === last
      ? slowestStageS(totalS, headS, embeddingS, layers, first, stageLayers)
      : (stageLayers * (totalS - headS - embeddingS)) / layers;
  const even = totalS / last;
  shape.workS = slowest > even ? slowest : even;
  shape.passS = totalS > shape.workS ? totalS - shape.workS : 0;
  shape.aloneS = last <= WEIGHED_DEPTH ? fixedS + weightsS / last : fixedS;
  shape.interleavedS = shape.aloneS;
  shape.stages = first;
  shape.mostInterleave = last > 1 ? mostInterleave : 1;
}

/**
 * Micro-batches between `low` and `high` at which `data` ranks do most useful work, were a micro-batch divisible: the maximum
 * of m / (1 + m/μ) / (m·work + wait), μ = criticalBatch/(data·tokens), is at √(μ·wait/work).
 */
function bestMicroBatches(
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

/** The whole number of micro-batches that does most, where each is done whole. */
export function bestWholeMicroBatches(
  workS: number,
  waitS: number,
  tokens: number,
  data: number,
  low: number,
  high: number,
  criticalBatchTokens: number,
): number {
  const best = bestMicroBatches(workS, waitS, tokens, data, low, high, criticalBatchTokens);
  const below = Math.floor(best);
  const above = below + 1;
  if (above > high) return below;
  const part = (data * tokens) / criticalBatchTokens;
  const timesBelow = above * (1 + part * below) * (below * workS + waitS);
  const timesAbove = below * (1 + part * above) * (above * workS + waitS);
  return timesAbove < timesBelow ? above : below;
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
  { workS, passS, aloneS, interleavedS, tokens, stages, mostInterleave }: Shape,
  data: number,
  mostMicroBatches: number,
  criticalBatchTokens: number,
): number {
  const ranks = data < mostMicroBatches ? data : mostMicroBatches;
  const each = mostMicroBatches / ranks;
  const few = mostInterleave > 1 && each >= stages ? stages - 1 : each;
  const alone = usefulRateBound(workS, passS + aloneS, tokens, ranks, 1, few, criticalBatchTokens);
  if (mostInterleave === 1 || mostMicroBatches < stages) return alone;
  const fewer = mostMicroBatches / stages;
  const interleaving = ranks < fewer ? ranks : fewer;
  const shortS = passS / mostInterleave + interleavedS;
  const high = mostMicroBatches / interleaving;
  const interleaved = usefulRateBound(workS, shortS, tokens, interleaving, stages, high, criticalBatchTokens);
  return alone > interleaved ? alone : interleaved;
}

/**
 * Useful rate that a group does not beat, with room for `replicas` of its tensor and context ranks and so many micro-batches in all.
 * For each of p stages a rank has q = m/p micro-batches of the whole model. With q ≥ 1 a step takes
 * q·W + W·(p − 1)/(layers + 2) + weights/p + fixed at least. Where it is below `enough` it may be any rate from it up to that.
 */
export function groupRateBound(
  least: LeastTimes,
  layers: number,
  tokens: number,
  replicas: number,
  mostMicroBatches: number,
  criticalBatchTokens: number,
  enough = 0,
): number {
  const { totalS, weightsS, fixedS } = least;
  const each = mostMicroBatches / replicas;
  const ranks = each < 1 ? mostMicroBatches : replicas;
  const waitS = leastWaitS(totalS / (layers + 2), weightsS) + fixedS;
  const most = each < 1 ? 1 : each;
  const many = usefulRateBound(totalS, waitS, tokens, ranks, 1, most, criticalBatchTokens);
  const unasked = many > enough ? many : enough;
  const few = fewRateBound(least, tokens, replicas, each < 1 ? each : 1, unasked, criticalBatchTokens);
  return many > few ? many : few;
}

/**
 * The same with fewer micro-batches than stages, q up to `most`, at most 1, or anything up to `enough`. Nothing interleaves then,
 * and a step takes (1 + q − 1/p)·W + weights/p + fixed at least, p ≥ 2 and p·q ≥ 1. It is shortest at one end: with the most
 * stages, or, where weights take less than the work, with the fewest: (1 + max(0, q − 1/2))·W + min(q, 1/2)·weights + fixed.
 */
function fewRateBound(
  { totalS, weightsS, fixedS }: LeastTimes,
  tokens: number,
  replicas: number,
  most: number,
  enough: number,
  criticalBatchTokens: number,
): number {
  const half = most < 0.5 ? most : 0.5;
  const workS = (1 - half) * totalS + fixedS;
  const work = usefulRateBound(totalS, workS, tokens, replicas, half, most, criticalBatchTokens);
  if (work <= enough) return work;
  const deepS = totalS * (1 - 1 / WEIGHED_DEPTH) + fixedS;
  const deep = usefulRateBound(totalS, deepS, tokens, replicas, 0, most, criticalBatchTokens);
  if (weightsS >= totalS) return deep;
  const onceS = totalS + fixedS;
  const once = usefulRateBound(weightsS, onceS, tokens, replicas, 0, half, criticalBatchTokens);
  const twoS = 0.5 * (totalS + weightsS) + fixedS;
  const two = usefulRateBound(totalS, twoS, tokens, replicas, half, most, criticalBatchTokens);
  const shallow = once > two ? once : two;
  return deep > shallow ? deep : shallow;
}

/** The least of a·(p − 1) + w/p over p ≥ 1, w counted up to WEIGHED_DEPTH stages. */
function leastWaitS(chunkS: number, weightsS: number): number {
  const unweighed = chunkS * WEIGHED_DEPTH;
  const best = Math.sqrt(weightsS / chunkS);
  const depth = best < 1 ? 1 : best < WEIGHED_DEPTH ? best : WEIGHED_DEPTH;
  const weighed = chunkS * (depth - 1) + weightsS / depth;
  return weighed < unweighed ? weighed : unweighed;
}
