// What no layout of a group beats, over all its depths and data ranks, failures included; and what none of a shape does.
import { dataRanksThatFit } from '../packing.ts';
import type { Search } from '../searchState.ts';
import { ABOVE_ROUNDING, groupRateBound, type Shape, shapeBound, WEIGHED_DEPTH } from './bound.ts';

/** Takes the least times of the candidate's group for every stretch of GPUs, its weights once, on the fewest ranks; and its passes. */
export function setLeast({ model, candidate, stretchSizes, least, widest, siteSize }: Search): void {
  for (let stretch = 0; stretch < least.length; stretch++) {
    const size = stretchSizes[stretch]!;
    const ranks = stretch === 1 ? Math.floor(size.gpus / (candidate.tensor * WEIGHED_DEPTH)) : 1;
    model.setLeastTimes(least[stretch]!, candidate, size, stretch > 1 ? 0 : ranks);
    if (stretch > 1) least[stretch]!.weightsS = least[1]!.weightsS;
  }
  model.setPasses(widest, candidate, siteSize);
}

/**
 * A bound of the candidate's group from its least times on any number of GPUs alone: looser than `groupBound`, and made from
 * the times of one stretch instead of all.
 */
export function roughGroupBound(search: Search): number {
  const { model, candidate, stretchSizes, least } = search;
  model.setLeastTimes(least[0]!, candidate, stretchSizes[0]!, 1);
  return boundOfGroup(search, 0);
}

/**
 * A bound of the candidate's group with any spread of its experts: products as of the `widest`, whose experts have most tokens each, no
 * exchange, and as many data ranks as with experts on one rank.
 */
export function boundOfSpreads(search: Search, widest: number): number {
  const { model, candidate, stretchSizes, least } = search;
  candidate.expert = widest;
  model.setLeastTimes(least[0]!, candidate, stretchSizes[0]!, 1);
  least[0]!.totalS -= least[0]!.exchangeS;
  candidate.expert = 1;
  return boundOfGroup(search, 0);
}

/** Useful tokens per second that no layout of the candidate's group beats, failures included. */
export function groupBound(search: Search): number {
  return boundOfGroup(search, search.least.length - 1);
}

/** The bound by stretch, with the least times of each up to `known`, and beyond with those of that one. */
function boundOfGroup(search: Search, known: number): number {
  const { model, request, candidate, goodputBounds, least, mostSequences } = search;
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const { tensor, context, microBatch } = candidate;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  const tokens = microBatch * w.sequence;
  let largest = 0;
  for (let stretch = least.length - 1; stretch >= 0; stretch--) {
    const times = least[stretch < known ? stretch : known]!;
    const room = goodputBounds.upTo[stretch]! / (tensor * context);
    const replicas = room < filled ? room : filled;
    // Work alone, with no wait.
    const alone = replicas * tokens * goodputBounds.atMost[stretch]! * ABOVE_ROUNDING;
    if (alone <= largest * times.totalS) continue;
    const bound =
      goodputBounds.atMost[stretch]! *
      groupRateBound(
        times,
        w.layers,
        tokens,
        replicas,
        mostSequences / microBatch,
        request.criticalBatchTokens,
      );
    if (bound > largest) largest = bound;
  }
  return largest;
}

/** The bound of a group that lies whole, lifted to the GPUs that it fills where it straddles: it is then no faster. */
export function straddlingBound({ candidate, model, request }: Search, bound: number): number {
  const { scaleUpDomain } = model.constants.settings;
  candidate.pipeline = 1;
  candidate.straddling = true;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  candidate.straddling = false;
  const otherwise = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  return otherwise > 0 ? (bound * filled) / otherwise : Infinity;
}

/** Useful rate of a shape without failures that up to so many data ranks do not beat, whatever the batch. */
export function rateBound({ request, mostSequences, candidate }: Search, shape: Shape, data: number): number {
  return shapeBound(shape, data, mostSequences / candidate.microBatch, request.criticalBatchTokens);
}
