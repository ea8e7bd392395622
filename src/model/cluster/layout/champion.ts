// The best layout that a search has met, kept so that the search allocates nothing.
import type { Layout } from '../step/layout.ts';

export interface Champion {
  readonly layout: Layout;
  /** 0 where no layout has taken the place yet. */
  score: number;
}

/** A layout of ones, for a search to write into. */
export function blankLayout(): Layout {
  return {
    tensor: 1,
    context: 1,
    pipeline: 1,
    data: 1,
    expert: 1,
    interleave: 1,
    microBatch: 1,
    globalBatch: 1,
    recompute: 'none',
    straddling: false,
  };
}

export const createChampion = (): Champion => ({ layout: blankLayout(), score: 0 });

/** Copies a layout into the champion's place if its score is higher, or equal and the layout lower. */
export function challenge(champion: Champion, score: number, layout: Layout): void {
  const { layout: holder } = champion;
  if (score < champion.score || (score === champion.score && !isLower(layout, holder))) return;
  champion.score = score;
  holder.tensor = layout.tensor;
  holder.context = layout.context;
  holder.pipeline = layout.pipeline;
  holder.data = layout.data;
  holder.expert = layout.expert;
  holder.interleave = layout.interleave;
  holder.microBatch = layout.microBatch;
  holder.globalBatch = layout.globalBatch;
  holder.recompute = layout.recompute;
  holder.straddling = layout.straddling;
}

/** By tensor, context, pipeline, data, expert, interleave, micro-batch, batch, whole groups: the first that differs decides. */
function isLower(a: Layout, b: Layout): boolean {
  if (a.tensor !== b.tensor) return a.tensor < b.tensor;
  if (a.context !== b.context) return a.context < b.context;
  if (a.pipeline !== b.pipeline) return a.pipeline < b.pipeline;
  if (a.data !== b.data) return a.data < b.data;
  if (a.expert !== b.expert) return a.expert < b.expert;
  if (a.interleave !== b.interleave) return a.interleave < b.interleave;
  if (a.microBatch !== b.microBatch) return a.microBatch < b.microBatch;
  if (a.globalBatch !== b.globalBatch) return a.globalBatch < b.globalBatch;
  return !a.straddling && b.straddling === true;
}

/** The champion, or null where no layout has taken the place. */
export function championLayout({ layout, score }: Champion): Layout | null {
  return score === 0 ? null : layout;
}
