// A site that answers instead of training: prefill and decode rooflines, key-value cache, continuous batching.
import { gemmEfficiencyOf, operandBytes, peakFlopsPerS } from '../accelerator.ts';
import { smoothMax, wholePower } from '../exact.ts';
import { domainReduceTimeS } from '../network/collectives.ts';
import { parameterOf, stepParametersOf } from '../parameters.ts';
import {
  activeMatrixWeights,
  attentionScoreFlopsPerToken,
  parameterCount,
  routedLayerWeights,
  type Workload,
} from '../workload.ts';
import type { SiteInput } from './sitePoint.ts';
import { facilityAt } from './sitePoint.ts';

export interface InferenceDemand {
  promptTokens: number;
  outputTokens: number;
  /** Longest time between two tokens of one answer that readers accept [s]. */
  timePerTokenLimitS: number;
}

export interface InferenceFleet {
  gpusPerReplica: number;
  replicas: number;
  /** Answers that one replica writes at the same time. */
  batch: number;
  timeToFirstTokenS: number;
  timePerTokenS: number;
  tokensPerSPerGpu: number;
  tokensPerS: number;
  concurrentUsers: number;
  usersPerMw: number;
  kvCacheGBytesPerUser: number;
  /** What stops the batch from growing. */
  limitedBy: 'memory' | 'latency';
}

/** Bytes of keys and values of one token in all layers, two bytes an element; latent attention keeps only its latents. */
export function kvCacheBytesPerToken(w: Workload): number {
  const { kind, headDim, kvRank, ropeDim } = w.attention;
  return 2 * w.layers * (kind === 'mla' ? kvRank + ropeDim : 2 * w.kvHeads * headDim);
}

/**
 * Best fleet over replica sizes 1, 2, 4, … inside a domain: the most output tokens per second and GPU with a time per
 * token within the limit. Returns null where no replica holds the model or meets the limit.
 */
export function inferenceFleet(input: SiteInput, demand: InferenceDemand): InferenceFleet | null {
  requireDemand(demand);
  const { gpus, siteMw } = facilityAt(input, input.siteMw);
  let best: InferenceFleet | null = null;
  for (let size = 1; size <= input.accelerator.scaleUpDomain; size *= 2) {
    const replicas = Math.floor(gpus / size);
    const replica = replicas < 1 ? null : replicaOf(input, demand, size);
    if (!replica || (best && replica.tokensPerSPerGpu <= best.tokensPerSPerGpu)) continue;
    best = {
      ...replica,
      gpusPerReplica: size,
      replicas,
      tokensPerS: replica.tokensPerSPerGpu * size * replicas,
      concurrentUsers: replica.batch * replicas,
      usersPerMw: (replica.batch * replicas) / siteMw,
    };
  }
  return best;
}

type Replica = Pick<
  InferenceFleet,
  'batch' | 'timeToFirstTokenS' | 'timePerTokenS' | 'tokensPerSPerGpu' | 'kvCacheGBytesPerUser' | 'limitedBy'
>;

function replicaOf(input: SiteInput, demand: InferenceDemand, size: number): Replica | null {
  const { accelerator, workload: w, precision, parameters } = input;
  const reservedBytes = parameterOf(parameters, 'P-reserved-gbytes') * 1e9;
  const weightBytes = parameterCount(w) * operandBytes(precision);
  const roomBytes = size * (accelerator.hbmGBytes * 1e9 - reservedBytes) - weightBytes;
  const userBytes = kvCacheBytesPerToken(w) * (demand.promptTokens + demand.outputTokens);
  const mostByMemory = Math.floor(roomBytes / userBytes);
  if (mostByMemory < 1) return null;
  const contextTokens = demand.promptTokens + demand.outputTokens / 2;
  const stepS = (batch: number): number => decodeStepS(input, size, batch, contextTokens);
  const batch = largestWithin(mostByMemory, (candidate) => stepS(candidate) <= demand.timePerTokenLimitS);
  if (batch < 1) return null;
  const timePerTokenS = stepS(batch);
  const prefill = prefillS(input, size, demand.promptTokens);
  // Prompts of newcomers run between decode steps: each answer costs its prefill and its share of the steps.
  const answerS = prefill + (demand.outputTokens * timePerTokenS) / batch;
  return {
    batch,
    timeToFirstTokenS: prefill + timePerTokenS,
    timePerTokenS,
    tokensPerSPerGpu: demand.outputTokens / answerS / size,
    kvCacheGBytesPerUser: userBytes / 1e9,
    limitedBy: batch === mostByMemory ? 'memory' : 'latency',
  };
}

/**
 * Time [s] of one decode step of a batch: the smooth maximum of reading weights and cache and of the arithmetic, with
 * two small all-reduces and the kernel gaps of every layer.
 */
export function decodeStepS(input: SiteInput, size: number, batch: number, contextTokens: number): number {
  const { accelerator, workload: w, precision, parameters } = input;
  const p = stepParametersOf(parameters);
  const memoryBytesPerS = size * accelerator.hbmTBytesPerS * 1e12 * p.hbmEfficiency;
  const rate =
    size * peakFlopsPerS(accelerator, precision) * gemmEfficiencyOf(accelerator, precision, parameters);
  const bytes =
    touchedWeights(w, batch) * operandBytes(precision) + batch * contextTokens * kvCacheBytesPerToken(w);
  const scores = (attentionScoreFlopsPerToken(w) * contextTokens) / w.sequence;
  const flops = batch * (2 * activeMatrixWeights(w) + w.layers * scores);
  const reduce = domainReduceTimeS(accelerator.scaleUp, size, 2 * batch * w.hidden);
  return smoothMax(bytes / memoryBytesPerS, flops / rate) + w.layers * (2 * reduce + p.kernelGapS);
}

/** Time [s] to read a prompt: its arithmetic, causal attention counted half, and the all-reduces of every layer. */
export function prefillS(input: SiteInput, size: number, promptTokens: number): number {
  const { accelerator, workload: w, precision, parameters } = input;
  const rate =
    size * peakFlopsPerS(accelerator, precision) * gemmEfficiencyOf(accelerator, precision, parameters);
  const scores = (0.5 * attentionScoreFlopsPerToken(w) * promptTokens) / w.sequence;
  const flops = promptTokens * (2 * activeMatrixWeights(w) + w.layers * scores);
  const reduce = domainReduceTimeS(accelerator.scaleUp, size, 2 * promptTokens * w.hidden);
  return flops / rate + 2 * w.layers * reduce;
}

/** Weights that a batch reads: all but the routed experts that no token chose, each token choosing its experts at random. */
function touchedWeights(w: Workload, batch: number): number {
  const all = parameterCount(w);
  if (!w.experts) return all;
  const untouched = wholePower(1 - w.experts.active / w.experts.count, batch);
  return all - untouched * w.layers * routedLayerWeights(w);
}

/** Largest whole number up to `most` for which `holds`, where it holds for all smaller ones; 0 where it never does. */
function largestWithin(most: number, holds: (candidate: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function requireDemand(demand: InferenceDemand): void {
  for (const field of ['promptTokens', 'outputTokens', 'timePerTokenLimitS'] as const) {
    const value = demand[field];
    if (!(value > 0) || value === Infinity) {
      throw new RangeError(`${field}: received ${value}, expected a positive number`);
    }
  }
}
