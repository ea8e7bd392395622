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
import { gemmBackwardTimeS, gemmFlopTimeS, gemmForwardTimeS } from './gemm.ts';

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
const FORWARD_KERNELS = 14;
const BACKWARD_KERNELS = 24;
/** Bytes of norms, residuals and dropout per token, layer and hidden element. */
const NORM_BYTES = 22;
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
 * T = b·s/context tokens per rank, every product split over the tensor group.
 */
export function fillLayerTimes(
  out: Float64Array,
  constants: StepConstants,
  fabric: Fabric,
  locality: Locality,
  tensor: number,
  context: number,
  expert: number,
  microBatch: number,
): void {
  const { settings } = constants;
  const { workload: w } = settings;
  const tokens = (microBatch * w.sequence) / context;
  out.fill(0);
  addAttentionBlock(out, constants, tensor, tokens);
  const mlp = 1 - constants.expertFraction;
  const gates = w.gatedMlp ? 2 : 1;
  if (mlp > 0) addMlp(out, constants, tensor, tokens, w.ffn, gates, mlp);
  if (w.experts) addExperts(out, constants, fabric, locality.expert, tensor, expert, tokens, gates);
  const sharded = settings.sequenceParallel ? tensor : 1;
  addTraffic(out, constants, (NORM_BYTES * w.hidden * tokens) / sharded);
  addTraffic(out, constants, (4 * constants.qkvWidth * tokens) / tensor);
  const { kernelGapS } = constants.parameters;
  out[LAYER.forwardElementwise]! += FORWARD_KERNELS * kernelGapS;
  out[LAYER.backwardElementwise]! += BACKWARD_KERNELS * kernelGapS;
  addTensorTraffic(out, constants, fabric, locality.tensor, tensor, tokens);
  addContextTraffic(out, constants, fabric, locality.context, tensor, context, microBatch);
  addEdges(out, constants, tensor, tokens);
}

/** Adds a product split over `tensor`, `weight` times, forward and backward, with the casts of its operands. */
function addProduct(
  out: Float64Array,
  constants: StepConstants,
  m: number,
  n: number,
  k: number,
  weight: number,
  rate: number,
): void {
  const { memoryBytesPerS, operandBytes, castBytes, parameters } = constants;
  const flopTime = gemmFlopTimeS(m, n, k, rate, parameters.gemmHalfSize);
  out[LAYER.forwardCompute]! += weight * gemmForwardTimeS(m, n, k, flopTime, memoryBytesPerS, operandBytes);
  out[LAYER.backwardCompute]! += weight * gemmBackwardTimeS(m, n, k, flopTime, memoryBytesPerS, operandBytes);
  out[LAYER.forwardElementwise]! += (weight * castBytes * m * k) / memoryBytesPerS;
  out[LAYER.backwardElementwise]! += (weight * castBytes * m * n) / memoryBytesPerS;
}

function addTraffic(out: Float64Array, constants: StepConstants, bytes: number): void {
  const time = bytes / constants.memoryBytesPerS;
  out[LAYER.forwardElementwise]! += time;
  out[LAYER.backwardElementwise]! += time * constants.parameters.elementwiseBackwardRatio;
}

function addAttentionBlock(
  out: Float64Array,
  constants: StepConstants,
  tensor: number,
  tokens: number,
): void {
  const { settings, gemmFlopsPerS: rate } = constants;
  const { workload: w } = settings;
  const { kind, headDim, qRank, kvRank, ropeDim } = w.attention;
  if (kind === 'gqa') {
    addProduct(out, constants, tokens, constants.qkvWidth / tensor, w.hidden, 1, rate);
  } else {
    // Latent attention: both down projections are held whole by every tensor rank, the up projections are split.
    addProduct(out, constants, tokens, qRank + kvRank + ropeDim, w.hidden, 1, rate);
    addProduct(out, constants, tokens, constants.queryWidth / tensor, qRank > 0 ? qRank : w.hidden, 1, rate);
    addProduct(out, constants, tokens, (2 * w.heads * headDim) / tensor, kvRank, 1, rate);
  }
  addProduct(out, constants, tokens, w.hidden, (w.heads * headDim) / tensor, 1, rate);
  if (settings.flashAttention) {
    const forward = fusedAttentionForwardS(constants, tensor, tokens);
    out[LAYER.forwardAttention] = forward;
    out[LAYER.backwardAttention] = fusedAttentionBackwardS(constants, forward);
  } else {
    out[LAYER.forwardAttention] = unfusedAttentionS(constants, tensor, tokens, 2);
    out[LAYER.backwardAttention] = unfusedAttentionS(constants, tensor, tokens, 4);
  }
}

function addMlp(
  out: Float64Array,
  constants: StepConstants,
  tensor: number,
  tokens: number,
  ffn: number,
  gates: number,
  weight: number,
): void {
  const { hidden } = constants.settings.workload;
  addProduct(out, constants, tokens, (gates * ffn) / tensor, hidden, weight, constants.gemmFlopsPerS);
  addProduct(out, constants, tokens, hidden, ffn / tensor, weight, constants.gemmFlopsPerS);
  addTraffic(out, constants, (weight * (2 + 2 * gates) * ffn * tokens) / tensor);
}

/**
 * Adds the layers that carry experts: shared ones as a plain MLP, routed ones as grouped products of
 * T·active·expert/count tokens each, slower and as slow as the fullest expert, with four exchanges of tokens.
 */
function addExperts(
  out: Float64Array,
  constants: StepConstants,
  fabric: Fabric,
  local: number,
  tensor: number,
  expert: number,
  tokens: number,
  gates: number,
): void {
  const { parameters, expertFraction, gemmFlopsPerS } = constants;
  const { hidden, experts } = constants.settings.workload;
  if (!experts) return;
  if (experts.shared > 0)
    addMlp(out, constants, tensor, tokens, experts.shared * experts.ffn, gates, expertFraction);
  const tokensPerExpert =
    ((tokens * experts.active * expert) / experts.count) * parameters.expertImbalanceRatio;
  const expertsPerRank = experts.count / expert;
  const rate = gemmFlopsPerS * parameters.groupedGemmRatio;
  const weight = expertFraction * expertsPerRank;
  addProduct(out, constants, tokensPerExpert, (gates * experts.ffn) / tensor, hidden, weight, rate);
  addProduct(out, constants, tokensPerExpert, hidden, experts.ffn / tensor, weight, rate);
  // Gathering tokens by expert and scattering them back moves each copy four times; the products' own traffic beside it.
  const copies = tokens * experts.active;
  addTraffic(
    out,
    constants,
    expertFraction * copies * (8 * hidden + ((2 + 2 * gates) * experts.ffn) / tensor),
  );
  const sharded = constants.settings.sequenceParallel ? tensor : 1;
  const exchange = exchangeTimeS(fabric, expert, local, (2 * copies * hidden) / sharded);
  out[LAYER.forwardExpert] = 2 * expertFraction * exchange;
  out[LAYER.backwardExpert] = 2 * expertFraction * exchange;
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
  if (tensor <= 1) return;
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
  if (context <= 1) return;
  const { workload: w } = constants.settings;
  const { kind, headDim } = w.attention;
  const keyHeads = kind === 'mla' ? w.heads : w.kvHeads;
  const keyHeadsPerRank = keyHeads > tensor ? keyHeads / tensor : 1;
  const bytes = 2 * microBatch * w.sequence * 2 * keyHeadsPerRank * headDim;
  const gather = constants.exposedContextShare * gatherTimeS(fabric, context, local, bytes);
  out[LAYER.forwardContext] = gather;
  out[LAYER.backwardContext] = 2 * gather;
}

/** The edges of the model: logits in bf16 whatever the precision, softmax and loss over the vocabulary, embedding. */
function addEdges(out: Float64Array, constants: StepConstants, tensor: number, tokens: number): void {
  const { workload: w } = constants.settings;
  const { memoryBytesPerS, bf16FlopsPerS, parameters, scaleUp } = constants;
  const columns = w.vocab / tensor;
  const flopTime = gemmFlopTimeS(tokens, columns, w.hidden, bf16FlopsPerS, parameters.gemmHalfSize);
  out[LAYER.headCompute] =
    gemmForwardTimeS(tokens, columns, w.hidden, flopTime, memoryBytesPerS, 2) +
    gemmBackwardTimeS(tokens, columns, w.hidden, flopTime, memoryBytesPerS, 2);
  out[LAYER.headElementwise] = (parameters.logitBytes * tokens * columns) / memoryBytesPerS;
  // The largest logit and the sum over the vocabulary, 4 bytes each, over the tensor group.
  if (tensor > 1) out[LAYER.headTensor]! += domainGatherTimeS(scaleUp, tensor, 16 * tokens);
  out[LAYER.embeddingElementwise] = (EMBEDDING_BYTES * tokens * w.hidden) / memoryBytesPerS;
}
