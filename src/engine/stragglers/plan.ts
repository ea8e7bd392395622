// How the work of a run is cut: into slices (step blocks of one size and replicate) and chunks of slices sized by time.
import { drawCountOfSlice, type Slice, STEPS_PER_BLOCK } from '../../kernels/stragglers/slice.ts';
import type { Scenario } from './scenario.ts';

export const FIRST_CHUNK_DRAWS = 1_000_000;
const AIM_MS = 20;
/** Keeps the buffers of a chunk small on the fastest device. */
const MAX_CHUNK_DRAWS = 1 << 28;
/** Slices in one chunk, each with its own uniforms. */
export const MAX_SLICES = 64;

/** The whole run: one slice a size and replicate, replicate after replicate, so that a curve is there after the first. */
export function wholeSlices({ gpuCounts, groupSize, seed, steps, replicates }: Scenario): Slice[] {
  const blockCount = steps / STEPS_PER_BLOCK;
  return Array.from({ length: replicates }, (_, replicate) =>
    Array.from({ length: gpuCounts.length }, (_, sizeIndex) => {
      const gpuCount = gpuCounts[sizeIndex] as number;
      return { sizeIndex, replicate, gpuCount, groupSize, seed, firstBlock: 0, blockCount };
    }),
  ).flat();
}

/** Draws of the next chunk: aims at 20 ms, grows or shrinks at most twofold. */
export function nextChunkDraws(draws: number, durationMs: number): number {
  const factor = Math.min(2, Math.max(0.5, AIM_MS / Math.max(durationMs, 0.01)));
  return Math.min(MAX_CHUNK_DRAWS, Math.max(1, Math.round(draws * factor)));
}

export interface ChunkLimits {
  draws: number;
  maxSlices: number;
  /** Whether a step block of a slice, counted from the run's beginning, is a chunk of its own. */
  isAlone?: ((slice: Slice, block: number) => boolean) | undefined;
}

/**
 * Takes the next chunk off `waiting` (its last slice comes first): at most `maxSlices` slices of together at most
 * `draws` draws, at least one step block; empty when nothing waits.
 */
export function takeChunk(
  waiting: Slice[],
  { draws, maxSlices, isAlone = () => false }: ChunkLimits,
): Slice[] {
  const chunk: Slice[] = [];
  let left = draws;
  for (let slice = waiting.at(-1); slice !== undefined && chunk.length < maxSlices; slice = waiting.at(-1)) {
    const { gpuCount, firstBlock, blockCount } = slice;
    const affordable = Math.floor(left / (gpuCount * STEPS_PER_BLOCK));
    const startsAlone = isAlone(slice, firstBlock);
    if (chunk.length > 0 && (affordable < 1 || startsAlone)) break;
    const most = startsAlone ? 1 : Math.min(Math.max(1, affordable), blockCount);
    let count = 1;
    while (count < most && !isAlone(slice, firstBlock + count)) count++;
    const taken = { ...slice, blockCount: count };
    waiting.pop();
    if (count < blockCount) {
      waiting.push({ ...slice, firstBlock: firstBlock + count, blockCount: blockCount - count });
    }
    chunk.push(taken);
    left -= drawCountOfSlice(taken);
    if (startsAlone) break;
  }
  return chunk;
}
