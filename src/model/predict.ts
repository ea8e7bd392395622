// The step time of one stated run with its interval, memory and parts: what `npm run predict` prints.
import { peakFlopsPerS } from './accelerator.ts';
import { exponential, naturalLog } from './exact.ts';
import {
  type FittedCovariance,
  quantile,
  sampleParameters,
  stepUncertainties,
  type UncertainParameter,
} from './interval/parameterSamples.ts';
import { memoryShortage } from './layout/check.ts';
import { type Parameters, parameterOf } from './parameters.ts';
import { type Breakdown, breakdownKeys } from './step/breakdown.ts';
import type { StepSettings } from './step/constants.ts';
import { gpusOfLayout, type Layout } from './step/layout.ts';
import { createStepModel } from './step/stepModel.ts';
import { modelFlopsPerToken, type Workload } from './workload.ts';

/** tuned: benchmark submissions and a vendor's own tables. ordinary: a laboratory's framework. */
export type SoftwareClass = 'tuned' | 'ordinary';

export interface PredictionInput {
  settings: StepSettings;
  layout: Layout;
  software: SoftwareClass;
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
}

const SAMPLES = 64;
const SEED = 20251;

/**
 * Step time with its 10th and 90th percentile: the spread that the ranges of the constants make and the spread of the
 * software class, independent of each other. The class `ordinary` hides less of the tensor traffic and multiplies every
 * part of the step by its ratio.
 */
export function predictRun(input: PredictionInput): Prediction {
  const { settings, layout, software, parameters } = input;
  const stated = ofSoftware(input);
  const model = createStepModel(settings, stated.parameters);
  const ratio = software === 'ordinary' ? parameterOf(parameters, 'P-software-ordinary-ratio') : 1;
  const stepTimeS = model.stepTimeS(layout) * ratio;
  const breakdownS = model.breakdownS(layout);
  for (const key of breakdownKeys) breakdownS[key] *= ratio;
  const { lowRatio, highRatio } = intervalOf(stated, stepTimeS / ratio);
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
    breakdownS,
    memoryGBytesPerGpu: model.memoryBytes(layout) / 1e9,
    fits: shortage === null,
  };
  if (shortage) {
    const needed = shortage.neededGBytes.toFixed(1);
    prediction.reason = `needs ${needed} GB per GPU, ${accelerator.id} has ${shortage.availableGBytes} GB`;
  }
  return prediction;
}

const TENSOR_SHARE = 'P-exposed-tensor-share';

/** The constants of the software class: ordinary software has its own exposed share of tensor traffic, with its own range. */
function ofSoftware(input: PredictionInput): PredictionInput {
  if (input.software === 'tuned') return input;
  const ordinary = input.uncertain.find((entry) => entry.id === `${TENSOR_SHARE}-ordinary`);
  if (!ordinary)
    throw new RangeError(`parameter ${TENSOR_SHARE}-ordinary: missing, expected among the uncertain ones`);
  const others = input.uncertain.filter((entry) => entry.id !== TENSOR_SHARE && entry !== ordinary);
  return {
    ...input,
    parameters: { ...input.parameters, [TENSOR_SHARE]: ordinary.value },
    uncertain: [...others, { ...ordinary, id: TENSOR_SHARE }],
    fitted: input.fitted && withoutParameter(input.fitted, TENSOR_SHARE),
  };
}

function withoutParameter(fitted: FittedCovariance, id: string): FittedCovariance {
  const keep = (_: unknown, i: number): boolean => fitted.ids[i] !== id;
  return {
    ids: fitted.ids.filter(keep),
    logCovariance: fitted.logCovariance.filter(keep).map((row) => row.filter(keep)),
  };
}

function intervalOf(input: PredictionInput, stepTimeS: number): { lowRatio: number; highRatio: number } {
  const { parameters, software } = input;
  const uncertain = stepUncertainties(input.uncertain, input.settings.accelerator);
  const sets = sampleParameters(parameters, uncertain, input.fitted, SAMPLES, SEED);
  const logs = sets.map((set) =>
    naturalLog(createStepModel(input.settings, set).stepTimeS(input.layout) / stepTimeS),
  );
  const spread = parameterOf(
    parameters,
    software === 'ordinary' ? 'P-software-ordinary-spread' : 'P-software-tuned-spread',
  );
  const halfWidth = naturalLog(1 + spread);
  const low = Math.min(quantile(logs, 0.1), 0);
  const high = Math.max(quantile(logs, 0.9), 0);
  return {
    lowRatio: exponential(-Math.sqrt(low * low + halfWidth * halfWidth)),
    highRatio: exponential(Math.sqrt(high * high + halfWidth * halfWidth)),
  };
}

/** Executed over model FLOPs: what recomputation runs again. Full: every layer's forward pass; selective: attention scores. */
function recomputedShare(settings: StepSettings, layout: Layout): number {
  if (layout.recompute === 'none' || (layout.recompute === 'selective' && settings.flashAttention)) return 1;
  const { workload } = settings;
  const total = modelFlopsPerToken(workload);
  const scores = (total - modelFlopsPerToken(workload, 0)) / 3;
  if (layout.recompute === 'selective') return 1 + scores / total;
  return 1 + (layerForwardFlops(workload) + scores) / total;
}

const layerForwardFlops = (w: Workload): number => modelFlopsPerToken(w, 0) / 3 - 2 * w.vocab * w.hidden;
