// The best layout that a search has met, kept as numbers so that the search allocates nothing.
import type { Layout, Recompute } from '../step/layout.ts';

/** Places of a champion's numbers; ties go to the lowest of the first seven. */
const AT = {
  tensor: 0,
  context: 1,
  pipeline: 2,
  data: 3,
  expert: 4,
  interleave: 5,
  microBatch: 6,
  batch: 7,
  mode: 8,
  score: 9,
} as const;

/** A champion of score 0: any layout beats it. */
export const createChampion = (): Float64Array => new Float64Array(10);

export const championScore = (champion: Float64Array): number => champion[AT.score]!;

/** Puts a layout in the champion's place if its score is higher, or equal and the layout lower. */
export function challenge(
  champion: Float64Array,
  score: number,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  interleave: number,
  microBatch: number,
  batch: number,
  mode: number,
): void {
  if (score < champion[AT.score]!) return;
  if (
    score === champion[AT.score] &&
    !isLower(champion, tensor, context, pipeline, data, expert, interleave, microBatch)
  )
    return;
  champion[AT.tensor] = tensor;
  champion[AT.context] = context;
  champion[AT.pipeline] = pipeline;
  champion[AT.data] = data;
  champion[AT.expert] = expert;
  champion[AT.interleave] = interleave;
  champion[AT.microBatch] = microBatch;
  champion[AT.batch] = batch;
  champion[AT.mode] = mode;
  champion[AT.score] = score;
}

function isLower(
  champion: Float64Array,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
  expert: number,
  interleave: number,
  microBatch: number,
): boolean {
  if (tensor !== champion[AT.tensor]) return tensor < champion[AT.tensor]!;
  if (context !== champion[AT.context]) return context < champion[AT.context]!;
  if (pipeline !== champion[AT.pipeline]) return pipeline < champion[AT.pipeline]!;
  if (data !== champion[AT.data]) return data < champion[AT.data]!;
  if (expert !== champion[AT.expert]) return expert < champion[AT.expert]!;
  if (interleave !== champion[AT.interleave]) return interleave < champion[AT.interleave]!;
  return microBatch < champion[AT.microBatch]!;
}

/** The champion as a layout, or null where none took the place. */
export function championLayout(champion: Float64Array, modes: readonly Recompute[]): Layout | null {
  if (champion[AT.score] === 0) return null;
  return {
    tensor: champion[AT.tensor]!,
    context: champion[AT.context]!,
    pipeline: champion[AT.pipeline]!,
    data: champion[AT.data]!,
    expert: champion[AT.expert]!,
    interleave: champion[AT.interleave]!,
    microBatch: champion[AT.microBatch]!,
    globalBatch: champion[AT.batch]!,
    recompute: modes[champion[AT.mode]!]!,
  };
}
