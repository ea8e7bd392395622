// The best layout of a training job on at most so many GPUs: every group of a layer, the most promising first.
import { gpusOfLayout, type Layout, type Recompute, recomputeModes } from '../step/layout.ts';
import { stageLayersByDepth } from '../step/stages.ts';
import type { StepModel } from '../step/stepModel.ts';
import { divisorCount, expertSizes, type Group, groupsOf, mostChunksByDepth } from './candidates.ts';
import { blankLayout, championLayout, createChampion } from './champion.ts';
import { goodputBoundsOf } from './progress.ts';
import { blankShape } from './search/bound.ts';
import { tryDepths, tryLikeliestDepth } from './search/depths.ts';
import { boundOfSpreads, groupBound, roughGroupBound, setLeast, straddlingBound } from './search/groups.ts';
import { polish } from './search/ranks.ts';
import type { Search, SearchRequest, SearchResult } from './searchState.ts';

/** From fast to small; with fused attention the selective mode is the same as none. */
const FUSED_MODES: readonly Recompute[] = ['none', 'modules', 'full'];

/** Groups, of the highest bounds, that are probed before any is tried whole. */
const PROBED_GROUPS = 32;

/**
 * Layout of most useful tokens per second: goodput·B·s / step / (1 + B·s/B_critical), over every tensor size, context, expert
 * spread and micro-batch, pipeline depth, number of data ranks, batch up to the limit, interleave and recompute mode, groups
 * whole or straddling. Ties go to the lowest (tensor, context, pipeline, data, expert, interleave, microBatch, globalBatch),
 * whole before straddling. What a bound excludes is skipped; batches and data ranks are climbed to from the maximum of the
 * bound. The loops allocate nothing.
 */
export function searchLayout(model: StepModel, request: SearchRequest): SearchResult {
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const search = createSearch(model, request);
  const groups = groupsOf(w, scaleUpDomain, search.mostSequences);
  const spreads = expertSizes(w.experts ? w.experts.count : 1);
  const bounds = new Float64Array(groups.length);
  const lifted = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i++) {
    take(search.candidate, groups[i]!);
    bounds[i] = boundOfSpreads(search, spreads[spreads.length - 1]!);
    lifted[i] = straddlingBound(search, bounds[i]!);
  }
  const order = Array.from(groups.keys()).sort((a, b) => bounds[b]! - bounds[a]! || a - b);
  for (const next of order.slice(0, PROBED_GROUPS))
    if (lifted[next]! >= search.best.score) probe(search, groups[next]!, spreads);
  for (const next of order)
    if (lifted[next]! >= search.best.score) trySpreads(search, groups[next]!, spreads);
  if (search.best.score > 0) polish(search);
  return resultOf(search);
}

/** Tries the most promising spread and depth of a group alone: a good layout early leaves bounds more to exclude. */
function probe(search: Search, group: Group, spreads: readonly number[]): void {
  take(search.candidate, group);
  search.candidate.expert = boundsOfSpreads(search, spreads)[0]!.expert;
  setLeast(search);
  tryLikeliestDepth(search);
}

/** Tries a group with every spread of its experts, the most promising first. */
function trySpreads(search: Search, group: Group, spreads: readonly number[]): void {
  const { candidate, best } = search;
  take(candidate, group);
  for (const { expert, bound } of boundsOfSpreads(search, spreads)) {
    candidate.expert = expert;
    if (straddlingBound(search, bound) >= best.score) tryGroup(search);
  }
}

/** A bound of the candidate's group for each spread of its experts, the highest first. */
function boundsOfSpreads(search: Search, spreads: readonly number[]): { expert: number; bound: number }[] {
  const bounds = spreads.map((expert) => {
    search.candidate.expert = expert;
    return { expert, bound: roughGroupBound(search) };
  });
  return bounds.sort((a, b) => b.bound - a.bound);
}

/** Tries the candidate's group whole, then straddling. */
function tryGroup(search: Search): void {
  const { candidate, best } = search;
  setLeast(search);
  const bound = groupBound(search);
  if (bound >= best.score) tryDepths(search);
  if (straddlingBound(search, bound) < best.score) return;
  candidate.straddling = true;
  if (roughGroupBound(search) >= best.score) {
    setLeast(search);
    if (groupBound(search) >= best.score) tryDepths(search);
  }
  candidate.straddling = false;
}

function createSearch(model: StepModel, request: SearchRequest): Search {
  const { workload: w, flashAttention } = model.constants.settings;
  const stageSlots = stageLayersByDepth(w.layers);
  const mostChunks = mostChunksByDepth(w.layers, stageSlots);
  const goodputOf = request.goodputOf ?? (() => 1);
  const goodputBounds = goodputBoundsOf(goodputOf, request.maxGpus);
  return {
    model,
    request,
    goodputOf,
    goodputBounds,
    limitBytes: request.memoryGBytes * 1e9,
    mostSequences: Math.floor(request.mostBatchTokens / w.sequence),
    stageSlots,
    mostChunks,
    interleaveCounts: stageSlots.map((slots, depth) => divisorCount(slots, mostChunks[depth]!)),
    modes: flashAttention ? FUSED_MODES : recomputeModes,
    candidate: blankLayout(),
    shape: blankShape(),
    stretchSizes: Array.from(goodputBounds.from, (gpus) => model.jobSizeOf(gpus)),
    siteSize: model.jobSizeOf(request.maxGpus),
    least: Array.from(goodputBounds.from, () => ({
      totalS: 0,
      exchangeS: 0,
      headS: 0,
      embeddingS: 0,
      weightsS: 0,
      fixedS: 0,
    })),
    shapes: Array.from(goodputBounds.from, blankShape),
    widest: { totalS: 0, headS: 0, embeddingS: 0, forwardS: 0 },
    stretchBounds: new Float64Array(goodputBounds.from.length),
    best: createChampion(),
    covered: 0,
    considered: 0,
    rejectedByMemory: 0,
  };
}

function take(candidate: Layout, { tensor, context, microBatch }: Group): void {
  candidate.tensor = tensor;
  candidate.context = context;
  candidate.microBatch = microBatch;
  candidate.straddling = false;
}

function resultOf(search: Search): SearchResult {
  const { model, best, covered, considered, rejectedByMemory } = search;
  const layout = championLayout(best);
  return {
    layout,
    score: best.score,
    stepTimeS: layout ? model.stepTimeS(layout) : Infinity,
    memoryBytes: layout ? model.memoryBytes(layout) : Infinity,
    gpus: layout ? gpusOfLayout(layout) : 0,
    covered,
    considered,
    rejectedByMemory,
  };
}
