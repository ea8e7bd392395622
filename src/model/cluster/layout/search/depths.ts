// Pipeline depths of one group: what a bound excludes is skipped, many depths at a time where stages have as many layers.
import { greatestCommonDivisor } from '../../../numbers/exact.ts';
import { dataRanksThatFit, idleGpusPerDomain } from '../packing.ts';
import type { Search } from '../searchState.ts';
import { ABOVE_ROUNDING, type Shape, setShape } from './bound.ts';
import { leastOf, rateBound, shortestS, widestOf } from './groups.ts';
import { tryDataRanks, tryRanksOnce } from './ranks.ts';

/** Data ranks of the candidate's group and depth that the GPUs and the batch have room for; 0 where straddling gains nothing. */
function mostDataRanks(search: Search): number {
  const { request, model, candidate, mostSequences } = search;
  if (candidate.straddling && !gainsByStraddling(search)) return 0;
  const room = dataRanksThatFit(request.maxGpus, model.constants.settings.scaleUpDomain, candidate);
  const most = Math.floor(mostSequences / candidate.microBatch);
  const ranks = most < room ? most : room;
  return ranks - (ranks % dataUnitOf(search));
}

/** Data ranks come in multiples of this: those that the experts' group takes beside the context group. */
const dataUnitOf = ({ candidate }: Search): number =>
  candidate.expert / greatestCommonDivisor(candidate.expert, candidate.context);

/** Takes depths of the candidate's group from `first` to `last` into a shape, as the least times of a stretch of GPUs have them. */
function setDepths(search: Search, shape: Shape, first: number, last: number, stretch: number): void {
  const { model, stageSlots, mostChunks } = search;
  const { layers } = model.constants.settings.workload;
  setShape(shape, leastOf(search, stretch), layers, first, last, stageSlots[first]!, mostChunks[first]!);
}

/** Tries every depth of the candidate's group, whose least times are in hand: of those whose stages have as many layers, all or none. */
export function tryDepths(search: Search): void {
  const { model, candidate, request } = search;
  const { scaleUpDomain } = model.constants.settings;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  const deepest = takeTokens(search);
  for (let first = 1; first <= deepest; ) {
    const last = lastLike(search, first, deepest);
    if (depthsMayWin(search, first, last, filled))
      for (let pipeline = first; pipeline <= last; pipeline++) {
        candidate.pipeline = pipeline;
        const most = mostDataRanks(search);
        if (most < 1) continue;
        cover(search, most);
        tryDepth(search, most);
      }
    first = last + 1;
  }
}

/**
 * Tries the depths of the candidate's group, one of those whose stages have as many layers, each with all data ranks and with as few as
 * leave each stage a micro-batch, in one batch.
 */
export function tryDepthsOnce(search: Search): void {
  const { candidate, shape, least, best, mostSequences } = search;
  const deepest = takeTokens(search);
  for (let pipeline = 1; pipeline <= deepest; pipeline = lastLike(search, pipeline, deepest) + 1) {
    candidate.pipeline = pipeline;
    const most = mostDataRanks(search);
    if (most < 1) continue;
    setDepths(search, shape, pipeline, pipeline, least.length - 1);
    if (rateBound(search, shape, most) < best.score) continue;
    tryRanksOnce(search, most);
    const ranks = Math.floor(mostSequences / (candidate.microBatch * pipeline));
    const fewer = ranks - (ranks % dataUnitOf(search));
    if (fewer >= 1 && fewer < most) tryRanksOnce(search, fewer);
  }
}

/** The last depth up to the deepest whose fullest stage has as many layers as at `first`. */
function lastLike({ stageSlots }: Search, first: number, deepest: number): number {
  let last = first;
  while (last < deepest && stageSlots[last + 1] === stageSlots[first]) last += 1;
  return last;
}

/** Takes the tokens of a micro-batch of the candidate's group into the shape; returns the deepest pipeline that the GPUs have room for. */
function takeTokens({ model, candidate, shape, request }: Search): number {
  const { layers, sequence } = model.constants.settings.workload;
  shape.tokens = candidate.microBatch * sequence;
  return Math.min(layers, Math.floor(request.maxGpus / (candidate.tensor * candidate.context)));
}

/**
 * Whether a depth from `first` to `last` may win, on as many groups of GPUs as lie in the domains: the shallowest has most data
 * ranks, the deepest least weights. Stretches beyond the second are longer at work and fail more often: they have its times, and its
 * goodput lowered by both.
 */
function depthsMayWin(search: Search, first: number, last: number, filled: number): boolean {
  const { candidate, goodputBounds, atMostOfSecond, best, shape, mostSequences } = search;
  const { from, upTo } = goodputBounds;
  const { tensor, context, microBatch } = candidate;
  const group = tensor * context;
  const most = Math.min(filled / first, mostSequences / microBatch);
  const mostRate = rateOfDepths(search, first, last, most);
  for (let stretch = upTo.length - 1; stretch >= 0; stretch--) {
    const goodput = atMostOfSecond[stretch]!;
    if (filled * group < from[stretch]! || (stretch > 0 && mostRate * goodput < best.score)) continue;
    // Where an earlier stretch has room for as many ranks, it does more.
    if (stretch > 0 && upTo[stretch - 1]! >= most * group * first) continue;
    const room = upTo[stretch]! / (group * first);
    const data = room < most ? room : most;
    if (stretch === 0) {
      if (workRate(search, 0, data, last) < best.score) continue;
      setDepths(search, shape, first, last, 0);
    }
    if (rateBound(search, shape, data) * goodput >= best.score) return true;
  }
  return false;
}

/** Useful rate without failures that up to `data` ranks of these depths do not beat in the second stretch of GPUs or a later one. */
function rateOfDepths(search: Search, first: number, last: number, data: number): number {
  setDepths(search, search.shape, first, last, 1);
  return rateBound(search, search.shape, data);
}

/** Useful rate that up to `data` ranks of `stages` stages do not beat in a stretch of GPUs: were there only work, and no wait. */
function workRate(search: Search, stretch: number, data: number, stages: number): number {
  const { atMostOfSecond, shape } = search;
  const tokens = data * shape.tokens * atMostOfSecond[stretch]! * ABOVE_ROUNDING;
  return (tokens * stages) / shortestS(search, stretch);
}

/** Tries the candidate's depth with up to `most` data ranks. */
function tryDepth(search: Search, most: number): void {
  if (fitsAtAll(search, most) && boundStretches(search, most)) tryDataRanks(search, most, dataUnitOf(search));
}

/** Whether fewer GPUs of a domain stay idle where the candidate's groups straddle. */
function gainsByStraddling({ candidate, model }: Search): boolean {
  const { scaleUpDomain } = model.constants.settings;
  const idle = idleGpusPerDomain(scaleUpDomain, candidate);
  candidate.straddling = false;
  const idleOtherwise = idleGpusPerDomain(scaleUpDomain, candidate);
  candidate.straddling = true;
  return idle < idleOtherwise;
}

/** Whether fewer GPUs of a domain stay idle at some depth where the candidate's groups straddle. */
export function mayStraddle(search: Search): boolean {
  const { candidate, model } = search;
  const { tensor, context } = candidate;
  // Deeper replicas are larger than a domain: they all lie alike.
  const deepest = Math.floor(model.constants.settings.scaleUpDomain / (tensor * context)) + 1;
  for (candidate.pipeline = 1; candidate.pipeline <= deepest; candidate.pipeline++)
    if (gainsByStraddling(search)) return true;
  return false;
}

/** Counts the layouts of the candidate's depth with as many data ranks as fit. */
function cover(search: Search, data: number): void {
  const { pipeline, microBatch } = search.candidate;
  const most = Math.floor(search.mostSequences / (data * microBatch));
  const interleaved = pipeline > 1 && most >= pipeline ? most - pipeline + 1 : 0;
  const counts = most - interleaved + interleaved * search.interleaveCounts[pipeline]!;
  search.covered += counts * search.modes.length;
}

/** Bounds the candidate's depth by stretch of GPUs; returns whether up to `most` data ranks may win. */
function boundStretches(search: Search, most: number): boolean {
  const { candidate, goodputBounds, atMostOfSecond, stretchBounds, best } = search;
  const { from, upTo } = goodputBounds;
  const { tensor, context, pipeline } = candidate;
  const replica = tensor * context * pipeline;
  let mostRate = Infinity;
  let mayWin = false;
  for (let stretch = 0; stretch < from.length; stretch++) {
    stretchBounds[stretch] = 0;
    if (stretch === 1) mostRate = rateOfDepths(search, pipeline, pipeline, most);
    if (most * replica < from[stretch]! || mostRate * atMostOfSecond[stretch]! < best.score) continue;
    const room = Math.floor(upTo[stretch]! / replica);
    const data = room < most ? room : most;
    if (workRate(search, stretch, data, pipeline) < best.score) continue;
    stretchBounds[stretch] = boundStretch(search, stretch, data);
    if (stretchBounds[stretch]! >= best.score) mayWin = true;
  }
  return mayWin;
}

/** The useful rate that the candidate's depth does not beat in a stretch of GPUs: with the traffic of its ranks where it may win without. */
function boundStretch(search: Search, stretch: number, data: number): number {
  const { candidate, goodputBounds, best, shapes, model, stretchSizes } = search;
  const { tensor, context, pipeline, microBatch } = candidate;
  const from = goodputBounds.from[stretch]!;
  const atMost = goodputBounds.atMost[stretch]!;
  const shape = shapes[stretch]!;
  setDepths(search, shape, pipeline, pipeline, stretch);
  shape.tokens = microBatch * model.constants.settings.workload.sequence;
  const alone = rateBound(search, shape, data) * atMost;
  if (alone < best.score) return alone;
  candidate.data = Math.ceil(from / (tensor * context * pipeline));
  model.setBesideTimes(
    shape,
    candidate,
    stretchSizes[stretch]!,
    data,
    shape.mostInterleave,
    widestOf(search),
  );
  return rateBound(search, shape, data) * atMost;
}

/** Whether the candidate's depth fits with what needs least: all data ranks, one micro-batch each, the smallest mode. */
function fitsAtAll({ candidate, model, modes, limitBytes }: Search, most: number): boolean {
  candidate.data = most;
  candidate.globalBatch = most * candidate.microBatch;
  candidate.interleave = 1;
  candidate.recompute = modes[modes.length - 1]!;
  return model.memoryBytes(candidate) <= limitBytes;
}
