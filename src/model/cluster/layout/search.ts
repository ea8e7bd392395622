// The best layout of a training job on at most so many GPUs, by exhaustive search.
import { greatestCommonDivisor } from '../../numbers/exact.ts';
import { gpusOfLayout, type Layout, type Recompute, recomputeModes } from '../step/layout.ts';
import { stageLayersByDepth } from '../step/stages.ts';
import type { StepModel } from '../step/stepModel.ts';
import {
  CONTEXTS,
  dataRanksThatFit,
  divisorCount,
  expertSizes,
  MICRO_BATCHES,
  mostChunksByDepth,
  ranksToTry,
  tensorSizes,
} from './candidates.ts';
import { blankLayout, type Champion, challenge, championLayout, createChampion } from './champion.ts';

export interface SearchRequest {
  /** The layout uses at most so many GPUs; the rest are spares. */
  maxGpus: number;
  /** Largest batch of a step [tokens]. */
  targetBatchTokens: number;
  /** Batch at which a token is worth half [tokens]. */
  criticalBatchTokens: number;
  memoryGBytes: number;
  /** Share of time that a job of so many GPUs makes progress; left out: all of it. */
  goodputOf?: (gpus: number) => number;
}

export interface SearchResult {
  /** null where nothing fits. */
  layout: Layout | null;
  stepTimeS: number;
  memoryBytes: number;
  gpus: number;
  /** Layouts that the search covers, most of them by a lower bound that says they cannot win. */
  covered: number;
  /** Layouts worked out in full, and how many of them were rejected by memory. */
  considered: number;
  rejectedByMemory: number;
  /** The layout that would win if memory were no limit; null where it is the one found. */
  rejected: RejectedLayout | null;
}

export interface RejectedLayout {
  layout: Layout;
  memoryBytes: number;
  /** Its useful tokens per second over those of the layout found; Infinity where none was. */
  gain: number;
}

/** A search under way. The parts of it are functions of their own, so that engines compile each loop whole. */
interface Search {
  readonly model: StepModel;
  readonly request: SearchRequest;
  readonly limitBytes: number;
  readonly targetSequences: number;
  /** By pipeline depth: what interleaving must divide, how far it can go, and in how many ways it can. */
  readonly stageSlots: Int32Array;
  readonly mostChunks: Int32Array;
  readonly interleaveCounts: Int32Array;
  /** From fast to small; with fused attention the selective mode is the same as none. */
  readonly modes: readonly Recompute[];
  /** The layout being looked at: the one object that the loops write into. */
  readonly candidate: Layout;
  /** The best layout so far that fits, and the best that does not. */
  readonly best: Champion;
  readonly rejected: Champion;
  covered: number;
  considered: number;
  rejectedByMemory: number;
}

/**
 * Looks at every tensor size inside a domain, context, pipeline depth, expert spread, interleave, micro-batch and
 * recompute mode, with as many data ranks as GPUs and batch allow (or a few less, see `ranksToTry`), and keeps the layout
 * of most useful tokens per second: goodput·B·s / step / (1 + B·s/B_critical). Ties go to the lowest (tensor, context,
 * pipeline, data, expert, interleave, microBatch). Layouts that a lower bound excludes are skipped; the result is that
 * of the full search. The loops allocate nothing.
 */
export function searchLayout(model: StepModel, request: SearchRequest): SearchResult {
  const { workload: w, scaleUpDomain, flashAttention } = model.constants.settings;
  const stageSlots = stageLayersByDepth(w.layers);
  const mostChunks = mostChunksByDepth(w.layers, stageSlots);
  const search: Search = {
    model,
    request,
    limitBytes: request.memoryGBytes * 1e9,
    targetSequences: Math.floor(request.targetBatchTokens / w.sequence),
    stageSlots,
    mostChunks,
    interleaveCounts: stageSlots.map((slots, depth) => divisorCount(slots, mostChunks[depth]!)),
    modes: flashAttention ? ['none', 'full'] : recomputeModes,
    candidate: blankLayout(),
    best: createChampion(),
    rejected: createChampion(),
    covered: 0,
    considered: 0,
    rejectedByMemory: 0,
  };
  const { candidate } = search;
  for (candidate.tensor of tensorSizes(w.heads, scaleUpDomain)) {
    for (candidate.context of CONTEXTS) {
      for (candidate.expert of expertSizes(w.experts ? w.experts.count : 1)) {
        for (candidate.microBatch of MICRO_BATCHES) tryDepths(search);
      }
    }
  }
  return resultOf(search);
}

function tryDepths(search: Search): void {
  const { model, request, targetSequences, candidate } = search;
  const { tensor, context, expert, microBatch } = candidate;
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const dataUnit = expert / greatestCommonDivisor(expert, context);
  const batchRoom = Math.floor(targetSequences / microBatch);
  for (let pipeline = 1; pipeline <= w.layers; pipeline++) {
    candidate.pipeline = pipeline;
    const room = dataRanksThatFit(request.maxGpus, scaleUpDomain, tensor, context, pipeline);
    const most = room < batchRoom ? room : batchRoom;
    for (let fewer = 0; fewer < 3; fewer++) {
      const wanted = ranksToTry(fewer, targetSequences, most, microBatch, pipeline);
      candidate.data = Math.floor(wanted / dataUnit) * dataUnit;
      if (candidate.data >= 1) tryInterleaves(search);
    }
  }
}

function tryInterleaves(search: Search): void {
  const { model, request, best, candidate } = search;
  const { pipeline, data, microBatch } = candidate;
  const microBatches = Math.floor(search.targetSequences / (data * microBatch));
  candidate.globalBatch = microBatches * data * microBatch;
  const tokens = candidate.globalBatch * model.constants.settings.workload.sequence;
  const worth = tokens / (1 + tokens / request.criticalBatchTokens);
  const slots = search.stageSlots[pipeline]!;
  const most = pipeline === 1 || microBatches < pipeline ? 1 : search.mostChunks[pipeline]!;
  search.covered += (most > 1 ? search.interleaveCounts[pipeline]! : 1) * search.modes.length;
  // Skips what cannot win: even with nothing but its work and its shortest wait it is too slow.
  const least = model.leastStepTimeS(candidate, most);
  if (worth / least < best.score) return;
  const goodput = request.goodputOf ? request.goodputOf(gpusOfLayout(candidate)) : 1;
  if ((goodput * worth) / least < best.score) return;
  for (let interleave = 1; interleave <= most; interleave++) {
    if (slots % interleave !== 0) continue;
    candidate.interleave = interleave;
    tryModes(search, goodput * worth);
  }
}

/** Tries the modes of the candidate; once one fits, the next can only be slower. */
function tryModes(search: Search, usefulTokens: number): void {
  const { model, modes, candidate } = search;
  for (let mode = 0; mode < modes.length; mode++) {
    candidate.recompute = modes[mode]!;
    search.considered += 1;
    const fits = model.memoryBytes(candidate) <= search.limitBytes;
    const score = usefulTokens / model.stepTimeS(candidate);
    challenge(fits ? search.best : search.rejected, score, candidate);
    if (fits) return;
    search.rejectedByMemory += 1;
  }
}

function resultOf(search: Search): SearchResult {
  const { model, best, covered, considered, rejectedByMemory } = search;
  const layout = championLayout(best);
  return {
    layout,
    stepTimeS: layout ? model.stepTimeS(layout) : Infinity,
    memoryBytes: layout ? model.memoryBytes(layout) : Infinity,
    gpus: layout ? gpusOfLayout(layout) : 0,
    covered,
    considered,
    rejectedByMemory,
    rejected: rejectedOf(search),
  };
}

function rejectedOf({ model, best, rejected }: Search): RejectedLayout | null {
  const layout = championLayout(rejected);
  if (!layout || rejected.score <= best.score) return null;
  return { layout, memoryBytes: model.memoryBytes(layout), gain: rejected.score / best.score };
}
