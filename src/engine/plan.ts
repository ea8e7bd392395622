// How the work of a run is cut: into slices (step blocks of one size and replicate) and chunks of slices sized by time.
import { type Slice, STEPS_PER_BLOCK } from '../kernels/stragglers/slice.ts';
import type { Scenario } from './scenario.ts';

/** A place in the run: the next step block to compute, in working order. */
export interface Cursor {
  /** replicate × sizeCount + sizeIndex */
  unit: number;
  block: number;
}

export const FIRST_CHUNK_DRAWS = 1_000_000;
const AIM_MS = 20;
/** Keeps the buffers of a chunk small on the fastest device. */
const MAX_CHUNK_DRAWS = 1 << 28;
/** Slices in one chunk, each with its own uniforms. */
export const MAX_SLICES = 64;

/** Working order is replicate after replicate, so that a whole curve is there after the first. */
export function unitCountOf(scenario: Scenario): number {
  return scenario.replicates * scenario.gpuCounts.length;
}

/** Transient draws of the whole run. */
export function drawCountOf(scenario: Scenario): number {
  let gpuCount = 0;
  for (let i = 0; i < scenario.gpuCounts.length; i++) gpuCount += scenario.gpuCounts[i] as number;
  return gpuCount * scenario.steps * scenario.replicates;
}

/** Draws of the next chunk: aims at 20 ms, grows or shrinks at most twofold. */
export function nextChunkDraws(draws: number, durationMs: number): number {
  const factor = Math.min(2, Math.max(0.5, AIM_MS / Math.max(durationMs, 0.01)));
  return Math.min(MAX_CHUNK_DRAWS, Math.max(1, Math.round(draws * factor)));
}

/**
 * Up to `maxSlices` slices of together about `draws` draws from `cursor` on, at least one step block; empty at the
 * end of the run.
 */
export function takeChunk(scenario: Scenario, cursor: Cursor, draws: number, maxSlices = MAX_SLICES) {
  const sizeCount = scenario.gpuCounts.length;
  const blockCount = scenario.steps / STEPS_PER_BLOCK;
  const slices: Slice[] = [];
  let { unit, block } = cursor;
  let left = draws;
  while (unit < unitCountOf(scenario) && slices.length < maxSlices && (left > 0 || slices.length === 0)) {
    const sizeIndex = unit % sizeCount;
    const gpuCount = scenario.gpuCounts[sizeIndex] as number;
    const affordable = Math.max(1, Math.floor(left / (gpuCount * STEPS_PER_BLOCK)));
    const count = Math.min(affordable, blockCount - block);
    slices.push({
      sizeIndex,
      replicate: Math.floor(unit / sizeCount),
      gpuCount,
      groupSize: scenario.groupSize,
      seed: scenario.seed,
      firstBlock: block,
      blockCount: count,
    });
    left -= count * gpuCount * STEPS_PER_BLOCK;
    block += count;
    if (block === blockCount) {
      unit += 1;
      block = 0;
    }
    if (count === affordable) break;
  }
  return { slices, next: { unit, block } };
}
