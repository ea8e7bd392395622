// A site that answers instead of training: replicas, continuous batching, users served.

import { requireFinite } from '../../numbers/requireField.ts';
import { facilityAt } from '../facility.ts';
import {
  decodeTimes,
  groupsInDomain,
  kvCacheBytesPerToken,
  type Serving,
  type ServingTimes,
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
  /** Stages that the layers lie in, one behind the other. */
  pipeline: number;
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
 * Best fleet over replicas of 1, 2, 4, … GPUs: the most output tokens per second of the site with a time per token within
 * the limit. A model of experts is tried with every split into tensor groups, also over several domains; a dense one with
 * every number of stages. A tensor group stays inside its domain.
 * Returns null where no replica holds the model or meets the limit. Throws FieldError naming a field of the demand.
 */
export function inferenceFleet(input: SiteInput, demand: InferenceDemand): InferenceFleet | null {
  const { gpus, siteMw } = facilityAt(input, input.siteMw);
  return fleetOf(input, demand, gpus, siteMw);
}

/** The same on so many GPUs, which draw `siteMw` megawatts. */
export function fleetOf(
  input: SiteInput,
  demand: InferenceDemand,
  gpus: number,
  siteMw: number,
): InferenceFleet | null {
  requireDemand(demand);
  const serving = servingOf(input);
  let best: InferenceFleet | null = null;
  for (const split of splitsOf(serving, gpus)) {
    const size = gpusOf(split);
    const replicas = replicasIn(gpus, serving.domain, split);
    const replica = replicas < 1 ? null : replicaOf(serving, demand, split);
    if (!replica) continue;
    const tokensPerS = (replica.batch / replica.timePerTokenS) * replicas;
    if (best && tokensPerS <= best.tokensPerS) continue;
    const concurrentUsers = replica.batch * replicas;
    best = {
      ...replica,
      gpusPerReplica: size,
      tensor: split.tensor,
      pipeline: split.pipeline,
      replicas,
      tokensPerS,
      tokensPerSPerGpu: tokensPerS / (size * replicas),
      concurrentUsers,
      usersPerMw: concurrentUsers / siteMw,
    };
  }
  return best;
}

/** A fleet's times between two tokens of an answer [s], as it is split and filled, under the constants of `input`. */
export function fleetTimes(
  input: SiteInput,
  demand: InferenceDemand,
  { gpusPerReplica, tensor, pipeline, batch }: InferenceFleet,
): ServingTimes {
  const groups = gpusPerReplica / (tensor * pipeline);
  return stepOf(servingOf(input), demand, { tensor, groups, pipeline }, batch / (groups * pipeline));
}

type FullSplit = Required<Split>;

const gpusOf = ({ tensor, groups, pipeline }: FullSplit): number => tensor * groups * pipeline;

/** Splits over powers of two: no more groups than experts, no more stages than layers, and no more GPUs than there are. */
function splitsOf({ constants, domain }: Serving, gpus: number): FullSplit[] {
  const { experts, layers, heads } = constants.settings.workload;
  const mostGroups = experts?.count ?? 1;
  const mostStages = experts ? 1 : Math.min(layers, MOST_STAGES);
  const splits: FullSplit[] = [];
  for (let tensor = 1; tensor <= Math.min(domain, heads); tensor *= 2)
    for (let groups = 1; groups <= mostGroups && tensor * groups <= gpus; groups *= 2)
      for (let pipeline = 1; pipeline <= mostStages && tensor * groups * pipeline <= gpus; pipeline *= 2)
        splits.push({ tensor, groups, pipeline });
  return splits;
}

/** Stages beyond which no submission goes; each more keeps one more batch in flight. */
export const MOST_STAGES = 16;

/**
 * Replicas of a site. One that a domain holds lies whole in it: 72 GPUs hold one of 64, and 8 stay idle. A larger one is
 * put together from tensor groups, or from as many of them as share a domain where experts do.
 */
function replicasIn(gpus: number, domain: number, split: FullSplit): number {
  const size = gpusOf(split);
  const block = size <= domain ? size : split.tensor * groupsInDomain(split, domain);
  const blocks = Math.floor(gpus / domain) * Math.floor(domain / block) + Math.floor((gpus % domain) / block);
  return Math.floor((blocks * block) / size);
}

type Replica = Pick<
  InferenceFleet,
  'batch' | 'timeToFirstTokenS' | 'timePerTokenS' | 'kvCacheGBytesPerUser' | 'limitedBy'
>;

/**
 * The largest batch of one replica. Pages of the cache are taken as an answer grows, so that a user holds the prompt and
 * half of the answer on average. A newcomer waits for the step under way, then for those that read the prompt.
 */
function replicaOf(serving: Serving, demand: InferenceDemand, split: FullSplit): Replica | null {
  const { promptTokens, outputTokens, timePerTokenLimitS } = demand;
  const mostByMemory = usersByMemory(serving, split, promptTokens + outputTokens / 2);
  const timePerTokenS = (users: number): number => totalS(stepOf(serving, demand, split, users));
  const users = largestWithin(mostByMemory, (candidate) => timePerTokenS(candidate) <= timePerTokenLimitS);
  if (users < 1) return null;
  const stepS = timePerTokenS(users);
  return {
    batch: users * split.groups * split.pipeline,
    timeToFirstTokenS: stepS * (1 + Math.max(1, outputTokens / users)),
    timePerTokenS: stepS,
    kvCacheGBytesPerUser: (kvCacheBytesPerToken(serving) * (promptTokens + outputTokens)) / 1e9,
    limitedBy: users === mostByMemory ? 'memory' : 'latency',
  };
}

/** A step of one batch: of u users in a group u / output are new at each step, and their prompts are read beside it. */
function stepOf(
  serving: Serving,
  { promptTokens, outputTokens }: InferenceDemand,
  split: Split,
  users: number,
): ServingTimes {
  const tokensPerStep = (users * promptTokens) / outputTokens;
  return decodeTimes(serving, split, users, promptTokens + outputTokens / 2, { tokensPerStep, promptTokens });
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
    requireFinite(field, demand[field], demand[field] > 0, 'a positive number');
  }
}
