// The step time of one stated run with its interval, memory and parts: what `npm run predict` prints.

import { exponential, naturalLog } from '../numbers/exact.ts';
import type { Parameters } from '../numbers/parameters.ts';
import {
  type FittedCovariance,
  quantile,
  sampleParameters,
  type UncertainParameter,
} from '../numbers/sampling/parameterSamples.ts';
import { peakFlopsPerS } from './accelerator.ts';
import { stepUncertainties } from './interval/stepUncertainties.ts';
import { type UnexplainedSpread, unexplainedSpread, type WiderReason } from './interval/unexplainedSpread.ts';
import { memoryShortage } from './layout/check.ts';
import type { Breakdown } from './step/breakdown.ts';
import type { StepSettings } from './step/constants.ts';
import { gpusOfLayout, type Layout } from './step/layout.ts';
import { createStepModel } from './step/stepModel.ts';
import { modelFlopsPerToken, upProjectionWeights, type Workload } from './workload.ts';

export interface PredictionInput {
  settings: StepSettings;
  layout: Layout;
  parameters: Parameters;
  /** Every constant with its range; those that reach the step are picked out. */
  uncertain: readonly UncertainParameter[];
  fitted: FittedCovariance | undefined;
}

export interface Prediction {
  stepTimeS: number;
  stepTimeLowS: number;
  stepTimeHighS: number;
  modelTflopsPerGpu: number;
  hardwareTflopsPerGpu: number;
  mfu: number;
  breakdownS: Breakdown;
  memoryGBytesPerGpu: number;
  fits: boolean;
  reason?: string;
  /** Why the interval is wider than that of a run like those of the calibration. */
  wider?: WiderReason[];
}

const SAMPLES = 64;
const SEED = 20251;

/**
 * Step time with its 10th and 90th percentile: the spread that the ranges of the constants make and the spread that no
 * constant explains, independent of each other.
 */
export function predictRun(input: PredictionInput): Prediction {
  const { settings, layout, parameters } = input;
  const model = createStepModel(settings, parameters);
  const stepTimeS = model.stepTimeS(layout);
  const spread = unexplainedSpread(settings, parameters, input.fitted);
  const { lowRatio, highRatio } = intervalOf(input, stepTimeS, spread);
  const { workload, accelerator, precision } = settings;
  const tokensPerSPerGpu = (layout.globalBatch * workload.sequence) / (stepTimeS * gpusOfLayout(layout));
  const modelFlops = tokensPerSPerGpu * modelFlopsPerToken(workload);
  const shortage = memoryShortage(model, layout);
  const prediction: Prediction = {
    stepTimeS,
    stepTimeLowS: stepTimeS * lowRatio,
    stepTimeHighS: stepTimeS * highRatio,
    modelTflopsPerGpu: modelFlops / 1e12,
    hardwareTflopsPerGpu: (modelFlops * recomputedShare(settings, layout)) / 1e12,
    mfu: modelFlops / peakFlopsPerS(accelerator, precision),
    breakdownS: model.breakdownS(layout),
    memoryGBytesPerGpu: model.memoryBytes(layout) / 1e9,
    fits: shortage === null,
  };
  if (spread.wider.length > 0) prediction.wider = spread.wider;
  if (shortage) {
    const needed = shortage.neededGBytes.toFixed(1);
    prediction.reason = `needs ${needed} GB per GPU, ${accelerator.id} has ${shortage.availableGBytes.toFixed(1)} GB`;
  }
  return prediction;
}

function intervalOf(
  input: PredictionInput,
  stepTimeS: number,
  { halfWidth }: UnexplainedSpread,
): { lowRatio: number; highRatio: number } {
  const { parameters, settings } = input;
  const uncertain = stepUncertainties(input.uncertain, settings.accelerator);
  const sets = sampleParameters(parameters, uncertain, input.fitted, SAMPLES, SEED);
  const logs = sets.map((set) =>
    naturalLog(createStepModel(settings, set).stepTimeS(input.layout) / stepTimeS),
  );
  const low = Math.min(quantile(logs, 0.1), 0);
  const high = Math.max(quantile(logs, 0.9), 0);
  return {
    lowRatio: exponential(-Math.sqrt(low * low + halfWidth * halfWidth)),
    highRatio: exponential(Math.sqrt(high * high + halfWidth * halfWidth)),
  };
}

/**
 * Executed over model FLOPs: what recomputation runs again. Full: every layer's forward pass; selective: attention scores;
 * modules: the up projections of latent attention.
 */
function recomputedShare(settings: StepSettings, layout: Layout): number {
  if (layout.recompute === 'none' || (layout.recompute === 'selective' && settings.flashAttention)) return 1;
  const { workload } = settings;
  const total = modelFlopsPerToken(workload);
  if (layout.recompute === 'modules')
    return 1 + (2 * workload.layers * upProjectionWeights(workload)) / total;
  const scores = (total - modelFlopsPerToken(workload, 0)) / 3;
  if (layout.recompute === 'selective') return 1 + scores / total;
  return 1 + (layerForwardFlops(workload) + scores) / total;
}

const layerForwardFlops = (w: Workload): number => modelFlopsPerToken(w, 0) / 3 - 2 * w.vocab * w.hidden;
