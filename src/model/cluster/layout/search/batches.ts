// Batches of one shape: the number of micro-batches is climbed to; every interleave and recompute mode is tried.

import { challenge } from '../champion.ts';
import type { Search } from '../searchState.ts';
import { ABOVE_ROUNDING, bestWholeMicroBatches } from './bound.ts';

/** What `tryBatch` returns where a bound excludes all that it could try. */
const EXCLUDED = -1;

/** Climbs to the best number of micro-batches of the candidate, fewer than its stages and as many or more apart. */
export function climbBatches(search: Search, goodput: number): void {
  const { candidate, mostSequences, shape, request } = search;
  const { data, microBatch, pipeline } = candidate;
  const { workS, tokens, mostInterleave: chunks } = shape;
  const most = Math.floor(mostSequences / (data * microBatch));
  const critical = request.criticalBatchTokens;
  const few = chunks > 1 && most >= pipeline ? pipeline - 1 : most;
  const plainS = shape.passS + shape.aloneS;
  climb(search, 1, few, bestWholeMicroBatches(workS, plainS, tokens, data, 1, few, critical), goodput);
  if (few === most) return;
  const shortS = shape.passS / chunks + shape.interleavedS;
  const start = bestWholeMicroBatches(workS, shortS, tokens, data, pipeline, most, critical);
  climb(search, pipeline, most, start, goodput);
  // With one micro-batch for each stage fewer are in flight than with more: a faster mode may fit there alone.
  tryBatch(search, pipeline, goodput);
}

/** Tries the number of micro-batches of the candidate alone that its shape puts first. */
export function tryLikeliestBatch(search: Search, goodput: number): void {
  const { candidate, mostSequences, shape, request } = search;
  const { data, microBatch, pipeline } = candidate;
  const { workS, passS, aloneS, interleavedS, tokens, mostInterleave: chunks } = shape;
  const most = Math.floor(mostSequences / (data * microBatch));
  const isInterleaved = chunks > 1 && most >= pipeline;
  const waitS = isInterleaved ? passS / chunks + interleavedS : passS + aloneS;
  const low = isInterleaved ? pipeline : 1;
  const critical = request.criticalBatchTokens;
  tryBatch(search, bestWholeMicroBatches(workS, waitS, tokens, data, low, most, critical), goodput);
}

/** Climbs from `start` to the top among `low` to `high` micro-batches, with steps that halve where neither side is higher. */
function climb(search: Search, low: number, high: number, start: number, goodput: number): void {
  let at = start;
  let score = tryBatch(search, at, goodput);
  // The bound is highest at the start: where that cannot win, nothing can.
  if (score === EXCLUDED) return;
  for (let step = Math.max(1, at >> 2); step > 0; ) {
    const above = at + step <= high ? tryBatch(search, at + step, goodput) : 0;
    const below = at - step >= low ? tryBatch(search, at - step, goodput) : 0;
    if (above > score && above >= below) {
      at += step;
      score = above;
    } else if (below > score || (score === 0 && below === 0 && at - step >= low)) {
      // Where nothing fits, fewer micro-batches in flight may.
      at -= step;
      score = below;
    } else step >>= 1;
  }
}

/**
 * Useful tokens per second of the candidate with so many micro-batches and its best interleave and mode; 0 where none fits,
 * EXCLUDED where none can win.
 */
export function tryBatch(search: Search, microBatches: number, goodput: number): number {
  const { candidate, shape, request, best, stageSlots } = search;
  const { data, microBatch, pipeline } = candidate;
  candidate.globalBatch = data * microBatch * microBatches;
  const tokens = data * shape.tokens * microBatches;
  const useful = (goodput * tokens) / (1 + tokens / request.criticalBatchTokens);
  const lifted = useful * ABOVE_ROUNDING;
  const most = microBatches < pipeline ? 1 : shape.mostInterleave;
  const workS = microBatches * shape.workS;
  const shortS = shape.passS / most + (most > 1 ? shape.interleavedS : shape.aloneS);
  if (lifted < best.score * (workS + shortS)) return EXCLUDED;
  const slots = stageSlots[pipeline]!;
  let highest = EXCLUDED;
  for (let interleave = 1; interleave <= most; interleave++) {
    if (slots % interleave !== 0) continue;
    const waitS = shape.passS / interleave + (interleave > 1 ? shape.interleavedS : shape.aloneS);
    if (lifted < best.score * (workS + waitS)) continue;
    candidate.interleave = interleave;
    const score = tryModes(search, useful);
    if (score > highest) highest = score;
  }
  return highest;
}

/** Tries the modes of the candidate from fast to small; returns the rate of the first that fits, or 0. */
function tryModes(search: Search, useful: number): number {
  const { model, modes, candidate, best, limitBytes } = search;
  for (let mode = 0; mode < modes.length; mode++) {
    candidate.recompute = modes[mode]!;
    search.considered += 1;
    if (model.memoryBytes(candidate) <= limitBytes) {
      const score = useful / model.stepTimeS(candidate);
      challenge(best, score, candidate);
      return score;
    }
    search.rejectedByMemory += 1;
  }
  return 0;
}
