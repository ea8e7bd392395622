// What no layout of a shape can beat: the useful rate of its work and its shortest wait, over every batch.

/** Time of a step of m micro-batches [s] that no step of a shape beats: m·work + wait + pass/interleave. */
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

/** Keeps a bound above a rate that rounds the same sum otherwise. */
export const ABOVE_ROUNDING = 1 + 1e-9;

/**
 * Micro-batches between `low` and `high` at which `data` ranks do most useful work, were a micro-batch divisible: the maximum
 * of m / (1 + m/μ) / (m·work + wait), μ = criticalBatch/(data·tokens), is at √(μ·wait/work).
 */
export function bestMicroBatches(
  { workS, tokens }: Shape,
  waitS: number,
  data: number,
  low: number,
  high: number,
  criticalBatchTokens: number,
): number {
  const best = Math.sqrt((criticalBatchTokens * waitS) / (data * tokens * workS));
  return best < low ? low : best < high ? best : high;
}

/** Useful tokens per second of m micro-batches on each of `data` ranks: B / (1 + B/criticalBatch) / step, B = data·m·tokens. */
function usefulRateBound(
  { workS, tokens }: Shape,
  waitS: number,
  data: number,
  microBatches: number,
  criticalBatchTokens: number,
): number {
  const batch = data * microBatches * tokens;
  return (batch * ABOVE_ROUNDING) / ((1 + batch / criticalBatchTokens) * (microBatches * workS + waitS));
}

/**
 * Useful rate that up to `data` ranks with up to `sequences`/microBatch micro-batches in all do not beat: with fewer
 * micro-batches than stages nothing interleaves; with as many or more all that can be.
 */
export function shapeBound(
  shape: Shape,
  data: number,
  mostMicroBatches: number,
  criticalBatchTokens: number,
): number {
  const { passS, fixedS, stages, mostInterleave } = shape;
  const ranks = data < mostMicroBatches ? data : mostMicroBatches;
  const each = mostMicroBatches / ranks;
  const plainS = passS + fixedS;
  const few = mostInterleave > 1 && each >= stages ? stages - 1 : each;
  const plain = bestMicroBatches(shape, plainS, ranks, 1, few, criticalBatchTokens);
  const alone = usefulRateBound(shape, plainS, ranks, plain, criticalBatchTokens);
  if (mostInterleave === 1 || mostMicroBatches < stages) return alone;
  const fewer = mostMicroBatches / stages;
  const interleaving = ranks < fewer ? ranks : fewer;
  const shortS = passS / mostInterleave + fixedS;
  const many = bestMicroBatches(
    shape,
    shortS,
    interleaving,
    stages,
    mostMicroBatches / interleaving,
    criticalBatchTokens,
  );
  const interleaved = usefulRateBound(shape, shortS, interleaving, many, criticalBatchTokens);
  return alone > interleaved ? alone : interleaved;
}
