// The model that a site of more power trains in the same time: parameters and tokens grow together.
import { PHASE_ONE_MW } from '../phases.ts';
import type { Workload } from '../workload.ts';
import type { SiteInput } from './siteInput.ts';

/**
 * The site's run with a model for its power: with P/40 times the power of the first phase, in the same time, parameters and
 * tokens each grow with its square root (Hoffmann et al. 2022, arXiv 2203.15556). The model becomes wider, every width by the
 * fourth root, rounded to whole steps of the heads; its layers, heads and experts stay.
 */
export function grownInput(input: SiteInput): SiteInput {
  const ratio = input.siteMw / PHASE_ONE_MW;
  const root = Math.sqrt(ratio);
  return { ...input, workload: widened(input.workload, Math.sqrt(root)), tokensSeenRatio: root };
}

function widened(w: Workload, factor: number): Workload {
  const whole = (width: number, step: number): number =>
    Math.max(step, Math.round((width * factor) / step) * step);
  return {
    ...w,
    hidden: whole(w.hidden, 16),
    ffn: whole(w.ffn, 16),
    attention: {
      ...w.attention,
      headDim: w.attention.headDim * factor,
      qRank: w.attention.qRank * factor,
      kvRank: w.attention.kvRank * factor,
      ropeDim: w.attention.ropeDim * factor,
    },
    experts: w.experts && { ...w.experts, ffn: whole(w.experts.ffn, 16) },
  };
}
