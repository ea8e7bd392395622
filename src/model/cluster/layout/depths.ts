// Pipeline depths and data ranks of one group: what a bound excludes is skipped, the rest is climbed to.
import { greatestCommonDivisor } from '../../numbers/exact.ts';
import { gpusOfLayout } from '../step/layout.ts';
import { climbBatches, tryBatch } from './batches.ts';
import { ABOVE_ROUNDING, shapeBound } from './bound.ts';
import { dataRanksThatFit, idleGpusPerDomain } from './packing.ts';
import type { Search } from './searchState.ts';

/** Share of the data ranks that the next try leaves out, where failures cost more than ranks are worth. */
const FEWER = 0.04;
/** GPUs beyond which the network takes another level of switches (`fatTreeLevels`). */
const TREE_REACHES: readonly number[] = [2048, 65_536];

/**
 * Takes the least work of the candidate's group and depth into the shape: from steps of one and of two micro-batches, and
 * from a step in which so many chunks a stage leave no wait.
 */
function setShape({ model, shape, candidate, mostChunks }: Search): void {
  candidate.data = 1;
  candidate.globalBatch = candidate.microBatch;
  const one = model.leastStepTimeS(candidate, 1);
  const without = model.leastStepTimeS(candidate, Infinity);
  candidate.globalBatch = 2 * candidate.microBatch;
  shape.workS = model.leastStepTimeS(candidate, 1) - one;
  shape.passS = one - without;
  shape.fixedS = without - shape.workS;
  shape.tokens = candidate.microBatch * model.constants.settings.workload.sequence;
  shape.stages = candidate.pipeline;
  shape.mostInterleave = mostChunks[candidate.pipeline]!;
}

/** Useful tokens per second that no layout of the candidate's group beats: its work alone on every GPU that it can fill. */
export function groupBound(search: Search): number {
  const { candidate, shape, model, request } = search;
  candidate.pipeline = 1;
  setShape(search);
  const filled = dataRanksThatFit(request.maxGpus, model.constants.settings.scaleUpDomain, candidate);
  return ((filled * shape.tokens) / shape.workS) * ABOVE_ROUNDING;
}

/** The bound of a group, lifted to the GPUs that it fills where it straddles: it is then no faster. */
export function straddlingBound({ candidate, model, request }: Search, bound: number): number {
  const { scaleUpDomain } = model.constants.settings;
  candidate.pipeline = 1;
  const filled = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  candidate.straddling = false;
  const otherwise = dataRanksThatFit(request.maxGpus, scaleUpDomain, candidate);
  candidate.straddling = true;
  return otherwise > 0 ? (bound * filled) / otherwise : Infinity;
}

/** Depths that tell a promising group from others. */
const SAMPLED_DEPTHS: readonly number[] = [1, 4, 8, 16, 32];

/** How much the group in the shape promises: the largest bound of a few depths. Which group comes first changes no result. */
export function groupPromise(search: Search): number {
  const { shape, candidate, model } = search;
  const groupWorkS = shape.workS;
  let largest = 0;
  for (let i = 0; i < SAMPLED_DEPTHS.length; i++) {
    const depth = SAMPLED_DEPTHS[i]!;
    if (depth > model.constants.settings.workload.layers) break;
    candidate.pipeline = depth;
    setDepth(search, groupWorkS);
    const data = roomAt(search);
    const bound = data < 1 ? 0 : rateBound(search, data);
    if (bound > largest) largest = bound;
  }
  return largest;
}

/** Data ranks of the candidate's group and depth that the GPUs and the batch have room for. */
function roomAt({ request, model, candidate, mostSequences }: Search): number {
  const room = dataRanksThatFit(request.maxGpus, model.constants.settings.scaleUpDomain, candidate);
  const most = Math.floor(mostSequences / candidate.microBatch);
  return most < room ? most : room;
}

/** Spreads the work of a group evenly over the candidate's stages: no stage is faster. */
function setDepth({ shape, candidate, mostChunks }: Search, groupWorkS: number): void {
  const { pipeline } = candidate;
  shape.workS = groupWorkS / pipeline;
  shape.passS = groupWorkS - shape.workS;
  shape.stages = pipeline;
  shape.mostInterleave = pipeline > 1 ? mostChunks[pipeline]! : 1;
}

/** Tries every depth of the candidate's group. */
export function tryDepths(search: Search): void {
  const { model, candidate, shape, best } = search;
  const { context, expert } = candidate;
  const { layers } = model.constants.settings.workload;
  const dataUnit = expert / greatestCommonDivisor(expert, context);
  candidate.pipeline = 1;
  setShape(search);
  const groupWorkS = shape.workS;
  const { fixedS } = shape;
  const freely = search.goodputBounds.atMost[0]!;
  for (let pipeline = 1; pipeline <= layers; pipeline++) {
    candidate.pipeline = pipeline;
    if (candidate.straddling && !gainsByStraddling(search)) continue;
    const room = roomAt(search);
    const most = room - (room % dataUnit);
    if (most < 1) continue;
    cover(search, most);
    setDepth(search, groupWorkS);
    shape.fixedS = fixedS;
    if (rateBound(search, most) * freely < best.score || stretchBound(search, most) < best.score) continue;
    // The slowest stage in place of an even one: a closer bound.
    setShape(search);
    if (stretchBound(search, most) >= best.score) tryDataRanks(search, most, dataUnit);
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

/** Useful rate that no number of data ranks up to `most` beats, failures included. */
function stretchBound(search: Search, most: number): number {
  const { upTo, atMost } = search.goodputBounds;
  const { tensor, context, pipeline } = search.candidate;
  const replica = tensor * context * pipeline;
  let largest = 0;
  for (let stretch = 0; stretch < upTo.length; stretch++) {
    const room = upTo[stretch]! / replica;
    const bound = rateBound(search, room < most ? room : most) * atMost[stretch]!;
    if (bound > largest) largest = bound;
    if (room >= most) break;
  }
  return largest;
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
  if (!fitsAtAll(search, most)) return;
  const { candidate, mostSequences, goodputBounds, model } = search;
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
  const freely = goodputBounds.atMost[0]!;
  for (let data = fewer(most); data >= 1; data = fewer(data)) {
    if (rateBound(search, data) * freely < search.best.score) break;
    tryRanks(search, data, dataUnit);
  }
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
  const { candidate, best } = search;
  candidate.data = ranks - (ranks % dataUnit);
  if (candidate.data < 1) return;
  const goodput = goodputOfCandidate(search);
  if (rateBound(search, candidate.data) * goodput < best.score) return;
  climbBatches(search, goodput);
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
    setShape(search);
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
