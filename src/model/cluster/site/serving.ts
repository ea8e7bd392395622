// One replica that answers: how the model lies on its GPUs, the time of a decode step and of a prompt, the room for users.

import { smoothMax, wholePower } from '../../numbers/exact.ts';
import { peakFlopsPerS } from '../accelerator.ts';
import { domainReduceTimeS, exchangeTimeS, type Fabric } from '../network/collectives.ts';
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
 * have users of their own, a copy each of all weights but the routed experts, and share those experts out.
 */
export interface Split {
  tensor: number;
  groups: number;
}

/** What stays the same for every split. */
export interface Serving {
  constants: StepConstants;
  plan: LayerPlan;
  fabric: Fabric;
  /** Sustained rate of fused attention, bf16 [FLOP/s]. */
  attentionFlopsPerS: number;
}

/** What a decode step or a prompt takes [s]: its kernels, the traffic that nothing hides, the gaps between kernels. */
export interface ServingTimes {
  kernelsS: number;
  communicationS: number;
  gapsS: number;
}

export const totalS = ({ kernelsS, communicationS, gapsS }: ServingTimes): number =>
  kernelsS + communicationS + gapsS;

export function servingOf({ accelerator, workload, precision, parameters }: SiteInput): Serving {
  const constants = stepConstantsOf(defaultSettings(accelerator, workload, precision), parameters);
  const { networkEfficiency, hopLatencyS, treeSetupHops, attentionEfficiency } = constants.parameters;
  const networkBytesPerS = accelerator.scaleOutGBytesPerSPerGpu * 1e9 * networkEfficiency;
  const fabric = { scaleUp: accelerator.scaleUp, networkBytesPerS, hopLatencyS, treeSetupHops };
  const attentionFlopsPerS = peakFlopsPerS(accelerator, 'bf16') * attentionEfficiency;
  return { constants, plan: layerPlanOf(constants), fabric, attentionFlopsPerS };
}

/** Bytes of keys and values of one token in all layers, two bytes an element; latent attention keeps only its latents. */
export function kvCacheBytesPerToken(w: Workload): number {
  const { kind, headDim, kvRank, ropeDim } = w.attention;
  return 2 * w.layers * (kind === 'mla' ? kvRank + ropeDim : 2 * w.kvHeads * headDim);
}

/** Copies of the cache in a tensor group: a head of keys, or the latents that all heads read, cannot be split further. */
export function cacheCopies(w: Workload, tensor: number): number {
  const heads = w.attention.kind === 'mla' ? 1 : w.kvHeads;
  return tensor > heads ? tensor / heads : 1;
}

/** Bytes of weights on one GPU: embedding and logits in bf16, the rest at the run's precision. */
export function weightBytesPerGpu({ constants }: Serving, { tensor, groups }: Split): number {
  const { sharedWeights, routedWeights, embeddingWeights, operandBytes, settings } = constants;
  const { layers, tiedEmbeddings } = settings.workload;
  const ownLayers = (layers * (sharedWeights + routedWeights / groups)) / tensor;
  return ownLayers * operandBytes + (2 * embeddingWeights * (tiedEmbeddings ? 1 : 2)) / tensor;
}

/** Users whose whole conversation of so many tokens one tensor group has room for; 0 where the weights leave none. */
export function usersByMemory(serving: Serving, split: Split, tokens: number): number {
  const { settings, parameters } = serving.constants;
  const { accelerator, workload } = settings;
  const room = accelerator.hbmGBytes * 1e9 - parameters.reservedBytes - weightBytesPerGpu(serving, split);
  const userBytes = kvCacheBytesPerToken(workload) * tokens * cacheCopies(workload, split.tensor);
  return room > 0 ? Math.floor((room * split.tensor) / userBytes) : 0;
}

/**
 * Times in which every user of a replica gets one more token, `users` in each tensor group with `contextTokens` behind
 * them: products and attention one after the other, each the slower of reading and arithmetic; two all-reduces a layer in
 * the tensor group; one kernel gap a layer, since the kernels of a step are launched as one graph.
 *
 * The products follow the law of training with as many rows as users, half size included: at 128 to 154 rows a group the
 * measured products of the B200 tables take 1.1 to 2.0 times what it says, and 1.7 to 3.3 times what it says without.
 */
export function decodeTimes(
  serving: Serving,
  split: Split,
  users: number,
  contextTokens: number,
): ServingTimes {
  const { constants, plan } = serving;
  const { workload } = constants.settings;
  const { kernelGapS } = constants.parameters;
  const chosen = workload.experts ? 1 - wholePower(1 - activeShare(workload), users * split.groups) : 1;
  const layer = layerTimes(serving, split, users, chosen);
  const attentionS = cachedAttentionS(serving, split.tensor, users, contextTokens);
  return {
    kernelsS: workload.layers * (layer.kernelsS + attentionS) + productsS(plan.head, users, 1, split.tensor),
    communicationS: workload.layers * layer.communicationS,
    gapsS: workload.layers * kernelGapS,
  };
}

/**
 * Times in which every tensor group reads one prompt: the forward pass of the step, causal attention counted half, with
 * all-reduces in place of hidden gathers. The logits of the last token alone are left out.
 */
export function prefillTimes(serving: Serving, split: Split, promptTokens: number): ServingTimes {
  const { constants } = serving;
  const { workload } = constants.settings;
  const { kernelGapS, forwardKernels } = constants.parameters;
  const { fusedAttentionSPerToken, fusedAttentionHalfTokens } = constants;
  const attention =
    fusedAttentionSPerToken *
    (promptTokens / workload.sequence) *
    (promptTokens / split.tensor + fusedAttentionHalfTokens);
  const layer = layerTimes(serving, split, promptTokens, 1);
  return {
    kernelsS: workload.layers * (layer.kernelsS + attention),
    communicationS: workload.layers * layer.communicationS,
    gapsS: workload.layers * forwardKernels * kernelGapS,
  };
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
  const { constants, plan, fabric } = serving;
  const { hidden, experts } = constants.settings.workload;
  const { sequenceBytes, tensorBytes, wholeBytes } = plan;
  const traffic = tokens * ((sequenceBytes + tensorBytes) / tensor + wholeBytes) * constants.secondsPerByte;
  const reduce = 2 * domainReduceTimeS(fabric.scaleUp, tensor, 2 * tokens * hidden);
  const kernelsS = productsS(plan.dense, tokens, 1, tensor) + traffic;
  if (!experts) return { kernelsS, communicationS: reduce };
  const read = experts.count * chosen;
  const copies = tokens * experts.active;
  const rows = ((copies * groups) / read) * constants.parameters.expertImbalanceRatio;
  const routed = productsS(plan.routed, rows, read / groups, tensor);
  // Tokens go to their experts and come back: each GPU of a group sends its part of the copies, two bytes an element.
  const exchange = exchangeTimeS(fabric, groups, groups, (2 * copies * hidden) / tensor);
  return {
    kernelsS: kernelsS + routed,
    communicationS: reduce + 2 * constants.expertFraction * exchange,
  };
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
function cachedAttentionS(
  { constants, attentionFlopsPerS }: Serving,
  tensor: number,
  users: number,
  contextTokens: number,
): number {
  const { secondsPerByte, settings } = constants;
  const { workload: w } = settings;
  const { kind, kvRank, ropeDim } = w.attention;
  const bytes = (kvCacheBytesPerToken(w) * contextTokens * cacheCopies(w, tensor)) / w.layers;
  const flops =
    kind === 'mla'
      ? 2 * w.heads * (2 * kvRank + ropeDim) * contextTokens
      : scoreFlopsPerToken(w, contextTokens);
  return (users / tensor) * smoothMax(bytes * secondsPerByte, flops / attentionFlopsPerS);
}

/** FLOPs of one token's attention over so many tokens, one layer. */
const scoreFlopsPerToken = (w: Workload, tokens: number): number =>
  (attentionScoreFlopsPerToken(w) * tokens) / w.sequence;

const activeShare = ({ experts }: Workload): number => (experts ? experts.active / experts.count : 1);
