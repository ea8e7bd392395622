// The best layout of a training job on at most so many GPUs, by exhaustive search.
import { greatestCommonDivisor } from '../exact.ts';
import { gpusOfLayout, type Layout, type Recompute, recomputeModes } from '../step/layout.ts';
import { stageLayersByDepth } from '../step/stages.ts';
import { layoutMemoryBytes, layoutStepTimeS, type StepModel } from '../step/stepModel.ts';
import {
  CONTEXTS,
  dataRanksThatFit,
  divisorCount,
  expertSizes,
  MICRO_BATCHES,
  ranksToTry,
  tensorSizes,
} from './candidates.ts';
import { challenge, championLayout, championScore, createChampion } from './champion.ts';

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
  /** By pipeline depth: what interleaving must divide, and in how many ways it can. */
  readonly stageSlots: Int32Array;
  readonly interleaveCounts: Int32Array;
  /** From fast to small; with fused attention the selective mode is the same as none. */
  readonly modes: readonly Recompute[];
  /** The best layout so far that fits, and the best that does not. */
  readonly best: Float64Array;
  readonly rejected: Float64Array;
  covered: number;
  considered: number;
  rejectedByMemory: number;
}

/**
 * Looks at every tensor size inside a domain, context, pipeline depth, expert spread, interleave, micro-batch and
 * recompute mode, with as many data ranks as GPUs and batch allow (or a few less, see `ranksToTry`), and keeps the layout of most useful tokens per second:
 * goodput·B·s / step / (1 + B·s/B_critical). Ties go to the lowest (tensor, context, pipeline, data, expert, interleave,
 * microBatch). Layouts that a lower bound excludes are skipped; the result is that of the full search.
 * The loops allocate nothing.
 */
export function searchLayout(model: StepModel, request: SearchRequest): SearchResult {
  const { workload: w, scaleUpDomain, flashAttention } = model.constants.settings;
  const stageSlots = stageLayersByDepth(w.layers);
  const search: Search = {
    model,
    request,
    limitBytes: request.memoryGBytes * 1e9,
    targetSequences: Math.floor(request.targetBatchTokens / w.sequence),
    stageSlots,
    interleaveCounts: stageSlots.map(divisorCount),
    modes: flashAttention ? ['none', 'full'] : recomputeModes,
    best: createChampion(),
    rejected: createChampion(),
    covered: 0,
    considered: 0,
    rejectedByMemory: 0,
  };
  for (const tensor of tensorSizes(w.heads, scaleUpDomain)) {
    for (const context of CONTEXTS) {
      for (const expert of expertSizes(w.experts ? w.experts.count : 1)) {
        for (const microBatch of MICRO_BATCHES) tryDepths(search, tensor, context, expert, microBatch);
      }
    }
  }
  return resultOf(search);
}

function tryDepths(
  search: Search,
  tensor: number,
  context: number,
  expert: number,
  microBatch: number,
): void {
  const { model, request, targetSequences } = search;
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const dataUnit = expert / greatestCommonDivisor(expert, context);
  const batchRoom = Math.floor(targetSequences / microBatch);
  for (let pipeline = 1; pipeline <= w.layers; pipeline++) {
    const room = dataRanksThatFit(request.maxGpus, scaleUpDomain, tensor, context, pipeline);
    const most = room < batchRoom ? room : batchRoom;
    for (let fewer = 0; fewer < 3; fewer++) {
      const wanted = ranksToTry(fewer, targetSequences, most, microBatch, pipeline);
      const data = Math.floor(wanted / dataUnit) * dataUnit;
      if (data >= 1) tryInterleaves(search, tensor, context, pipeline, data, expert, microBatch);
    }
  }
}

function tryInterleaves(
  search: Search,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  microBatch: number,
): void {
  const { model, request, best } = search;
  const microBatches = Math.floor(search.targetSequences / (data * microBatch));
  const batch = microBatches * data * microBatch;
  const tokens = batch * model.constants.settings.workload.sequence;
  const worth = tokens / (1 + tokens / request.criticalBatchTokens);
  const slots = search.stageSlots[pipeline]!;
  const most = pipeline === 1 || microBatches < pipeline ? 1 : slots;
  search.covered += (most > 1 ? search.interleaveCounts[pipeline]! : 1) * search.modes.length;
  // Skips what cannot win: even with nothing but its work and its shortest wait it is too slow.
  const least = model.leastStepTimeS(tensor, context, pipeline, data, expert, most, microBatch, batch);
  if (worth / least < championScore(best)) return;
  const goodput = request.goodputOf ? request.goodputOf(tensor * context * pipeline * data) : 1;
  if ((goodput * worth) / least < championScore(best)) return;
  for (let interleave = 1; interleave <= most; interleave++) {
    if (slots % interleave !== 0) continue;
    tryModes(search, tensor, context, pipeline, data, expert, interleave, microBatch, batch, goodput * worth);
  }
}

function tryModes(
  search: Search,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  interleave: number,
  microBatch: number,
  batch: number,
  usefulTokens: number,
): void {
  const { model, modes } = search;
  for (let mode = 0; mode < modes.length; mode++) {
    const recompute = modes[mode]!;
    search.considered += 1;
    const memory = model.memoryBytes(
      tensor,
      context,
      pipeline,
      data,
      expert,
      interleave,
      microBatch,
      batch,
      recompute,
    );
    const fits = memory <= search.limitBytes;
    if (!fits) search.rejectedByMemory += 1;
    const step = model.stepTimeS(
      tensor,
      context,
      pipeline,
      data,
      expert,
      interleave,
      microBatch,
      batch,
      recompute,
    );
    challenge(
      fits ? search.best : search.rejected,
      usefulTokens / step,
      tensor,
      context,
      pipeline,
      data,
      expert,
      interleave,
      microBatch,
      batch,
      mode,
    );
    // Once one mode fits, the next can only be slower.
    if (fits) return;
  }
}

function resultOf(search: Search): SearchResult {
  const { model, modes, best, covered, considered, rejectedByMemory } = search;
  const layout = championLayout(best, modes);
  return {
    layout,
    stepTimeS: layout ? layoutStepTimeS(model, layout) : Infinity,
    memoryBytes: layout ? layoutMemoryBytes(model, layout) : Infinity,
    gpus: layout ? gpusOfLayout(layout) : 0,
    covered,
    considered,
    rejectedByMemory,
    rejected: rejectedOf(search),
  };
}

function rejectedOf({ model, modes, best, rejected }: Search): RejectedLayout | null {
  const layout = championLayout(rejected, modes);
  if (!layout || championScore(rejected) <= championScore(best)) return null;
  return {
    layout,
    memoryBytes: layoutMemoryBytes(model, layout),
    gain: championScore(rejected) / championScore(best),
  };
}
