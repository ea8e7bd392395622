// A site that answers as a point of the curve: useful FLOP/s of prompts and answers, and where the rest goes.

import { exponential } from '../../numbers/exact.ts';
import { S_PER_DAY } from '../../numbers/units.ts';
import { peakFlopsPerS } from '../accelerator.ts';
import { type Facility, facilityAt } from '../facility.ts';
import { type Breakdown, breakdownKeys } from '../step/breakdown.ts';
import { activeMatrixWeights, attentionScoreFlopsPerToken, type Workload } from '../workload.ts';
import { fleetTimes, type InferenceDemand, type InferenceFleet, inferenceFleet } from './inferenceFleet.ts';
import { jobFailuresOf } from './jobFailures.ts';
import { type Losses, lossesOf } from './losses.ts';
import { totalS } from './serving.ts';
import type { SiteInput } from './siteInput.ts';

export interface AnsweringPoint {
  facility: Facility;
  gpus: number;
  usedGpus: number;
  fleet: InferenceFleet;
  /** Tokens of answers per second; useful are those that no failed replica owes. */
  tokensPerS: number;
  /** Share of time that a replica is up. */
  goodput: number;
  usefulTokensPerS: number;
  /** Tokens per second of all GPUs that the power would carry, at dense peak. */
  idealTokensPerS: number;
  losses: Losses;
}

/**
 * The best fleet of a site as a point. A token of an answer carries its own forward pass over the mean context and its share of
 * the prompt. Returns null where no replica holds the model or meets the limit.
 */
export function answeringPoint(input: SiteInput, demand: InferenceDemand): AnsweringPoint | null {
  const fleet = inferenceFleet(input, demand);
  return fleet && answeringWith(input, demand, fleet);
}

/** The point of a fleet as it is split and filled, under these parameters: what an interval is made of. */
export function answeringWith(
  input: SiteInput,
  demand: InferenceDemand,
  fleet: InferenceFleet,
): AnsweringPoint {
  const facility = facilityAt(input, input.siteMw);
  const { gpusPerReplica, tensor, replicas, batch } = fleet;
  const { breakdownS, timePerTokenS } = timesOf(input, demand, fleet);
  const usedGpus = replicas * gpusPerReplica;
  const tokensPerS = (replicas * batch) / timePerTokenS;
  const peakTokensPerS =
    peakFlopsPerS(input.accelerator, input.precision) / flopsPerAnswerToken(input.workload, demand);
  const idealTokensPerS = facility.idealGpus * peakTokensPerS;
  const goodput = upShare(input, gpusPerReplica);
  const losses = lossesOf({
    idealTokensPerS,
    installedPeakTokensPerS: facility.gpus * peakTokensPerS,
    usedPeakTokensPerS: usedGpus * peakTokensPerS,
    tokensPerS,
    stepTimeS: timePerTokenS,
    breakdownS,
    checkpointLoss: 0,
    failureLoss: 1 - goodput,
    usefulness: 1,
  });
  return {
    facility,
    gpus: facility.gpus,
    usedGpus,
    fleet: { ...fleet, tensor, timePerTokenS, tokensPerS },
    tokensPerS,
    goodput,
    usefulTokensPerS: tokensPerS * goodput,
    idealTokensPerS,
    losses,
  };
}

/** Time between two tokens of an answer [s] and its parts. */
function timesOf(
  input: SiteInput,
  demand: InferenceDemand,
  fleet: InferenceFleet,
): { breakdownS: Breakdown; timePerTokenS: number } {
  const times = fleetTimes(input, demand, fleet);
  const breakdownS = Object.fromEntries(breakdownKeys.map((key) => [key, 0])) as Breakdown;
  breakdownS.compute = times.kernelsS;
  breakdownS.tensor = times.communicationS;
  breakdownS.fixed = times.gapsS;
  return { breakdownS, timePerTokenS: totalS(times) };
}

/** Model FLOPs of one token of an answer with its share of the prompt; every token attends to those before it. */
function flopsPerAnswerToken(workload: Workload, { promptTokens, outputTokens }: InferenceDemand): number {
  const weights = 2 * activeMatrixWeights(workload);
  const perContext = (workload.layers * attentionScoreFlopsPerToken(workload)) / workload.sequence;
  const prompt = promptTokens * (weights + (perContext * promptTokens) / 2);
  return weights + perContext * (promptTokens + outputTokens / 2) + prompt / outputTokens;
}

/** Share of time that a replica is up: e^(−λ·n·R), R its own restart. Users of a broken one are spread over the others. */
function upShare(input: SiteInput, gpus: number): number {
  const { failuresPerGpuDay, detectS, restartBaseS, restartPerGpuS } = jobFailuresOf(
    input,
    gpus,
    gpus,
    false,
  );
  const restartS = detectS + restartBaseS + restartPerGpuS * gpus;
  return exponential((-gpus * failuresPerGpuDay * restartS) / S_PER_DAY);
}
