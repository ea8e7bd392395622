// Times of the whole model for one micro-batch on one rank: all layers and the edges, part by part.

import { smoothMax } from '../../numbers/exact.ts';
import { dispatchTimeS, domainGatherTimeS, gatherTimeS, reduceTimeS } from '../network/collectives.ts';
import type { ExpertShape } from '../workload.ts';
import { fusedAttentionBackwardS, fusedAttentionForwardS, unfusedAttentionS } from './layer/attention.ts';
import { PRODUCT_TIME, type ProductTable, sumProductTimes } from './layer/products.ts';
import type { Layout } from './layout.ts';
import { addToHead, addToLayers, MODEL, type ModelTimes, PLACES } from './modelTimes.ts';

/**
 * Fills the times of all but the routed experts for one micro-batch of b sequences: T = b·s/context tokens per rank, every product
 * split over the tensor group. The locality is that of the layout.
 */
export function fillDenseTimes(model: ModelTimes, layout: Layout): void {
  const { times, dense, plan } = model;
  const { tensor, context, microBatch } = layout;
  const expertTensor = layout.expertTensor ?? tensor;
  const tokens = tokensOfRank(model, layout);
  for (let place = 0; place < PLACES; place++) times[place] = 0;
  addProducts(model, plan.dense, tokens, 1, tensor);
  addElementwise(model, tensor, expertTensor, context, tokens);
  addAttention(model, tensor, tokens);
  if (tensor > 1) addTensorTraffic(model, tensor, expertTensor, tokens);
  if (context > 1) addContextTraffic(model, tensor, context, microBatch);
  addEdges(model, tensor, tokens);
  if (hasRoutedExperts(model)) dense.set(times);
}

/** Fills the times of the whole model: those of all but the routed experts, filled before, and of these. */
export function fillModelTimes(model: ModelTimes, layout: Layout): void {
  const { times, dense } = model;
  const { tensor, expert } = layout;
  if (hasRoutedExperts(model)) {
    for (let place = 0; place < PLACES; place++) times[place] = dense[place]!;
    addExperts(model, tensor, layout.expertTensor ?? tensor, expert, tokensOfRank(model, layout));
  }
  let total = 0;
  for (let part = MODEL.compute; part <= MODEL.expert; part++) total += times[part]!;
  times[MODEL.total] = total + addLaunchWait(model, total);
}

/** A model without them has one spread: its times are those filled first. */
const hasRoutedExperts = ({ plan }: ModelTimes): boolean => plan.routed.rows.length > 0;

const tokensOfRank = ({ constants }: ModelTimes, { microBatch, context }: Layout): number =>
  (microBatch * constants.settings.workload.sequence) / context;

/**
 * Adds what layers wait for the host, and returns it [s]: it cannot launch the kernels of a layer faster than one by one. The
 * time of a pass is the smooth maximum of both.
 */
function addLaunchWait({ times, constants }: ModelTimes, total: number): number {
  const { layers } = constants.settings.workload;
  const { forwardLaunchS, backwardLaunchS } = constants;
  const forward = times[MODEL.layerForward]!;
  const backward = (total - times[MODEL.head]! - times[MODEL.embedding]!) / layers - forward;
  const forwardWait = smoothMax(forward, forwardLaunchS) - forward;
  const wait = layers * (forwardWait + smoothMax(backward, backwardLaunchS) - backward);
  times[MODEL.elementwise]! += wait;
  times[MODEL.layerForward] = forward + forwardWait;
  return wait;
}

/** Products of `m` rows, `count` times each, with the casts of their operands. */
function addProducts(model: ModelTimes, table: ProductTable, m: number, count: number, tensor: number): void {
  const { sums } = model;
  sumProductTimes(sums, table, m, count, tensor);
  addToLayers(model, MODEL.compute, sums[PRODUCT_TIME.forward]!, sums[PRODUCT_TIME.backward]!);
  addToLayers(model, MODEL.elementwise, sums[PRODUCT_TIME.forwardCast]!, sums[PRODUCT_TIME.backwardCast]!);
}

/**
 * The routed experts: grouped products of the tokens of an expert's tensor group, slower than plain ones and as slow as the
 * fullest expert, with four exchanges of tokens, of which compute hides a share.
 */
function addExperts(
  model: ModelTimes,
  tensor: number,
  expertTensor: number,
  expert: number,
  tokens: number,
): void {
  const { constants, plan, locality } = model;
  const { parameters, settings, expertFraction } = constants;
  const { hidden, experts } = settings.workload;
  if (!experts) return;
  const copies = ((tokens * expertTensor) / tensor) * experts.active;
  const rows = ((copies * expert) / experts.count) * parameters.expertImbalanceRatio;
  addProducts(model, plan.routed, rows, experts.count / expert, expertTensor);
  const elements = (tokens * hidden) / (settings.sequenceParallel ? tensor : 1);
  const inside = parameters.exposedExpertShare * exchangeS(model, expert, expert, elements, experts.active);
  const across =
    parameters.exposedExpertShareAcross * exchangeS(model, expert, locality.expert, elements, experts.active);
  // Across the network frameworks hide it behind the other half of the batch, but no better than inside a domain.
  const isInside = locality.expert >= expert;
  const exchange = expertFraction * (isInside || inside > across ? inside : across);
  addToLayers(model, MODEL.expert, exchange, exchange);
}

/** Time [s] of so many elements of tokens on their way to their experts and back, `local` of the group in a domain. */
function exchangeS(
  { fabric, constants }: ModelTimes,
  expert: number,
  local: number,
  elements: number,
  copies: number,
): number {
  return (
    dispatchTimeS(fabric, expert, local, constants.dispatchBytes * elements, copies) +
    dispatchTimeS(fabric, expert, local, 2 * elements, copies)
  );
}

/**
 * Norms, activations and the like as memory traffic, and the gaps between kernels. Over c context ranks attention comes in c
 * pieces: the output of each further one is scaled and added to the sum, by kernels of its own.
 */
function addElementwise(
  model: ModelTimes,
  tensor: number,
  expertTensor: number,
  context: number,
  tokens: number,
): void {
  const { parameters, settings, secondsPerByte, queryWidth } = model.constants;
  const { sequenceBytes, tensorBytes, wholeBytes } = model.plan;
  const part = 1 / tensor;
  const further = context - 1;
  const piecesBytes = further * parameters.pieceBytes * queryWidth;
  const bytes =
    sequenceBytes * (settings.sequenceParallel ? part : 1) +
    (tensorBytes + piecesBytes + wholeBytes * expertTensor) * part;
  const time = tokens * bytes * secondsPerByte;
  const forwardKernels = parameters.forwardKernels + further * parameters.pieceForwardKernels;
  const backwardKernels = parameters.backwardKernels + further * parameters.pieceBackwardKernels;
  addToLayers(
    model,
    MODEL.elementwise,
    time + forwardKernels * parameters.kernelGapS,
    time * parameters.elementwiseBackwardRatio + backwardKernels * parameters.kernelGapS,
  );
}

function addAttention(model: ModelTimes, tensor: number, tokens: number): void {
  const { constants, times } = model;
  if (constants.settings.flashAttention) {
    const forward = fusedAttentionForwardS(constants, tensor, tokens);
    addToLayers(model, MODEL.attention, forward, fusedAttentionBackwardS(constants, tensor, tokens));
  } else {
    const forward = unfusedAttentionS(constants, tensor, tokens, 2);
    addToLayers(model, MODEL.attention, forward, unfusedAttentionS(constants, tensor, tokens, 4));
    times[MODEL.layerSelective] = forward;
  }
}

/**
 * With sequence parallelism gathers and scatters (and a second gather backward), else all-reduces. Routed experts are split over
 * the tensor group too: it gathers every copy of a token that they get, and scatters what they give, where a plain MLP has the
 * token itself; shared experts have that beside them.
 */
function addTensorTraffic(model: ModelTimes, tensor: number, expertTensor: number, tokens: number): void {
  const { fabric, locality, constants } = model;
  const { settings, exposedShare, regatherShare } = constants;
  const bytes = 2 * tokens * settings.workload.hidden;
  if (settings.sequenceParallel) {
    const gather = gatherTimeS(fabric, tensor, locality.tensor, bytes);
    const forward = 4 * exposedShare * gather;
    addToLayers(model, MODEL.tensor, forward, forward + 2 * regatherShare * gather);
    addToHead(model, MODEL.tensor, 2 * exposedShare * gather);
    const { experts } = settings.workload;
    if (experts) addCopiesTraffic(model, experts, tensor, expertTensor, gather, bytes);
  } else {
    const reduce = reduceTimeS(fabric, tensor, locality.tensor, bytes);
    addToLayers(model, MODEL.tensor, 2 * reduce, 2 * constants.exposedReductionShare * reduce);
    addToHead(model, MODEL.tensor, reduce);
  }
}

/**
 * What gathers and scatters of routed copies over an expert's tensor group take beside those of plain tokens, whose `gather`
 * over the tensor group moves `bytes`. Where each expert lies on one rank, there are none.
 */
function addCopiesTraffic(
  model: ModelTimes,
  { active, shared }: ExpertShape,
  tensor: number,
  expertTensor: number,
  gather: number,
  bytes: number,
): void {
  const { fabric, locality, constants } = model;
  const local = expertTensor < locality.tensor ? expertTensor : locality.tensor;
  const copies = gatherTimeS(fabric, expertTensor, local, (active * bytes * expertTensor) / tensor);
  const extra =
    2 * constants.exposedShare * constants.expertFraction * (shared > 0 ? copies : copies - gather);
  addToLayers(model, MODEL.tensor, extra, extra);
}

/** Keys and values of the whole sequence gathered forward, again backward, and their gradients scattered. */
function addContextTraffic(model: ModelTimes, tensor: number, context: number, microBatch: number): void {
  const { fabric, locality, constants } = model;
  const { workload: w } = constants.settings;
  const { kind, headDim } = w.attention;
  const keyHeads = kind === 'mla' ? w.heads : w.kvHeads;
  const keyHeadsPerRank = keyHeads > tensor ? keyHeads / tensor : 1;
  const bytes = 2 * microBatch * w.sequence * 2 * keyHeadsPerRank * headDim;
  const gather = constants.exposedContextShare * gatherTimeS(fabric, context, locality.context, bytes);
  addToLayers(model, MODEL.context, gather, 2 * gather);
}

/** Time [s] of the modules of a layer that recomputing runs again: norms, activation functions, up projections of latent attention. */
export function modulesS(model: ModelTimes, layout: Layout): number {
  const { sums, constants, plan } = model;
  const { settings, secondsPerByte } = constants;
  const { tensor } = layout;
  const tokens = tokensOfRank(model, layout);
  const bytes = plan.normBytes / (settings.sequenceParallel ? tensor : 1) + plan.activationBytes / tensor;
  sumProductTimes(sums, plan.up, tokens, 1, tensor);
  return tokens * bytes * secondsPerByte + sums[PRODUCT_TIME.forward]! + sums[PRODUCT_TIME.forwardCast]!;
}

/** The edges of the model: logits, softmax and loss over the vocabulary, embedding. */
function addEdges(model: ModelTimes, tensor: number, tokens: number): void {
  const { times, sums, constants, plan } = model;
  const { vocab, hidden } = constants.settings.workload;
  const { secondsPerByte, parameters, scaleUp } = constants;
  sumProductTimes(sums, plan.head, tokens, 1, tensor);
  addToHead(model, MODEL.compute, sums[PRODUCT_TIME.forward]! + sums[PRODUCT_TIME.backward]!);
  addToHead(model, MODEL.elementwise, (parameters.logitBytes * tokens * vocab * secondsPerByte) / tensor);
  // The largest logit and the sum over the vocabulary, 4 bytes each, over the tensor group.
  if (tensor > 1) addToHead(model, MODEL.tensor, domainGatherTimeS(scaleUp, tensor, 16 * tokens));
  const embedding = parameters.embeddingBytes * tokens * hidden * secondsPerByte;
  times[MODEL.elementwise]! += embedding;
  times[MODEL.embedding] = embedding;
}
