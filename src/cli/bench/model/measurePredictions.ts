// How many step times the model gives in a second on one core, each with its memory check.
import { memoryBytesOf } from '../../../model/cluster/accelerator.ts';
import { blankLayout } from '../../../model/cluster/layout/champion.ts';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import type { StepModel } from '../../../model/cluster/step/stepModel.ts';
import { bestMs } from '../bestOf.ts';

const COUNT = 200_000;

interface Shapes {
  tensors: readonly number[];
  contexts: readonly number[];
  microBatches: readonly number[];
}

/** One tensor, context and micro-batch size: the layer's times are computed once and reused. */
const ONE_LAYER: Shapes = { tensors: [8], contexts: [1], microBatches: [1] };
/** Another tensor size each time, so nothing of the last prediction holds for the next. */
const NEW_LAYERS: Shapes = { tensors: [4, 8, 16], contexts: [1, 2], microBatches: [1, 2] };

/** Million predictions per second. */
export interface PredictionRates {
  reused: number;
  cold: number;
}

export function measurePredictions(site: SiteInput): PredictionRates {
  const model = modelOf(site);
  const limitBytes = memoryBytesOf(site.accelerator);
  const rateOf = (shapes: Shapes) => COUNT / bestMs(() => predictMany(model, limitBytes, shapes)) / 1e3;
  return { reused: rateOf(ONE_LAYER), cold: rateOf(NEW_LAYERS) };
}

/** Sum of the step times of layouts that fit: the caller's proof that they were computed. */
function predictMany(model: StepModel, limitBytes: number, shapes: Shapes): number {
  const { tensors, contexts, microBatches } = shapes;
  const layout = blankLayout();
  let sum = 0;
  for (let i = 0; i < COUNT; i++) {
    layout.tensor = tensors[i % tensors.length]!;
    layout.context = contexts[i % contexts.length]!;
    layout.microBatch = microBatches[(i >> 1) % microBatches.length]!;
    layout.pipeline = 4 + 4 * (i % 4);
    layout.data = 16 + (i % 7);
    layout.globalBatch = 32 * layout.data * layout.microBatch;
    layout.interleave = 1 << (i % 3);
    layout.recompute = 'none';
    layout.recompute = model.memoryBytes(layout) > limitBytes ? 'full' : 'none';
    sum += model.stepTimeS(layout);
  }
  return sum;
}
