// The best layout of a training job on at most so many GPUs: every group of a layer, the most promising first.
import { gpusOfLayout, type Recompute, recomputeModes } from '../step/layout.ts';
import { stageLayersByDepth } from '../step/stages.ts';
import type { StepModel } from '../step/stepModel.ts';
import { divisorCount, expertSizes, groupsOf, mostChunksByDepth } from './candidates.ts';
import { blankLayout, championLayout, createChampion } from './champion.ts';
import { goodputBoundsOf } from './progress.ts';
import { blankShape } from './search/bound.ts';
import { probe } from './search/probes.ts';
import { polish } from './search/ranks.ts';
import { boundGroups, trySpreads } from './search/spreads.ts';
import type { Search, SearchRequest, SearchResult } from './searchState.ts';

/** From fast to small; with fused attention the selective mode is the same as none. */
const FUSED_MODES: readonly Recompute[] = ['none', 'modules', 'full'];

/**
 * Layout of most useful tokens per second: goodput·B·s / step / (1 + B·s/B_critical), over every tensor size, context, expert
 * spread and micro-batch, pipeline depth, number of data ranks, batch up to the limit, interleave and recompute mode, groups
 * whole or straddling. Ties go to the lowest (tensor, context, pipeline, data, expert, interleave, microBatch, globalBatch),
 * whole before straddling. Likely groups are probed first; what a bound then excludes is skipped; batches and data ranks are climbed
 * to from the maximum of the bound. The loops over depths, data ranks and batches allocate nothing.
 */
export function searchLayout(model: StepModel, request: SearchRequest): SearchResult {
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const search = createSearch(model, request);
  const { keep } = request;
  const groups = keep ? [keep] : groupsOf(w, scaleUpDomain, search.mostSequences);
  const spreads = keep ? [keep.expert] : expertSizes(w.experts ? w.experts.count : 1);
  const bounds = boundGroups(search, groups, spreads);
  probe(search, bounds, spreads);
  for (const bounded of bounds)
    if (bounded.liftedBound >= search.best.score) trySpreads(search, bounded, spreads);
  if (search.best.score > 0) polish(search);
  return resultOf(search);
}

function createSearch(model: StepModel, request: SearchRequest): Search {
  const { workload: w, flashAttention } = model.constants.settings;
  const stageSlots = stageLayersByDepth(w.layers);
  const mostChunks = mostChunksByDepth(w.layers, stageSlots);
  const goodputOf = request.goodputOf ?? (() => 1);
  const goodputBounds = goodputBoundsOf(goodputOf, request.maxGpus);
  const stretchSizes = Array.from(goodputBounds.from, (gpus) => model.jobSizeOf(gpus));
  const longerThanSecond = (stretch: number): number =>
    stretch === 0 ? 1 : (1 + stretchSizes[stretch]!.stragglerShare) / (1 + stretchSizes[1]!.stragglerShare);
  return {
    model,
    request,
    goodputOf,
    goodputBounds,
    atMostOfSecond: goodputBounds.atMost.map((goodput, stretch) => goodput / longerThanSecond(stretch)),
    limitBytes: request.memoryBytes,
    mostSequences: Math.floor(request.mostBatchTokens / w.sequence),
    stageSlots,
    mostChunks,
    interleaveCounts: stageSlots.map((slots, depth) => divisorCount(slots, mostChunks[depth]!)),
    modes: flashAttention ? FUSED_MODES : recomputeModes,
    candidate: blankLayout(),
    shape: blankShape(),
    stretchSizes,
    siteSize: model.jobSizeOf(request.maxGpus),
    least: Array.from(goodputBounds.from, () => ({
      totalS: 0,
      workS: 0,
      exchangeS: 0,
      headS: 0,
      embeddingS: 0,
      weightsS: 0,
      fixedS: 0,
    })),
    shapes: Array.from(goodputBounds.from, blankShape),
    widest: { totalS: 0, headS: 0, embeddingS: 0, forwardS: 0 },
    knownStretches: 0,
    knowsWidest: false,
    stretchBounds: new Float64Array(goodputBounds.from.length),
    best: createChampion(),
    covered: 0,
    considered: 0,
    rejectedByMemory: 0,
  };
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
