// One replica that answers: how the model lies on its GPUs, the time of a step that writes and reads, the room for users.

import { smoothMax, wholePower } from '../../numbers/exact.ts';
import { memoryBytesOf, peakFlopsPerS } from '../accelerator.ts';
import { dispatchTimeS, domainReduceTimeS, type Fabric } from '../network/collectives.ts';
import { defaultSettings, type StepConstants, stepConstantsOf } from '../step/constants.ts';
import { type LayerPlan, layerPlanOf } from '../step/layer/layerPlan.ts';
import {
  PRODUCT_TIME,
  PRODUCT_TIME_COUNT,
  type ProductTable,
  sumProductTimes,
} from '../step/layer/products.ts';
import { attentionScoreFlopsPerToken, type Workload } from '../workload.ts';
import type { SiteInput } from './siteInput.ts';

/**
 * How a replica shares the model out. The GPUs of a tensor group split every product and answer the same users; the groups
 * have users of their own, a copy each of all weights but the routed experts, and share those experts out. The layers may
 * lie in stages one behind the other, each at work on a batch of its own. Groups and stages may span scale-up domains.
 */
export interface Split {
  tensor: number;
  groups: number;
  /** Stages; 1 where left out. */
  pipeline?: number;
}

/** What stays the same for every split. */
export interface Serving {
  constants: StepConstants;
  plan: LayerPlan;
  fabric: Fabric;
  /** GPUs that one fast fabric joins. */
  domain: number;
  /** Sustained rate of fused attention, bf16 [FLOP/s]. */
  attentionFlopsPerS: number;
  /** Bytes of one cached element: one where the run computes in eight bits or fewer, as the benchmark submissions keep it. */
  cacheElementBytes: number;
}

/** What a step or a prompt takes [s]: its kernels, the traffic that nothing hides, the gaps between kernels. */
export interface ServingTimes {
  kernelsS: number;
  communicationS: number;
  gapsS: number;
}

/** Prompts that are read in pieces beside the answers: tokens of them in each step of a tensor group, and of a whole one. */
export interface PromptLoad {
  tokensPerStep: number;
  promptTokens: number;
}

const NO_PROMPTS: PromptLoad = { tokensPerStep: 0, promptTokens: 0 };

/** Time between two tokens of an answer [s]: kernels + communication + gaps. */
export const totalS = ({ kernelsS, communicationS, gapsS }: ServingTimes): number =>
  kernelsS + communicationS + gapsS;

/** What stays the same for every split of a replica. Throws FieldError where the accelerator lacks units of the precision. */
export function servingOf({ accelerator, workload, precision, parameters }: SiteInput): Serving {
  const constants = stepConstantsOf(defaultSettings(accelerator, workload, precision), parameters);
  const { networkEfficiency, hopLatencyS, treeSetupHops, attentionEfficiency } = constants.parameters;
  const networkBytesPerS = accelerator.scaleOutGBytesPerSPerGpu * 1e9 * networkEfficiency;
  const fabric = { scaleUp: accelerator.scaleUp, networkBytesPerS, hopLatencyS, treeSetupHops };
  const attentionFlopsPerS = peakFlopsPerS(accelerator, 'bf16') * attentionEfficiency;
  return {
    constants,
    plan: layerPlanOf(constants),
    fabric,
    domain: accelerator.scaleUpDomain,
    attentionFlopsPerS,
    cacheElementBytes: constants.operandBytes < 2 ? 1 : 2,
  };
}

/** Bytes of keys and values of one token in all layers; latent attention keeps only its latents. */
export function kvCacheBytesPerToken({ constants, cacheElementBytes }: Serving): number {
  const w = constants.settings.workload;
  const { kind, headDim, kvRank, ropeDim } = w.attention;
  return cacheElementBytes * w.layers * (kind === 'mla' ? kvRank + ropeDim : 2 * w.kvHeads * headDim);
}

/** Copies of the cache in a tensor group: a head of keys, or the latents that all heads read, cannot be split further. */
export function cacheCopies(w: Workload, tensor: number): number {
  const heads = w.attention.kind === 'mla' ? 1 : w.kvHeads;
  return tensor > heads ? tensor / heads : 1;
}

/** Layers of the fullest stage over those of an even share: what the slowest stage makes all others wait. */
function stageUnevenness({ layers }: Workload, pipeline: number): number {
  return (Math.ceil(layers / pipeline) * pipeline) / layers;
}

/** Bytes of weights on the fullest GPU: embedding and logits in bf16, the rest at the run's precision. */
export function weightBytesPerGpu({ constants }: Serving, { tensor, groups, pipeline = 1 }: Split): number {
  const { sharedWeights, routedWeights, embeddingWeights, operandBytes, settings } = constants;
  const { layers, tiedEmbeddings } = settings.workload;
  const stageLayers = Math.ceil(layers / pipeline);
  const ownLayers = (stageLayers * (sharedWeights + routedWeights / groups)) / tensor;
  const vocabularies = tiedEmbeddings || pipeline > 1 ? 1 : 2;
  return ownLayers * operandBytes + (2 * embeddingWeights * vocabularies) / tensor;
}

/**
 * Users of one batch of a tensor group, each with so many tokens in memory; 0 where the weights leave no room. Every stage
 * keeps its layers' part of as many batches as there are stages.
 */
export function usersByMemory(serving: Serving, split: Split, tokens: number): number {
  const { settings, parameters } = serving.constants;
  const { accelerator, workload } = settings;
  const { tensor, pipeline = 1 } = split;
  const room = memoryBytesOf(accelerator) - parameters.reservedBytes - weightBytesPerGpu(serving, split);
  const userBytes = kvCacheBytesPerToken(serving) * tokens * cacheCopies(workload, tensor);
  return room > 0 ? Math.floor((room * tensor) / (userBytes * stageUnevenness(workload, pipeline))) : 0;
}

/**
 * Times in which every user of a replica gets one more token, `users` in each tensor group and batch with `contextTokens`
 * behind them, while pieces of new prompts are read in the same products: products and attention one after the other, each
 * the slower of reading and arithmetic; two all-reduces a layer in the tensor group; the short gaps of kernels that are launched
 * as one graph. With stages, a token passes through all of them at the pace of the slowest.
 *
 * The products follow the law of training with as many rows as tokens, half size included: at 128 to 154 rows a group the
 * measured products of the B200 tables take 1.1 to 2.0 times what it says, and 1.7 to 3.3 times what it says without.
 * Speculative decoding, and prompts read on GPUs of their own, are not modelled.
 */
export function decodeTimes(
  serving: Serving,
  split: Split,
  users: number,
  contextTokens: number,
  prompts: PromptLoad = NO_PROMPTS,
): ServingTimes {
  const { constants, plan } = serving;
  const { workload } = constants.settings;
  const { tensor, groups, pipeline = 1 } = split;
  const tokens = users + prompts.tokensPerStep;
  const chosen = workload.experts ? 1 - wholePower(1 - activeShare(workload), tokens * groups) : 1;
  const layer = layerTimes(serving, split, tokens, chosen);
  const attentionS =
    cachedAttentionS(serving, tensor, users, contextTokens) + promptAttentionS(serving, tensor, prompts);
  const layers = workload.layers * stageUnevenness(workload, pipeline);
  return {
    kernelsS: layers * (layer.kernelsS + attentionS) + pipeline * productsS(plan.head, users, 1, tensor),
    communicationS: layers * layer.communicationS + sendsS(serving, split, tokens),
    gapsS: layers * graphGapsS(constants),
  };
}

/** Gaps [s] between the kernels of a layer in a graph: no host launches them one by one. */
function graphGapsS({ parameters, expertFraction }: StepConstants): number {
  return (
    parameters.graphGapS * (parameters.forwardKernels + expertFraction * parameters.expertForwardKernels)
  );
}

/** Causal attention [s] of one layer over pieces of prompts, counted half; pieces cost what they would cost together. */
function promptAttentionS(
  { constants }: Serving,
  tensor: number,
  { tokensPerStep, promptTokens }: PromptLoad,
): number {
  if (tokensPerStep === 0) return 0;
  const { fusedAttentionSPerToken, fusedAttentionHalfTokens, settings } = constants;
  const wholePromptS =
    fusedAttentionSPerToken *
    (promptTokens / settings.workload.sequence) *
    (promptTokens / tensor + fusedAttentionHalfTokens);
  return (wholePromptS * tokensPerStep) / promptTokens;
}

/** Sends [s] of a batch from stage to stage and of its tokens back to the first; none without stages. */
function sendsS({ constants, fabric, domain }: Serving, split: Split, tokens: number): number {
  const { tensor, groups, pipeline = 1 } = split;
  if (pipeline === 1) return 0;
  const bytes = (2 * tokens * constants.settings.workload.hidden) / tensor;
  const { scaleUp, hopLatencyS, networkBytesPerS } = fabric;
  const isInside = tensor * groups * pipeline <= domain;
  const sendS = isInside
    ? scaleUp.baseUs * 1e-6 + bytes / (scaleUp.exchangeGBytesPerS * 1e9)
    : hopLatencyS + bytes / networkBytesPerS;
  return pipeline * sendS;
}

/**
 * One layer less its attention core and gaps, for so many tokens of each tensor group. `chosen` is the share of routed
 * experts that some token has chosen: the others are not read, and the tokens gather on fewer.
 */
function layerTimes(
  serving: Serving,
  { tensor, groups }: Split,
  tokens: number,
  chosen: number,
): Omit<ServingTimes, 'gapsS'> {
  const { constants, plan, fabric, domain } = serving;
  const { hidden, experts } = constants.settings.workload;
  const { sequenceBytes, tensorBytes, wholeBytes } = plan;
  const traffic = tokens * ((sequenceBytes + tensorBytes) / tensor + wholeBytes) * constants.secondsPerByte;
  const reduce = 2 * domainReduceTimeS(fabric.scaleUp, tensor, 2 * tokens * hidden);
  const kernelsS = productsS(plan.dense, tokens, 1, tensor) + traffic;
  if (!experts) return { kernelsS, communicationS: reduce };
  const read = experts.count * chosen;
  const rows = ((tokens * experts.active * groups) / read) * constants.parameters.expertImbalanceRatio;
  const routed = productsS(plan.routed, rows, read / groups, tensor);
  // Tokens go to their experts at the width of their dispatch, and their results come back in sixteen bits.
  const elements = (tokens * hidden) / tensor;
  const local = groupsInDomain({ tensor, groups }, domain);
  const travelS = (elementBytes: number): number =>
    dispatchTimeS(fabric, groups, local, elements * elementBytes, experts.active);
  return {
    kernelsS: kernelsS + routed,
    communicationS: reduce + constants.expertFraction * (travelS(constants.dispatchBytes) + travelS(2)),
  };
}

/** Groups of a replica that share one domain: all of them, or the largest power of two that fits. */
export function groupsInDomain({ tensor, groups }: Split, domain: number): number {
  let local = 1;
  while (2 * local <= groups && 2 * local * tensor <= domain) local *= 2;
  return local;
}

const sums = new Float64Array(PRODUCT_TIME_COUNT);

/** Forward time [s] of a table of products, `times` times, with the casts of their operands. */
function productsS(table: ProductTable, rows: number, times: number, tensor: number): number {
  sumProductTimes(sums, table, rows, times, tensor);
  return sums[PRODUCT_TIME.forward]! + sums[PRODUCT_TIME.forwardCast]!;
}

/**
 * Attention [s] of one layer and one new token of each user over the cache. Its kernels split the context, not the query
 * rows, so few rows do not slow them. Latent attention reads the latents as they are: every head multiplies by all of them.
 */
function cachedAttentionS(serving: Serving, tensor: number, users: number, contextTokens: number): number {
  const { constants, attentionFlopsPerS } = serving;
  const { secondsPerByte, settings } = constants;
  const { workload: w } = settings;
  const { kind, kvRank, ropeDim } = w.attention;
  const bytes = (kvCacheBytesPerToken(serving) * contextTokens * cacheCopies(w, tensor)) / w.layers;
  const flops =
    kind === 'mla'
      ? 2 * w.heads * (2 * kvRank + ropeDim) * contextTokens
      : scoreFlopsPerToken(w, contextTokens);
  const rate = attentionFlopsPerS * (kind === 'mla' ? constants.parameters.latentAttentionRatio : 1);
  return (users / tensor) * smoothMax(bytes * secondsPerByte, flops / rate);
}

/** FLOPs of one token's attention over so many tokens, one layer. */
const scoreFlopsPerToken = (w: Workload, tokens: number): number =>
  (attentionScoreFlopsPerToken(w) * tokens) / w.sequence;

const activeShare = ({ experts }: Workload): number => (experts ? experts.active / experts.count : 1);
