// Pipeline depths of one group: what a bound excludes is skipped, many depths at a time where stages have as many layers.
import { greatestCommonDivisor } from '../../../numbers/exact.ts';
import { dataRanksThatFit, idleGpusPerDomain } from '../packing.ts';
import type { Search } from '../searchState.ts';
import { ABOVE_ROUNDING, type Shape, setShape } from './bound.ts';
import { rateBound } from './groups.ts';
import { tryDataRanks } from './ranks.ts';

/** Data ranks of the candidate's group and depth that the GPUs and the batch have room for. */
function roomAt({ request, model, candidate, mostSequences }: Search): number {
  const room = dataRanksThatFit(request.maxGpus, model.constants.settings.scaleUpDomain, candidate);
  const most = Math.floor(mostSequences / candidate.microBatch);
  return most < room ? most : room;
}

/** Takes depths of the candidate's group from `first` to `last` into a shape, as the least times of a stretch of GPUs have them. */
function setDepths(search: Search, shape: Shape, first: number, last: number, stretch: number): void {
  const { least, model, stageSlots, mostChunks } = search;
  const { layers } = model.constants.settings.workload;
  setShape(shape, least[stretch]!, layers, first, last, stageSlots[first]!, mostChunks[first]!);
}

/** Tries every depth of the candidate's group, whose least times are in hand: of those whose stages have as many layers, all or none. */
export function tryDepths(search: Search): void {
  const { model, candidate, shape, stageSlots, request } = search;
  const { tensor, context, expert, microBatch } = candidate;
  const { scaleUpDomain, workload } = model.constants.settings;
  const { layers, sequence } = workload;
  const dataUnit = expert / greatestCommonDivisor(expert, context);
  shape.tokens = microBatch * sequence;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  const deepest = Math.min(layers, Math.floor(request.maxGpus / (tensor * context)));
  for (let first = 1; first <= deepest; ) {
    let last = first;
    while (last < deepest && stageSlots[last + 1] === stageSlots[first]) last += 1;
    if (depthsMayWin(search, first, last, filled))
      for (let pipeline = first; pipeline <= last; pipeline++) {
        candidate.pipeline = pipeline;
        tryDepth(search, dataUnit);
      }
    first = last + 1;
  }
}

/**
 * Whether a depth from `first` to `last` may win, on as many groups of GPUs as lie in the domains: the shallowest has most data
 * ranks, the deepest least weights.
 */
function depthsMayWin(search: Search, first: number, last: number, filled: number): boolean {
  const { candidate, goodputBounds, least, best, shape, mostSequences } = search;
  const { from, upTo, atMost } = goodputBounds;
  const { tensor, context, microBatch } = candidate;
  const group = tensor * context;
  const most = Math.min(filled / first, mostSequences / microBatch);
  // Later stretches are longer at work and fail more often: none does more than all ranks with the times of the first.
  setDepths(search, shape, first, last, 0);
  const mostRate = rateBound(search, shape, most);
  for (let stretch = 0; stretch < upTo.length; stretch++) {
    if (filled * group < from[stretch]! || mostRate * atMost[stretch]! < best.score) return false;
    const room = upTo[stretch]! / (group * first);
    const data = room < most ? room : most;
    const workS = least[stretch]!.totalS / last;
    if (data * shape.tokens * atMost[stretch]! * ABOVE_ROUNDING < best.score * workS) continue;
    setDepths(search, shape, first, last, stretch);
    if (rateBound(search, shape, data) * atMost[stretch]! >= best.score) return true;
    // Later stretches have no more ranks then.
    if (data === most) return false;
  }
  return false;
}

function tryDepth(search: Search, dataUnit: number): void {
  if (search.candidate.straddling && !gainsByStraddling(search)) return;
  const room = roomAt(search);
  const most = room - (room % dataUnit);
  if (most < 1) return;
  cover(search, most);
  if (fitsAtAll(search, most) && boundStretches(search, most)) tryDataRanks(search, most, dataUnit);
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
  const { candidate, goodputBounds, stretchBounds, best, shapes, model, widest } = search;
  const { from, upTo, atMost } = goodputBounds;
  const { tensor, context, pipeline, microBatch } = candidate;
  const replica = tensor * context * pipeline;
  let mayWin = false;
  for (let stretch = 0; stretch < upTo.length; stretch++) {
    stretchBounds[stretch] = 0;
    if (most * replica < from[stretch]!) continue;
    const room = Math.floor(upTo[stretch]! / replica);
    const data = room < most ? room : most;
    const shape = shapes[stretch]!;
    setDepths(search, shape, pipeline, pipeline, stretch);
    shape.tokens = microBatch * model.constants.settings.workload.sequence;
    if (rateBound(search, shape, data) * atMost[stretch]! < best.score) continue;
    candidate.data = Math.ceil(from[stretch]! / replica);
    model.setBesideTimes(shape, candidate, from[stretch]!, data, shape.mostInterleave, widest);
    stretchBounds[stretch] = rateBound(search, shape, data) * atMost[stretch]!;
    if (stretchBounds[stretch]! >= best.score) mayWin = true;
  }
  return mayWin;
}

/** Whether the candidate's depth fits with what needs least: all data ranks, one micro-batch each, the smallest mode. */
function fitsAtAll({ candidate, model, modes, limitBytes }: Search, most: number): boolean {
  candidate.data = most;
  candidate.globalBatch = most * candidate.microBatch;
  candidate.interleave = 1;
  candidate.recompute = modes[modes.length - 1]!;
  return model.memoryBytes(candidate) <= limitBytes;
}
