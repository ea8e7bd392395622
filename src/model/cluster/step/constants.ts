// What stays the same for every layout of one accelerator, workload and precision: rates in FLOP/s and byte/s, widths.

import { exponential } from '../../numbers/exact.ts';
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import type { Accelerator, Precision, ScaleUp } from '../accelerator.ts';
import {
  attentionBackwardHalfRows,
  attentionHalfRows,
  gemmEfficiencyOf,
  operandBytes,
  peakFlopsPerS,
} from '../accelerator.ts';
import type { Workload } from '../workload.ts';
import {
  attentionScoreFlopsPerToken,
  expertLayerFraction,
  queryKeyDim,
  routedLayerWeights,
  sharedLayerWeights,
} from '../workload.ts';
import { stageLayersByDepth } from './stages.ts';
import { type StepParameters, stepParametersOf } from './stepParameters.ts';

/** tuned: benchmark submissions and a vendor's own tables. ordinary: a laboratory's framework. */
export type SoftwareClass = 'tuned' | 'ordinary';

/** Everything that fixes the step time beside the layout. */
export interface StepSettings {
  accelerator: Accelerator;
  workload: Workload;
  precision: Precision;
  sequenceParallel: boolean;
  distributedOptimizer: boolean;
  flashAttention: boolean;
  scaleOutGBytesPerSPerGpu: number;
  scaleUpDomain: number;
  software: SoftwareClass;
  /** Year of the framework's release. */
  softwareYear: number;
  /** Weights, gradients and optimizer state in pieces over so many ranks of the data × context group; 0: all of them. */
  fullySharded: boolean;
  shardGroup: number;
}

export interface StepConstants {
  settings: StepSettings;
  parameters: StepParameters;
  scaleUp: ScaleUp;
  /** Sustained rate of large products at the run's precision, and in bf16 (logits, attention). */
  gemmFlopsPerS: number;
  bf16FlopsPerS: number;
  /** Time of fused attention per token with enough query rows [s], and the tokens at which it takes twice that. */
  fusedAttentionSPerToken: number;
  fusedAttentionHalfTokens: number;
  fusedAttentionBackwardSPerToken: number;
  fusedAttentionBackwardHalfTokens: number;
  /** Time of one byte to or from memory [s/byte]. */
  secondsPerByte: number;
  operandBytes: number;
  /** Bytes of casting one operand element to the narrow format and its transpose; 0 in bf16. */
  castBytes: number;
  /** Share of tensor, context and pipeline traffic that compute does not hide. */
  exposedShare: number;
  exposedContextShare: number;
  regatherShare: number;
  /** Share of the data group's traffic that compute does not hide however long it is. */
  exposedDataShare: number;
  /** Share of the backward reductions of input gradients that the product beside them does not hide. */
  exposedReductionShare: number;
  /** What the class and the year of the software multiply every part of the step by. */
  softwareRatio: number;
  /** Bytes of one gradient on the wire. */
  gradientWireBytes: number;
  /** Width of the query, and of query, key and value together. */
  queryWidth: number;
  qkvWidth: number;
  scoreFlopsPerToken: number;
  expertFraction: number;
  /** Bytes of an element of a token on its way to an expert. */
  dispatchBytes: number;
  /** What the host takes to launch the kernels of a layer [s]. */
  forwardLaunchS: number;
  backwardLaunchS: number;
  sharedWeights: number;
  routedWeights: number;
  embeddingWeights: number;
  /** Layers of the fullest stage by pipeline depth. */
  stageLayersAt: Int32Array;
}

/** The year of software that no run states. */
export const PRESENT_YEAR = 2025;

/** Settings with the accelerator's own network and domain, the usual switches, and ordinary software. */
export function defaultSettings(
  accelerator: Accelerator,
  workload: Workload,
  precision: Precision,
): StepSettings {
  return {
    accelerator,
    workload,
    precision,
    sequenceParallel: true,
    distributedOptimizer: true,
    flashAttention: true,
    scaleOutGBytesPerSPerGpu: accelerator.scaleOutGBytesPerSPerGpu,
    scaleUpDomain: accelerator.scaleUpDomain,
    software: 'ordinary',
    softwareYear: PRESENT_YEAR,
    fullySharded: false,
    shardGroup: 0,
  };
}

/** Year from which frameworks reduce input gradients while the weight gradient is computed (Megatron-LM, end of 2021). */
const ASYNCHRONOUS_REDUCTION_YEAR = 2022;

/** Frameworks become faster by the same share every year. */
function softwareRatioOf({ software, softwareYear }: StepSettings, parameters: Parameters): number {
  const older = PRESENT_YEAR - softwareYear;
  const ratio = exponential(older * parameterOf(parameters, 'P-software-yearly-gain'));
  return software === 'ordinary' ? ratio * parameterOf(parameters, 'P-software-ordinary-ratio') : ratio;
}

/**
 * Rates, times and shares that settings and parameters fix for every layout: what the step model reads in its inner loops.
 * Throws FieldError where the accelerator lacks units of the precision, RangeError where a parameter is missing.
 */
export function stepConstantsOf(settings: StepSettings, parameterSet: Parameters): StepConstants {
  const { accelerator, workload, precision } = settings;
  const p = stepParametersOf(parameterSet);
  const blockScale = precision === 'mxfp8' ? p.blockScaleRatio : 1;
  const bytes = operandBytes(precision);
  const hides = accelerator.overlapsTensorTraffic && settings.sequenceParallel;
  const isOrdinary = settings.software === 'ordinary';
  const exposedShare = isOrdinary ? p.exposedTensorShareOrdinary : p.exposedTensorShare;
  const { attention } = workload;
  const expertFraction = expertLayerFraction(workload);
  const scoreFlopsPerToken = attentionScoreFlopsPerToken(workload);
  const fusedAttentionSPerToken =
    (0.5 * scoreFlopsPerToken) /
    (peakFlopsPerS(accelerator, 'bf16') *
      p.attentionEfficiency *
      (attention.kind === 'mla' ? p.latentAttentionRatio : 1));
  const queryWidth = workload.heads * queryKeyDim(workload);
  return {
    settings,
    parameters: p,
    scaleUp: accelerator.scaleUp,
    gemmFlopsPerS:
      peakFlopsPerS(accelerator, precision) *
      gemmEfficiencyOf(accelerator, precision, parameterSet) *
      blockScale,
    bf16FlopsPerS: peakFlopsPerS(accelerator, 'bf16') * gemmEfficiencyOf(accelerator, 'bf16', parameterSet),
    fusedAttentionSPerToken,
    fusedAttentionHalfTokens: attentionHalfRows(accelerator, parameterSet) / workload.heads,
    fusedAttentionBackwardSPerToken:
      (fusedAttentionSPerToken * p.attentionBackwardRatio) / p.attentionBackwardEfficiencyRatio,
    fusedAttentionBackwardHalfTokens: attentionBackwardHalfRows(accelerator, parameterSet) / workload.heads,
    secondsPerByte: 1 / (accelerator.hbmTBytesPerS * 1e12 * p.hbmEfficiency),
    operandBytes: bytes,
    castBytes:
      precision === 'bf16'
        ? 0
        : p.castTraffic * (2 + 2 * bytes) * (precision === 'nvfp4' ? p.fourBitCastRatio : 1),
    exposedShare: hides ? exposedShare : 1,
    exposedContextShare: exposedShare,
    regatherShare: hides ? exposedShare : p.regatherExposedShare,
    exposedDataShare: isOrdinary ? p.exposedDataShareOrdinary : p.exposedDataShare,
    exposedReductionShare: settings.softwareYear >= ASYNCHRONOUS_REDUCTION_YEAR ? p.regatherExposedShare : 1,
    softwareRatio: softwareRatioOf(settings, parameterSet),
    gradientWireBytes: isOrdinary && settings.distributedOptimizer ? p.gradientWireBytes : 2,
    queryWidth,
    qkvWidth:
      attention.kind === 'mla'
        ? queryWidth * 2 + workload.heads * attention.headDim
        : attention.headDim * (workload.heads + 2 * workload.kvHeads),
    scoreFlopsPerToken,
    expertFraction,
    dispatchBytes: bytes < 2 ? p.dispatchBytes : 2,
    forwardLaunchS: p.launchS * (p.forwardKernels + expertFraction * p.expertForwardKernels),
    backwardLaunchS: p.launchS * (p.backwardKernels + expertFraction * p.expertBackwardKernels),
    sharedWeights: sharedLayerWeights(workload),
    routedWeights: routedLayerWeights(workload),
    embeddingWeights: workload.vocab * workload.hidden,
    stageLayersAt: stageLayersByDepth(workload.layers),
  };
}
