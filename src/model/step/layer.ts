// Time of one average layer and of the edges of the model for one micro-batch on one rank.

import {
  domainGatherTimeS,
  exchangeTimeS,
  type Fabric,
  gatherTimeS,
  reduceTimeS,
} from '../network/collectives.ts';
import { fusedAttentionBackwardS, fusedAttentionForwardS, unfusedAttentionS } from './attention.ts';
import type { StepConstants } from './constants.ts';
import type { LayerPlan } from './layerPlan.ts';
import { PRODUCT_TIME, sumProductTimes } from './products.ts';

/** Places in the array of layer times [s]. */
export const LAYER = {
  forwardCompute: 0,
  backwardCompute: 1,
  forwardAttention: 2,
  backwardAttention: 3,
  forwardElementwise: 4,
  backwardElementwise: 5,
  forwardTensor: 6,
  backwardTensor: 7,
  forwardContext: 8,
  backwardContext: 9,
  forwardExpert: 10,
  backwardExpert: 11,
  headCompute: 12,
  headElementwise: 13,
  headTensor: 14,
  embeddingElementwise: 15,
} as const;

export const LAYER_TIME_COUNT = 16;

/** Kernels launched per layer, forward and backward. */
export const FORWARD_KERNELS = 14;
const BACKWARD_KERNELS = 24;
/** Bytes of embedding look-up and its gradient per token and hidden element. */
const EMBEDDING_BYTES = 12;

/** How ranks lie in domains: how many of the tensor, context and expert group share one. */
export interface Locality {
  tensor: number;
  context: number;
  expert: number;
}

/**
 * Fills `out` with the times [s] of an average layer and of the edges for one micro-batch of b sequences:
 * T = b·s/context tokens per rank, every product split over the tensor group. `sums` is room for four numbers.
 */
export function fillLayerTimes(
  out: Float64Array,
  sums: Float64Array,
  constants: StepConstants,
  plan: LayerPlan,
  fabric: Fabric,
  locality: Locality,
  tensor: number,
  context: number,
  expert: number,
  microBatch: number,
): void {
  const tokens = (microBatch * constants.settings.workload.sequence) / context;
  for (let place = 0; place < LAYER_TIME_COUNT; place++) out[place] = 0;
  addProducts(out, sums, plan, tensor, tokens);
  if (plan.routed.rows.length > 0)
    addExperts(out, sums, constants, plan, fabric, locality.expert, tensor, expert, tokens);
  addElementwise(out, constants, plan, tensor, tokens);
  addAttention(out, constants, tensor, tokens);
  if (tensor > 1) addTensorTraffic(out, constants, fabric, locality.tensor, tensor, tokens);
  if (context > 1) addContextTraffic(out, constants, fabric, locality.context, tensor, context, microBatch);
  addEdges(out, sums, constants, plan, tensor, tokens);
}

/** Products of every token, with the casts of their operands. */
function addProducts(
  out: Float64Array,
  sums: Float64Array,
  plan: LayerPlan,
  tensor: number,
  tokens: number,
): void {
  sumProductTimes(sums, plan.dense, tokens, 1, tensor);
  out[LAYER.forwardCompute] = sums[PRODUCT_TIME.forward]!;
  out[LAYER.backwardCompute] = sums[PRODUCT_TIME.backward]!;
  out[LAYER.forwardElementwise] = sums[PRODUCT_TIME.forwardCast]!;
  out[LAYER.backwardElementwise] = sums[PRODUCT_TIME.backwardCast]!;
}

/**
 * Adds the routed experts: grouped products of T·active·expert/count tokens each, slower than plain ones and as slow as the
 * fullest expert, with four exchanges of tokens.
 */
function addExperts(
  out: Float64Array,
  sums: Float64Array,
  constants: StepConstants,
  plan: LayerPlan,
  fabric: Fabric,
  local: number,
  tensor: number,
  expert: number,
  tokens: number,
): void {
  const { parameters, settings, expertFraction } = constants;
  const { hidden, experts } = settings.workload;
  if (!experts) return;
  const copies = tokens * experts.active;
  const rows = ((copies * expert) / experts.count) * parameters.expertImbalanceRatio;
  const perRank = experts.count / expert;
  sumProductTimes(sums, plan.routed, rows, perRank, tensor);
  out[LAYER.forwardCompute]! += sums[PRODUCT_TIME.forward]!;
  out[LAYER.backwardCompute]! += sums[PRODUCT_TIME.backward]!;
  out[LAYER.forwardElementwise]! += sums[PRODUCT_TIME.forwardCast]!;
  out[LAYER.backwardElementwise]! += sums[PRODUCT_TIME.backwardCast]!;
  const sharded = settings.sequenceParallel ? tensor : 1;
  const exchange = exchangeTimeS(fabric, expert, local, (2 * copies * hidden) / sharded);
  out[LAYER.forwardExpert] = 2 * expertFraction * exchange;
  out[LAYER.backwardExpert] = 2 * expertFraction * exchange;
}

/** Adds norms, activations and the like as memory traffic, and the gaps between kernels. */
function addElementwise(
  out: Float64Array,
  { parameters, settings, secondsPerByte }: StepConstants,
  { sequenceBytes, tensorBytes, wholeBytes }: LayerPlan,
  tensor: number,
  tokens: number,
): void {
  const part = 1 / tensor;
  const bytes = sequenceBytes * (settings.sequenceParallel ? part : 1) + tensorBytes * part + wholeBytes;
  const time = tokens * bytes * secondsPerByte;
  out[LAYER.forwardElementwise]! += time + FORWARD_KERNELS * parameters.kernelGapS;
  out[LAYER.backwardElementwise]! +=
    time * parameters.elementwiseBackwardRatio + BACKWARD_KERNELS * parameters.kernelGapS;
}

function addAttention(out: Float64Array, constants: StepConstants, tensor: number, tokens: number): void {
  if (constants.settings.flashAttention) {
    const forward = fusedAttentionForwardS(constants, tensor, tokens);
    out[LAYER.forwardAttention] = forward;
    out[LAYER.backwardAttention] = fusedAttentionBackwardS(constants, forward);
  } else {
    out[LAYER.forwardAttention] = unfusedAttentionS(constants, tensor, tokens, 2);
    out[LAYER.backwardAttention] = unfusedAttentionS(constants, tensor, tokens, 4);
  }
}

/** Tensor traffic: with sequence parallelism gathers and scatters (and a second gather backward), else all-reduces. */
function addTensorTraffic(
  out: Float64Array,
  constants: StepConstants,
  fabric: Fabric,
  local: number,
  tensor: number,
  tokens: number,
): void {
  const { settings, exposedShare, regatherShare } = constants;
  const bytes = 2 * tokens * settings.workload.hidden;
  if (settings.sequenceParallel) {
    const gather = gatherTimeS(fabric, tensor, local, bytes);
    out[LAYER.forwardTensor] = 4 * exposedShare * gather;
    out[LAYER.backwardTensor] = (4 * exposedShare + 2 * regatherShare) * gather;
    out[LAYER.headTensor] = 2 * exposedShare * gather;
  } else {
    const reduce = reduceTimeS(fabric, tensor, local, bytes);
    out[LAYER.forwardTensor] = 2 * reduce;
    out[LAYER.backwardTensor] = 2 * reduce;
    out[LAYER.headTensor] = reduce;
  }
}

/** Context traffic: keys and values of the whole sequence gathered forward, again backward, and their gradients scattered. */
function addContextTraffic(
  out: Float64Array,
  constants: StepConstants,
  fabric: Fabric,
  local: number,
  tensor: number,
  context: number,
  microBatch: number,
): void {
  const { workload: w } = constants.settings;
  const { kind, headDim } = w.attention;
  const keyHeads = kind === 'mla' ? w.heads : w.kvHeads;
  const keyHeadsPerRank = keyHeads > tensor ? keyHeads / tensor : 1;
  const bytes = 2 * microBatch * w.sequence * 2 * keyHeadsPerRank * headDim;
  const gather = constants.exposedContextShare * gatherTimeS(fabric, context, local, bytes);
  out[LAYER.forwardContext] = gather;
  out[LAYER.backwardContext] = 2 * gather;
}

/** The edges of the model: logits, softmax and loss over the vocabulary, embedding. */
function addEdges(
  out: Float64Array,
  sums: Float64Array,
  constants: StepConstants,
  plan: LayerPlan,
  tensor: number,
  tokens: number,
): void {
  const { vocab, hidden } = constants.settings.workload;
  const { secondsPerByte, parameters, scaleUp } = constants;
  sumProductTimes(sums, plan.head, tokens, 1, tensor);
  out[LAYER.headCompute] = sums[PRODUCT_TIME.forward]! + sums[PRODUCT_TIME.backward]!;
  out[LAYER.headElementwise] = (parameters.logitBytes * tokens * vocab * secondsPerByte) / tensor;
  // The largest logit and the sum over the vocabulary, 4 bytes each, over the tensor group.
  if (tensor > 1) out[LAYER.headTensor]! += domainGatherTimeS(scaleUp, tensor, 16 * tokens);
  out[LAYER.embeddingElementwise] = EMBEDDING_BYTES * tokens * hidden * secondsPerByte;
}
