// Data ranks of one depth of a group, and the batches of each that may win.
import { greatestCommonDivisor } from '../../../numbers/exact.ts';
import { REACH_PER_LEVEL, TWO_LEVEL_REACH } from '../../network/locality.ts';
import { gpusOfLayout } from '../../step/layout.ts';
import { dataRanksThatFit, idleGpusPerDomain } from '../packing.ts';
import type { Search } from '../searchState.ts';
import { climbBatches, tryBatch, tryLikeliestBatch } from './batches.ts';
import { rateBound } from './groups.ts';

/** Share of the data ranks that the next try leaves out, where failures cost more than ranks are worth. */
const FEWER = 0.04;
/** GPUs beyond which the network takes another level of switches (`fatTreeLevels`). */
const TREE_REACHES: readonly number[] = [TWO_LEVEL_REACH, TWO_LEVEL_REACH * REACH_PER_LEVEL];

/**
 * Tries numbers of data ranks: all that fit, those that fill the batch with more micro-batches, one by one, those that spare
 * the network a level, and fewer and fewer, as long as a bound allows them to win.
 */
export function tryDataRanks(search: Search, most: number, dataUnit: number): void {
  const { candidate, mostSequences, model } = search;
  const { tensor, context, pipeline, microBatch } = candidate;
  const replica = tensor * context * pipeline;
  const full = Math.floor(mostSequences / (most * microBatch));
  tryRanks(search, most, dataUnit);
  // Near the limit of the batch each of these is a top of its own.
  const mostEach = Math.max(4 * (full + 1), 2 * pipeline);
  for (let each = full + 1; each <= mostEach; each++)
    tryRanks(search, Math.floor(mostSequences / (microBatch * each)), dataUnit);
  const { podGpus } = model.constants.parameters;
  for (let level = -1; level < TREE_REACHES.length; level++) {
    const reach = level < 0 ? podGpus : TREE_REACHES[level]!;
    if (most * replica > reach) tryRanks(search, Math.floor(reach / replica), dataUnit);
  }
  tryFewerRanks(search, most, dataUnit);
}

/** Tries fewer and fewer data ranks; where a stretch of GPUs can no longer win, goes on at the next. */
function tryFewerRanks(search: Search, most: number, dataUnit: number): void {
  const { candidate, goodputBounds, stretchBounds, best, shapes } = search;
  const { from, atMost } = goodputBounds;
  const { tensor, context, pipeline } = candidate;
  const replica = tensor * context * pipeline;
  let data = fewer(most, dataUnit);
  for (let stretch = stretchOf(search, data); stretch >= 0 && data >= 1; stretch--) {
    for (; data >= 1 && data * replica >= from[stretch]!; data = fewer(data, dataUnit)) {
      if (stretchBounds[stretch]! < best.score) break;
      if (rateBound(search, shapes[stretch]!, data) * atMost[stretch]! < best.score) break;
      tryRanks(search, data, dataUnit);
    }
    const below = Math.floor((from[stretch]! - 1) / replica);
    if (below < data) data = below - (below % dataUnit);
  }
}

/** The stretch of GPUs that so many data ranks of the candidate lie in. */
function stretchOf({ candidate, goodputBounds }: Search, data: number): number {
  const { from } = goodputBounds;
  const gpus = candidate.tensor * candidate.context * candidate.pipeline * data;
  let stretch = from.length - 1;
  while (stretch > 0 && gpus < from[stretch]!) stretch -= 1;
  return stretch;
}

/** The next number of data ranks to try, of those that `unit` divides. */
const fewer = (data: number, unit: number): number =>
  data - unit * Math.max(1, Math.floor((data * FEWER) / unit));

/** Climbs the batches of so many data ranks, rounded down to what the expert group divides. */
function tryRanks(search: Search, ranks: number, dataUnit: number): void {
  const { candidate, best, stretchBounds, goodputBounds, shapes } = search;
  candidate.data = ranks - (ranks % dataUnit);
  if (candidate.data < 1) return;
  const stretch = stretchOf(search, candidate.data);
  if (stretchBounds[stretch]! < best.score) return;
  const bound = rateBound(search, shapes[stretch]!, candidate.data);
  if (bound * goodputBounds.atMost[stretch]! < best.score) return;
  const goodput = goodputOfCandidate(search);
  if (bound * goodput < best.score) return;
  setRanks(search);
  climbBatches(search, goodput);
}

/** Tries so many data ranks in one batch, the likeliest. */
export function tryRanksOnce(search: Search, ranks: number): void {
  search.candidate.data = ranks;
  tryLikeliestBatch(search, goodputOfCandidate(search));
}

/** Takes the candidate's depth and data ranks into the shape: with the traffic of so many ranks. */
function setRanks({ shape, candidate, model, mostChunks }: Search): void {
  const { pipeline } = candidate;
  shape.stages = pipeline;
  shape.mostInterleave = pipeline > 1 ? mostChunks[pipeline]! : 1;
  model.setDepthTimes(shape, candidate, shape.mostInterleave);
}

function goodputOfCandidate({ candidate, goodputOf, model }: Search): number {
  const { tensor, context, pipeline } = candidate;
  const idle = idleGpusPerDomain(model.constants.settings.scaleUpDomain, candidate);
  return goodputOf(gpusOfLayout(candidate), tensor * context * pipeline, idle > 0);
}

/**
 * Climbs from the best layout to its neighbours: a few data ranks or one micro-batch more or less, or as many as fill the batch,
 * until none does more. A search for a slightly larger site then ends at a layout no worse.
 */
export function polish(search: Search): void {
  const { best, candidate, request, model, mostSequences } = search;
  const { scaleUpDomain } = model.constants.settings;
  for (let score = 0; best.score > score; ) {
    score = best.score;
    const { tensor, context, expert, pipeline, data, microBatch, globalBatch } = best.layout;
    candidate.tensor = tensor;
    candidate.context = context;
    candidate.expert = expert;
    candidate.microBatch = microBatch;
    candidate.pipeline = pipeline;
    candidate.straddling = best.layout.straddling;
    search.shape.tokens = microBatch * model.constants.settings.workload.sequence;
    const unit = expert / greatestCommonDivisor(expert, context);
    const room = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
    const microBatches = globalBatch / (data * microBatch);
    for (let step = -2; step <= 2; step++) {
      candidate.data = data + step * unit;
      if (candidate.data < 1 || candidate.data > room) continue;
      const goodput = goodputOfCandidate(search);
      setRanks(search);
      const full = Math.floor(mostSequences / (candidate.data * microBatch));
      for (const count of new Set([microBatches - 1, microBatches, microBatches + 1, full]))
        if (count > 0 && count <= full) tryBatch(search, count, goodput);
    }
    if (data + unit > room) continue;
    // Not all that fit are best: more or fewer may be, between two tries of `tryFewerRanks`.
    for (let step = 4; step * unit <= 2 * FEWER * data; step *= 2)
      for (const ranks of [data - step * unit, data + step * unit]) {
        if (ranks < 1 || ranks > room || ranks * microBatch > mostSequences) continue;
        candidate.data = ranks;
        setRanks(search);
        climbBatches(search, goodputOfCandidate(search));
      }
  }
}
