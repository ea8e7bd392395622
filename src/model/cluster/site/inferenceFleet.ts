// A site that answers instead of training: replicas, continuous batching, users served.

import { facilityAt } from '../facility.ts';
import {
  decodeTimes,
  kvCacheBytesPerToken,
  prefillTimes,
  type Serving,
  type Split,
  servingOf,
  totalS,
  usersByMemory,
} from './serving.ts';
import type { SiteInput } from './siteInput.ts';

export interface InferenceDemand {
  promptTokens: number;
  outputTokens: number;
  /** Longest mean time between two tokens of one answer that readers accept [s]. */
  timePerTokenLimitS: number;
}

export interface InferenceFleet {
  gpusPerReplica: number;
  /** GPUs that split the products of one user; a replica of experts may have several such groups. */
  tensor: number;
  replicas: number;
  /** Answers that one replica writes at the same time. */
  batch: number;
  timeToFirstTokenS: number;
  /** Mean time between two tokens of an answer, the prompts read in between included. */
  timePerTokenS: number;
  tokensPerSPerGpu: number;
  tokensPerS: number;
  concurrentUsers: number;
  usersPerMw: number;
  kvCacheGBytesPerUser: number;
  /** What stops the batch from growing. */
  limitedBy: 'memory' | 'latency';
}

/**
 * Best fleet over replicas of 1, 2, 4, … GPUs, each inside one scale-up domain: the most output tokens per second of the
 * site with a time per token within the limit. A model of experts is tried with every split into tensor groups; a dense one
 * has one group, since a second would be a second replica.
 * Replicas larger than a domain are not tried: two all-reduces or exchanges a layer and token would cross the network. The
 * 7 MB of 64 tokens to 8 experts of DeepSeek-V3 take 0.2 ms at 40 GB/s, 116 of them 21 ms, half of a token's time. A model
 * that no domain holds has no fleet.
 * Returns null where no replica holds the model or meets the limit. Throws RangeError naming a field of the demand.
 */
export function inferenceFleet(input: SiteInput, demand: InferenceDemand): InferenceFleet | null {
  requireDemand(demand);
  const { gpus, siteMw } = facilityAt(input, input.siteMw);
  const { scaleUpDomain } = input.accelerator;
  const serving = servingOf(input);
  let best: InferenceFleet | null = null;
  for (const split of splitsWithin(scaleUpDomain, input.workload.experts?.count ?? 1)) {
    const size = split.tensor * split.groups;
    const replicas = replicasIn(gpus, scaleUpDomain, size);
    const replica = replicas < 1 ? null : replicaOf(serving, demand, split);
    if (!replica) continue;
    const tokensPerS = (replica.batch / replica.timePerTokenS) * replicas;
    if (best && tokensPerS <= best.tokensPerS) continue;
    const concurrentUsers = replica.batch * replicas;
    best = {
      ...replica,
      gpusPerReplica: size,
      tensor: split.tensor,
      replicas,
      tokensPerS,
      tokensPerSPerGpu: tokensPerS / (size * replicas),
      concurrentUsers,
      usersPerMw: concurrentUsers / siteMw,
    };
  }
  return best;
}

/** Splits over powers of two; more groups than one, and no more than experts, where there are experts. */
function splitsWithin(domain: number, experts: number): Split[] {
  const splits: Split[] = [];
  for (let tensor = 1; tensor <= domain; tensor *= 2)
    for (let groups = 1; groups <= experts && tensor * groups <= domain; groups *= 2)
      splits.push({ tensor, groups });
  return splits;
}

/** Replicas that lie whole in one domain: 72 GPUs hold one of 64, and 8 stay idle. */
function replicasIn(gpus: number, domain: number, size: number): number {
  const whole = Math.floor(gpus / domain) * Math.floor(domain / size);
  return whole + Math.floor((gpus % domain) / size);
}

type Replica = Pick<
  InferenceFleet,
  'batch' | 'timeToFirstTokenS' | 'timePerTokenS' | 'kvCacheGBytesPerUser' | 'limitedBy'
>;

/**
 * The largest batch of one replica. Prompts are read between decode steps: of u users in a group u / output are new at each
 * step, so that the mean time between tokens is step + u·prefill/output. A newcomer waits for the step under way, then for
 * the prompt.
 */
function replicaOf(serving: Serving, demand: InferenceDemand, split: Split): Replica | null {
  const { promptTokens, outputTokens, timePerTokenLimitS } = demand;
  const mostByMemory = usersByMemory(serving, split, promptTokens + outputTokens);
  const promptS = totalS(prefillTimes(serving, split, promptTokens));
  const stepS = (users: number): number =>
    totalS(decodeTimes(serving, split, users, promptTokens + outputTokens / 2));
  const timePerTokenS = (users: number): number => stepS(users) + (users * promptS) / outputTokens;
  const users = largestWithin(mostByMemory, (candidate) => timePerTokenS(candidate) <= timePerTokenLimitS);
  if (users < 1) return null;
  const conversationBytes =
    kvCacheBytesPerToken(serving.constants.settings.workload) * (promptTokens + outputTokens);
  return {
    batch: users * split.groups,
    timeToFirstTokenS: stepS(users) + promptS,
    timePerTokenS: timePerTokenS(users),
    kvCacheGBytesPerUser: conversationBytes / 1e9,
    limitedBy: users === mostByMemory ? 'memory' : 'latency',
  };
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
