// What no layout of a group beats, over all its depths and data ranks, failures included; and what none of a shape does.

import type { LeastTimes, Passes } from '../../step/leastTimes.ts';
import { dataRanksThatFit } from '../packing.ts';
import type { Search } from '../searchState.ts';
import { ABOVE_ROUNDING, groupRateBound, type Shape, shapeBound, WEIGHED_DEPTH } from './bound.ts';

/** Takes another group in hand: the candidate's, of which no times are known yet. */
export function forgetTimes(search: Search): void {
  search.knownStretches = 0;
  search.knowsWidest = false;
}

/** The least times of the candidate's group in a stretch of GPUs; its weights once, on the fewest ranks. */
export function leastOf(search: Search, stretch: number): LeastTimes {
  const times = search.least[stretch]!;
  const place = 1 << stretch;
  if ((search.knownStretches & place) !== 0) return times;
  search.knownStretches |= place;
  const { model, candidate, stretchSizes } = search;
  const size = stretchSizes[stretch]!;
  const ranks = stretch === 1 ? Math.floor(size.gpus / (candidate.tensor * WEIGHED_DEPTH)) : 1;
  model.setLeastTimes(times, candidate, size, stretch > 1 ? 0 : ranks);
  if (stretch > 1) times.weightsS = leastOf(search, 1).weightsS;
  return times;
}

/** What a micro-batch takes at least [s] in a stretch of GPUs, as the second has it; in the first, which seldom wins, its work alone. */
export function shortestS(search: Search, stretch: number): number {
  const { workS, totalS } = leastOf(search, 1);
  return stretch === 0 ? workS : totalS;
}

/** The passes of the candidate's group on all GPUs of the site. */
export function widestOf(search: Search): Passes {
  const { model, candidate, widest, siteSize } = search;
  if (!search.knowsWidest) model.setPasses(widest, candidate, siteSize);
  search.knowsWidest = true;
  return widest;
}

/** Takes the candidate's group in hand again, whose least times in the second stretch were kept. */
export function rememberTimes(search: Search, second: LeastTimes): void {
  forgetTimes(search);
  Object.assign(search.least[1]!, second);
  search.knownStretches = 1 << 1;
}

/**
 * Useful tokens per second that no layout of the candidate's group beats, failures included, from the least times of the first two
 * stretches of GPUs. Where it is below `enough` it may be any number there.
 */
export function groupBound(search: Search, enough: number): number {
  forgetTimes(search);
  return boundOfGroup(search, enough);
}

/**
 * A bound of the candidate's group with any spread of its experts: products as of the `widest`, whose experts have most tokens each, no
 * exchange, and as many data ranks as with experts on one rank.
 */
export function boundOfSpreads(search: Search, widest: number): number {
  const { candidate } = search;
  candidate.expert = widest;
  forgetTimes(search);
  const times = leastOf(search, 1);
  times.totalS -= times.exchangeS;
  takeWorkAlone(search, times);
  candidate.expert = 1;
  return boundOfGroup(search, 0);
}

/** Takes the work in the least times of the second stretch for those of the first. */
function takeWorkAlone(search: Search, { workS }: LeastTimes): void {
  const first = search.least[0]!;
  first.totalS = workS;
  first.weightsS = 0;
  first.fixedS = 0;
  search.knownStretches |= 1;
}

/** The bound by stretch: the first with its own least times, later ones with those of the second and their goodput lowered by their slowest GPU. */
function boundOfGroup(search: Search, enough: number): number {
  const { model, request, candidate, goodputBounds, atMostOfSecond } = search;
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const { tensor, context, microBatch } = candidate;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  const tokens = microBatch * w.sequence;
  // Of those beyond the first none does more than all ranks with the times of the second.
  const earlyRate = rateOfGroup(search, leastOf(search, 1), filled, 0);
  let largest = 0;
  for (let stretch = atMostOfSecond.length - 1; stretch >= 0; stretch--) {
    const goodput = atMostOfSecond[stretch]!;
    const most = stretch === 0 ? Infinity : goodput * earlyRate;
    if (most <= largest || most < enough) continue;
    const room = goodputBounds.upTo[stretch]! / (tensor * context);
    const replicas = room < filled ? room : filled;
    const enoughRate = (largest > enough ? largest : enough) / goodput;
    // Work alone, with no wait.
    const alone = replicas * tokens * ABOVE_ROUNDING;
    if (alone <= enoughRate * shortestS(search, stretch)) continue;
    const isEarly = stretch > 0 && replicas === filled;
    const times = leastOf(search, stretch === 0 ? 0 : 1);
    const rate = isEarly ? earlyRate : rateOfGroup(search, times, replicas, enoughRate);
    if (goodput * rate > largest) largest = goodput * rate;
  }
  return largest;
}

/** Useful rate of the candidate's group without failures that so many replicas of it do not beat; below `enough` any number there. */
function rateOfGroup(
  { model, request, candidate, mostSequences }: Search,
  times: LeastTimes,
  replicas: number,
  enough: number,
): number {
  const { layers, sequence } = model.constants.settings.workload;
  const { microBatch } = candidate;
  return groupRateBound(
    times,
    layers,
    microBatch * sequence,
    replicas,
    mostSequences / microBatch,
    request.criticalBatchTokens,
    enough,
  );
}

/** How many times as many GPUs the candidate's group fills where it straddles, without being faster; Infinity where it does not fit whole. */
export function straddlingGain({ candidate, model, request }: Search): number {
  const { scaleUpDomain } = model.constants.settings;
  candidate.pipeline = 1;
  candidate.straddling = true;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  candidate.straddling = false;
  const otherwise = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  return otherwise > 0 ? filled / otherwise : Infinity;
}

/** The bound of a group that lies whole, lifted to where it straddles. */
export const lifted = (bound: number, gain: number): number => (gain === Infinity ? Infinity : bound * gain);

/** Useful rate of a shape without failures that up to so many data ranks do not beat, whatever the batch. */
export function rateBound({ request, mostSequences, candidate }: Search, shape: Shape, data: number): number {
  return shapeBound(shape, data, mostSequences / candidate.microBatch, request.criticalBatchTokens);
}
