// Bytes that one GPU holds during a step, for the fullest pipeline stage.
import type { StepConstants } from './constants.ts';
import type { Recompute } from './layout.ts';
import { fullestStageLayers } from './stages.ts';

/** Bytes of the optimizer state of one parameter: fp32 master copy, momentum and variance. */
const OPTIMIZER_STATE_BYTES = 12;

/**
 * Bytes of activations that one layer keeps per token on one rank (Korthikanti et al. 2022, arXiv 2205.05198, generalised to
 * grouped queries, gated MLPs and experts). Inputs of products take the operand's bytes, the rest two.
 */
export function activationBytesPerToken(
  constants: StepConstants,
  tensor: number,
  recompute: Recompute,
): number {
  const { workload: w, sequenceParallel, flashAttention } = constants.settings;
  const sharded = sequenceParallel ? tensor : 1;
  if (recompute === 'full') return (2 * w.hidden) / sharded;
  const operand = constants.operandBytes < 2 ? 1 : 2;
  // Two norm inputs, two product inputs; dropout masks only where the older unfused kernels run.
  const whole = ((4 + 2 * operand + (flashAttention ? 0 : 2)) * w.hidden) / sharded;
  const attention = (2 * constants.qkvWidth + (2 + operand) * w.heads * w.attention.headDim) / tensor;
  const scores = flashAttention || recompute === 'selective' ? 0 : (5 * w.heads * w.sequence) / tensor;
  const innerBytes = (w.gatedMlp ? 4 : 2) + operand;
  const dense = (1 - constants.expertFraction) * w.ffn * innerBytes;
  const copies = w.experts ? w.experts.active : 0;
  const routed = w.experts
    ? constants.expertFraction *
      (w.experts.ffn * (copies + w.experts.shared) * innerBytes + (2 + operand) * copies * w.hidden)
    : 0;
  return whole + attention + scores + (dense + routed) / tensor;
}

/** Micro-batches whose activations the first stage holds at once: p, and a little more with interleaving. */
export function inFlightMicroBatches(pipeline: number, interleave: number, microBatches: number): number {
  const inFlight = interleave > 1 ? pipeline * (1 + (pipeline - 1) / (pipeline * interleave)) : pipeline;
  return inFlight < microBatches ? inFlight : microBatches;
}

/**
 * Bytes on the fullest GPU: weights, gradients, optimizer state, activations in flight, logits on the last stage, and
 * a reserve for the runtime and its buffers.
 */
export function memoryBytes(
  constants: StepConstants,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  interleave: number,
  microBatch: number,
  globalBatch: number,
  recompute: Recompute,
): number {
  const { workload: w, distributedOptimizer } = constants.settings;
  const { reservedBytes } = constants.parameters;
  const gradientBytes =
    constants.operandBytes < 2
      ? constants.parameters.narrowGradientBytes
      : constants.parameters.gradientBytes;
  const layers = fullestStageLayers(w.layers, pipeline);
  const edge =
    pipeline === 1 && !w.tiedEmbeddings ? 2 * constants.embeddingWeights : constants.embeddingWeights;
  const shared = (layers * constants.sharedWeights + edge) / tensor;
  const routed = (layers * constants.routedWeights) / (tensor * expert);
  const ranks = distributedOptimizer ? data * context : 1;
  const routedRanks = distributedOptimizer ? ranks / expert : 1;
  const state =
    (shared + routed) * (2 + gradientBytes) +
    OPTIMIZER_STATE_BYTES * (shared / ranks + routed / (routedRanks > 1 ? routedRanks : 1));
  const tokens = (microBatch * w.sequence) / context;
  const perLayer = activationBytesPerToken(constants, tensor, recompute) * tokens;
  const working = recompute === 'full' ? activationBytesPerToken(constants, tensor, 'selective') * tokens : 0;
  const microBatches = globalBatch / (data * microBatch);
  const logits = (6 * tokens * w.vocab) / tensor;
  const first = layers * perLayer * inFlightMicroBatches(pipeline, interleave, microBatches);
  const last = layers * perLayer + logits;
  return state + working + (pipeline === 1 ? last : first > last ? first : last) + reservedBytes;
}
