// A plain walk through every layout of a small site, with nothing skipped: what the search must equal.
import { contextSizes, expertSizes, tensorSizes } from '../../../model/cluster/layout/candidates.ts';
import { dataRanksThatFit, idleGpusPerDomain } from '../../../model/cluster/layout/packing.ts';
import type { SearchRequest } from '../../../model/cluster/layout/searchState.ts';
import { gpusOfLayout, type Layout, recomputeModes } from '../../../model/cluster/step/layout.ts';
import type { StepModel } from '../../../model/cluster/step/stepModel.ts';

/** Useful tokens per second of a layout. */
export function scoreOf(model: StepModel, request: SearchRequest, layout: Layout): number {
  const { workload: w, scaleUpDomain } = model.constants.settings;
  const { tensor, context, pipeline, globalBatch } = layout;
  const tokens = globalBatch * w.sequence;
  const hasSpares = idleGpusPerDomain(scaleUpDomain, layout) > 0;
  const goodput = request.goodputOf?.(gpusOfLayout(layout), tensor * context * pipeline, hasSpares) ?? 1;
  return (goodput * tokens) / (1 + tokens / request.criticalBatchTokens) / model.stepTimeS(layout);
}

/** The largest score of all layouts that fit, by every number of data ranks and of micro-batches. */
export function bestScore(model: StepModel, request: SearchRequest): number {
  let best = 0;
  for (const layout of everyLayout(model, request)) {
    if (model.memoryBytes(layout) > request.memoryBytes) continue;
    const score = scoreOf(model, request, layout);
    if (score > best) best = score;
  }
  return best;
}

function* everyLayout(model: StepModel, request: SearchRequest): Generator<Layout> {
  const { workload: w, scaleUpDomain: domain } = model.constants.settings;
  const sequences = Math.floor(request.mostBatchTokens / w.sequence);
  for (const tensor of tensorSizes(w, domain))
    for (const context of contextSizes(w.sequence, Math.floor(domain / tensor)))
      for (const expert of expertSizes(w.experts?.count ?? 1))
        for (const microBatch of [1, 2, 4, 8])
          for (let pipeline = 1; pipeline <= w.layers; pipeline++) {
            if (tensor * context * pipeline > request.maxGpus) break;
            for (const straddling of [false, true]) {
              const packed = { tensor, context, pipeline, expert, straddling };
              const room = dataRanksThatFit(request.maxGpus, domain, packed);
              for (let data = 1; data <= room; data++) {
                if ((data * context) % expert !== 0) continue;
                for (let each = 1; data * microBatch * each <= sequences; each++)
                  for (const interleave of interleaves(w.layers, pipeline, each))
                    for (const recompute of recomputeModes)
                      yield {
                        tensor,
                        context,
                        pipeline,
                        data,
                        expert,
                        interleave,
                        microBatch,
                        globalBatch: data * microBatch * each,
                        recompute,
                        straddling,
                      };
              }
            }
          }
}

function interleaves(layers: number, pipeline: number, microBatches: number): number[] {
  if (pipeline === 1 || microBatches < pipeline) return [1];
  const stage = layers % pipeline === 0 ? layers / pipeline : Math.ceil((layers + 2) / pipeline);
  const most = Math.min(stage, Math.floor((layers + 2) / pipeline));
  return Array.from({ length: most }, (_, i) => i + 1).filter((chunks) => stage % chunks === 0);
}
