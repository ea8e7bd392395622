// The best layout of a training job on at most so many GPUs, by exhaustive search.
import { greatestCommonDivisor } from '../exact.ts';
import type { Layout, Recompute } from '../step/layout.ts';
import type { StepModel } from '../step/stepModel.ts';

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
  /** Layouts worked out in full, and how many of them were rejected by memory; those that cannot win are skipped before. */
  considered: number;
  rejectedByMemory: number;
}

const CONTEXTS = [1, 2, 4, 8, 16];
const MICRO_BATCHES = [1, 2, 4, 8];
const RECOMPUTES: readonly Recompute[] = ['none', 'selective', 'full'];
/** Places of the best layout found so far. */
const BEST = {
  tensor: 0,
  context: 1,
  pipeline: 2,
  data: 3,
  expert: 4,
  interleave: 5,
  microBatch: 6,
  batch: 7,
  mode: 8,
};

/**
 * Looks at every tensor size inside a domain, context, pipeline depth, expert spread, interleave, micro-batch and
 * recompute mode, with as many data ranks as GPUs and batch allow (or a few less, see `ranksToTry`), and keeps the layout of most useful tokens per second:
 * goodput·B·s / step / (1 + B·s/B_critical). Ties go to the lowest (tensor, context, pipeline, data, expert, interleave,
 * microBatch). Layouts that a lower bound excludes are skipped; the result is that of the full search.
 * The loop allocates nothing.
 */
export function searchLayout(model: StepModel, request: SearchRequest): SearchResult {
  const { workload: w, scaleUpDomain, flashAttention } = model.constants.settings;
  const { maxGpus, criticalBatchTokens, goodputOf } = request;
  const limitBytes = request.memoryGBytes * 1e9;
  const targetSequences = Math.floor(request.targetBatchTokens / w.sequence);
  const tensors = tensorSizes(w.heads, scaleUpDomain);
  const experts = expertSizes(w.experts ? w.experts.count : 1);
  // Layers of the fullest stage by depth: embedding and loss each take a place where the depth does not divide the layers.
  const stageSlots = new Int32Array(w.layers + 1);
  for (let p = 1; p <= w.layers; p++)
    stageSlots[p] = Math.ceil((w.layers % p === 0 ? w.layers : w.layers + 2) / p);
  const best = new Float64Array(9);
  let bestScore = 0;
  let considered = 0;
  let rejectedByMemory = 0;

  for (let ti = 0; ti < tensors.length; ti++) {
    const tensor = tensors[ti]!;
    for (let ci = 0; ci < CONTEXTS.length; ci++) {
      const context = CONTEXTS[ci]!;
      for (let ei = 0; ei < experts.length; ei++) {
        const expert = experts[ei]!;
        const dataUnit = expert / greatestCommonDivisor(expert, context);
        for (let bi = 0; bi < MICRO_BATCHES.length; bi++) {
          const microBatch = MICRO_BATCHES[bi]!;
          for (let pipeline = 1; pipeline <= w.layers; pipeline++) {
            const room = dataRanksThatFit(maxGpus, scaleUpDomain, tensor, context, pipeline);
            const most = Math.min(room, Math.floor(targetSequences / microBatch));
            for (let fewer = 0; fewer < 3; fewer++) {
              const wanted = ranksToTry(fewer, targetSequences, most, microBatch, pipeline);
              const data = Math.floor(wanted / dataUnit) * dataUnit;
              if (data < 1) continue;
              const microBatches = Math.floor(targetSequences / (data * microBatch));
              const batch = microBatches * data * microBatch;
              const tokens = batch * w.sequence;
              const worth = tokens / (1 + tokens / criticalBatchTokens);
              // Skips what cannot win: even its work alone, without any waiting, is too slow.
              const least = model.leastStepTimeS(tensor, context, pipeline, data, expert, microBatch, batch);
              if (worth / least < bestScore) continue;
              const goodput = goodputOf ? goodputOf(tensor * context * pipeline * data) : 1;
              if ((goodput * worth) / least < bestScore) continue;
              const slots = stageSlots[pipeline]!;
              for (let interleave = 1; interleave <= slots; interleave++) {
                if (interleave > 1 && (pipeline === 1 || microBatches < pipeline)) break;
                if (slots % interleave !== 0) continue;
                for (let ri = 0; ri < 3; ri++) {
                  // With fused attention the selective mode is the same as none.
                  if (ri === 1 && flashAttention) continue;
                  const mode = RECOMPUTES[ri]!;
                  considered += 1;
                  const memory = model.memoryBytes(
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
                  if (memory > limitBytes) {
                    rejectedByMemory += 1;
                    continue;
                  }
                  const step = model.stepTimeS(
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
                  const score = (goodput * worth) / step;
                  if (score < bestScore) break;
                  if (
                    score === bestScore &&
                    !isLower(best, tensor, context, pipeline, data, expert, interleave, microBatch)
                  ) {
                    break;
                  }
                  bestScore = score;
                  best[BEST.tensor] = tensor;
                  best[BEST.context] = context;
                  best[BEST.pipeline] = pipeline;
                  best[BEST.data] = data;
                  best[BEST.expert] = expert;
                  best[BEST.interleave] = interleave;
                  best[BEST.microBatch] = microBatch;
                  best[BEST.batch] = batch;
                  best[BEST.mode] = ri;
                  // The modes run from fast to small: once one fits, the next can only be slower.
                  break;
                }
              }
            }
          }
        }
      }
    }
  }
  return resultOf(model, best, bestScore, considered, rejectedByMemory);
}

/**
 * Numbers of data ranks worth trying on a batch of so many sequences: all that fit (0), those that run one micro-batch more
 * each (1), those that run as many as there are stages (2), which interleaving needs. 0 where it is no new number.
 */
function ranksToTry(
  choice: number,
  sequences: number,
  most: number,
  microBatch: number,
  pipeline: number,
): number {
  if (choice === 0 || most < 1) return most;
  const microBatches = Math.floor(sequences / (most * microBatch));
  if (choice === 1) return Math.floor(sequences / (microBatch * (microBatches + 1)));
  return microBatches + 1 < pipeline ? Math.floor(sequences / (microBatch * pipeline)) : 0;
}

/**
 * Data ranks on so many GPUs when what talks most stays inside a domain: a replica where it fits into one, else its tensor
 * and context group, else its tensor group. What a domain has left over is idle: 64 of 72 GPUs, for one.
 */
export function dataRanksThatFit(
  maxGpus: number,
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
): number {
  const replica = tensor * context * pipeline;
  const unit = replica <= domain ? replica : tensor * context <= domain ? tensor * context : tensor;
  const domains = Math.floor(maxGpus / domain);
  const rest = maxGpus - domains * domain;
  const units = domains * Math.floor(domain / unit) + Math.floor(rest / unit);
  return Math.floor((units * unit) / replica);
}

function isLower(
  best: Float64Array,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  interleave: number,
  microBatch: number,
): boolean {
  if (tensor !== best[BEST.tensor]) return tensor < best[BEST.tensor]!;
  if (context !== best[BEST.context]) return context < best[BEST.context]!;
  if (pipeline !== best[BEST.pipeline]) return pipeline < best[BEST.pipeline]!;
  if (data !== best[BEST.data]) return data < best[BEST.data]!;
  if (expert !== best[BEST.expert]) return expert < best[BEST.expert]!;
  if (interleave !== best[BEST.interleave]) return interleave < best[BEST.interleave]!;
  return microBatch < best[BEST.microBatch]!;
}

function resultOf(
  model: StepModel,
  best: Float64Array,
  bestScore: number,
  considered: number,
  rejectedByMemory: number,
): SearchResult {
  if (bestScore === 0) {
    return {
      layout: null,
      stepTimeS: Infinity,
      memoryBytes: Infinity,
      gpus: 0,
      considered,
      rejectedByMemory,
    };
  }
  const [tensor, context, pipeline, data, expert, interleave, microBatch, globalBatch, mode] =
    best as unknown as [number, number, number, number, number, number, number, number, number];
  const recompute = RECOMPUTES[mode]!;
  const stepTimeS = model.stepTimeS(
    tensor,
    context,
    pipeline,
    data,
    expert,
    interleave,
    microBatch,
    globalBatch,
    recompute,
  );
  return {
    layout: { tensor, context, pipeline, data, expert, interleave, microBatch, globalBatch, recompute },
    stepTimeS,
    memoryBytes: model.memoryBytes(
      tensor,
      context,
      pipeline,
      data,
      expert,
      interleave,
      microBatch,
      globalBatch,
      recompute,
    ),
    gpus: tensor * context * pipeline * data,
    considered,
    rejectedByMemory,
  };
}

/** Powers of two that divide the heads and fit in a domain. */
function tensorSizes(heads: number, domain: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= domain && heads % size === 0; size *= 2) sizes.push(size);
  return sizes;
}

/** Powers of two that divide the number of experts, up to 64. */
function expertSizes(count: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= 64 && count % size === 0 && size <= count; size *= 2) sizes.push(size);
  return sizes;
}
