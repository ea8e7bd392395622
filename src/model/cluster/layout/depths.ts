// Pipeline depths and data ranks of one group: what a bound excludes is skipped, the rest is climbed to.
import { greatestCommonDivisor } from '../../numbers/exact.ts';
import { gpusOfLayout } from '../step/layout.ts';
import { climbBatches, tryBatch } from './batches.ts';
import { ABOVE_ROUNDING, groupRateBound, setShape, shapeBound, WEIGHED_DEPTH } from './bound.ts';
import { dataRanksThatFit, idleGpusPerDomain } from './packing.ts';
import type { Search } from './searchState.ts';

/** Share of the data ranks that the next try leaves out, where failures cost more than ranks are worth. */
const FEWER = 0.04;
/** GPUs beyond which the network takes another level of switches (`fatTreeLevels`). */
const TREE_REACHES: readonly number[] = [2048, 65_536];

/** Takes the least times of the candidate's group for every stretch of GPUs; its weights once, on the fewest ranks. */
export function setLeast({ model, candidate, goodputBounds, least }: Search): void {
  for (let stretch = 0; stretch < least.length; stretch++) {
    const gpus = goodputBounds.from[stretch]!;
    const ranks = stretch === 1 ? Math.floor(gpus / (candidate.tensor * WEIGHED_DEPTH)) : 1;
    model.setLeastTimes(least[stretch]!, candidate, gpus, ranks);
    if (stretch > 1) least[stretch]!.weightsS = least[1]!.weightsS;
  }
}

/**
 * A bound of the candidate's group from its least times on any number of GPUs alone: looser than `groupBound`, and made from
 * the times of one stretch instead of all.
 */
export function roughGroupBound(search: Search): number {
  const { model, candidate, goodputBounds, least } = search;
  model.setLeastTimes(least[0]!, candidate, goodputBounds.from[0]!, 1);
  return boundOfGroup(search, 1, 0);
}

/** Useful tokens per second that no layout of the candidate's group with so many stages or more beats, failures included. */
export function groupBound(search: Search, stages: number): number {
  return boundOfGroup(search, stages, search.least.length - 1);
}

/** The bound by stretch, with the least times of each up to `known`, and beyond with those of that one. */
function boundOfGroup(
  { model, request, candidate, goodputBounds, least, mostSequences }: Search,
  stages: number,
  known: number,
): number {
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const { tensor, context, microBatch } = candidate;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  const tokens = microBatch * w.sequence;
  let largest = 0;
  for (let stretch = 0; stretch < least.length; stretch++) {
    const room = goodputBounds.upTo[stretch]! / (tensor * context);
    const bound =
      goodputBounds.atMost[stretch]! *
      groupRateBound(
        least[stretch < known ? stretch : known]!,
        w.layers,
        stages,
        tokens,
        room < filled ? room : filled,
        mostSequences / microBatch,
        request.criticalBatchTokens,
      );
    if (bound > largest) largest = bound;
    if (room >= filled) break;
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

/** Data ranks of the candidate's group and depth that the GPUs and the batch have room for. */
function roomAt({ request, model, candidate, mostSequences }: Search): number {
  const room = dataRanksThatFit(request.maxGpus, model.constants.settings.scaleUpDomain, candidate);
  const most = Math.floor(mostSequences / candidate.microBatch);
  return most < room ? most : room;
}

/** Takes the candidate's depth into the shape, as the least times of a stretch of GPUs have it. */
function setDepth({ shape, candidate, least, model, stageSlots, mostChunks }: Search, stretch: number): void {
  const { workload: w } = model.constants.settings;
  const { pipeline } = candidate;
  setShape(shape, least[stretch]!, w.layers, pipeline, stageSlots[pipeline]!, mostChunks[pipeline]!);
}

/** Tries every depth of the candidate's group, whose least times are in hand, until no deeper one may win. */
export function tryDepths(search: Search): void {
  const { model, candidate, shape } = search;
  const { context, expert, microBatch } = candidate;
  const { layers, sequence } = model.constants.settings.workload;
  const dataUnit = expert / greatestCommonDivisor(expert, context);
  shape.tokens = microBatch * sequence;
  for (let pipeline = 1; pipeline <= layers; pipeline++) {
    // At powers of two, as often as it pays.
    const isAsked = pipeline > 1 && (pipeline & (pipeline - 1)) === 0;
    if (isAsked && groupBound(search, pipeline) < search.best.score) return;
    candidate.pipeline = pipeline;
    if (candidate.straddling && !gainsByStraddling(search)) continue;
    const room = roomAt(search);
    const most = room - (room % dataUnit);
    if (most < 1) continue;
    cover(search, most);
    if (fitsAtAll(search, most) && boundStretches(search, most)) tryDataRanks(search, most, dataUnit);
  }
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
  const { candidate, goodputBounds, least, stretchBounds, best, shape } = search;
  const { from, upTo, atMost } = goodputBounds;
  const { tensor, context, pipeline } = candidate;
  const replica = tensor * context * pipeline;
  let mayWin = false;
  // What all ranks do at most with the least times of the first stretch that may win: no later one does more.
  let mostRate = Infinity;
  for (let stretch = 0; stretch < upTo.length; stretch++) {
    stretchBounds[stretch] = 0;
    if (most * replica < from[stretch]!) continue;
    const room = upTo[stretch]! / replica;
    const data = room < most ? room : most;
    // Work alone, evenly on all stages, with no wait.
    const workS = least[stretch]!.totalS / pipeline;
    if (data * shape.tokens * atMost[stretch]! * ABOVE_ROUNDING < best.score * workS) continue;
    if (mostRate * atMost[stretch]! < best.score) continue;
    setDepth(search, stretch);
    if (mostRate === Infinity) {
      mostRate = rateBound(search, most);
      if (mostRate * atMost[stretch]! < best.score) continue;
    }
    stretchBounds[stretch] = rateBound(search, data) * atMost[stretch]!;
    if (stretchBounds[stretch]! >= best.score) mayWin = true;
  }
  return mayWin;
}

/** Useful rate without failures that up to so many data ranks do not beat, whatever the batch. */
function rateBound({ shape, request, mostSequences, candidate }: Search, data: number): number {
  return shapeBound(shape, data, mostSequences / candidate.microBatch, request.criticalBatchTokens);
}

/**
 * Tries numbers of data ranks: all that fit, those that fill the batch with one or two micro-batches more or with one for
 * each stage, those that spare the network a level, and fewer and fewer, as long as a bound allows them to win.
 */
function tryDataRanks(search: Search, most: number, dataUnit: number): void {
  const { candidate, mostSequences, model } = search;
  const { tensor, context, pipeline, microBatch } = candidate;
  const replica = tensor * context * pipeline;
  const full = Math.floor(mostSequences / (most * microBatch));
  tryRanks(search, most, dataUnit);
  tryRanks(search, Math.floor(mostSequences / (microBatch * (full + 1))), dataUnit);
  tryRanks(search, Math.floor(mostSequences / (microBatch * (full + 2))), dataUnit);
  if (full < pipeline) tryRanks(search, Math.floor(mostSequences / (microBatch * pipeline)), dataUnit);
  const { podGpus } = model.constants.parameters;
  for (let level = -1; level < TREE_REACHES.length; level++) {
    const reach = level < 0 ? podGpus : TREE_REACHES[level]!;
    if (most * replica > reach) tryRanks(search, Math.floor(reach / replica), dataUnit);
  }
  tryFewerRanks(search, most, dataUnit);
}

/** Tries fewer and fewer data ranks; where a stretch of GPUs can no longer win, goes on at the next. */
function tryFewerRanks(search: Search, most: number, dataUnit: number): void {
  const { candidate, goodputBounds, stretchBounds, best } = search;
  const { from, atMost } = goodputBounds;
  const replica = candidate.tensor * candidate.context * candidate.pipeline;
  let data = fewer(most);
  for (let stretch = stretchOf(search, data); stretch >= 0 && data >= 1; stretch--) {
    for (; data >= 1 && data * replica >= from[stretch]!; data = fewer(data)) {
      if (stretchBounds[stretch]! < best.score) break;
      setDepth(search, stretch);
      if (rateBound(search, data) * atMost[stretch]! < best.score) break;
      tryRanks(search, data, dataUnit);
    }
    const below = Math.floor((from[stretch]! - 1) / replica);
    if (below < data) data = below;
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

/** Whether the candidate's depth fits with what needs least: all data ranks, one micro-batch each, the smallest mode. */
function fitsAtAll({ candidate, model, modes, limitBytes }: Search, most: number): boolean {
  candidate.data = most;
  candidate.globalBatch = most * candidate.microBatch;
  candidate.interleave = 1;
  candidate.recompute = modes[modes.length - 1]!;
  return model.memoryBytes(candidate) <= limitBytes;
}

const fewer = (data: number): number => data - Math.max(1, Math.floor(data * FEWER));

/** Climbs the batches of so many data ranks, rounded down to what the expert group divides. */
function tryRanks(search: Search, ranks: number, dataUnit: number): void {
  const { candidate, best, stretchBounds, goodputBounds } = search;
  candidate.data = ranks - (ranks % dataUnit);
  if (candidate.data < 1) return;
  const stretch = stretchOf(search, candidate.data);
  if (stretchBounds[stretch]! < best.score) return;
  setDepth(search, stretch);
  const bound = rateBound(search, candidate.data);
  if (bound * goodputBounds.atMost[stretch]! < best.score) return;
  const goodput = goodputOfCandidate(search);
  if (bound * goodput >= best.score) climbBatches(search, goodput);
}

function goodputOfCandidate({ candidate, goodputOf, model }: Search): number {
  const { tensor, context, pipeline } = candidate;
  const idle = idleGpusPerDomain(model.constants.settings.scaleUpDomain, candidate);
  return goodputOf(gpusOfLayout(candidate), tensor * context * pipeline, idle > 0);
}

/**
 * Climbs from the best layout to its neighbours: one data rank or one micro-batch more or less, until none does more. A
 * search for a slightly larger site then ends at a layout no worse.
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
    setLeast(search);
    setDepth(search, 0);
    search.shape.tokens = microBatch * model.constants.settings.workload.sequence;
    const unit = expert / greatestCommonDivisor(expert, context);
    const room = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
    const microBatches = globalBatch / (data * microBatch);
    for (let step = -2; step <= 2; step++) {
      candidate.data = data + step * unit;
      if (candidate.data < 1 || candidate.data > room) continue;
      const goodput = goodputOfCandidate(search);
      for (let more = -1; more <= 1; more++) {
        const batch = candidate.data * microBatch * (microBatches + more);
        if (batch > 0 && batch <= mostSequences) tryBatch(search, microBatches + more, goodput);
      }
    }
  }
}
