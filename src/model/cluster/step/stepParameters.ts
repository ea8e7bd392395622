// The constants of the training step, read out of the model's by their ids.
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';

/** Read once per model out of the id-keyed set. Shares, ratios and counts stand without a unit. */
export interface StepParameters {
  /** Matrix size at which a product loses half its speed, per dimension [elements]. */
  gemmHalfSize: number;
  /** Fused attention, share of bf16 peak. */
  attentionEfficiency: number;
  /** Rate of latent attention over that of plain attention. */
  latentAttentionRatio: number;
  /** Backward over forward FLOPs of fused attention. */
  attentionBackwardRatio: number;
  /** Backward over forward efficiency of fused attention. */
  attentionBackwardEfficiencyRatio: number;
  /** Grouped over plain matrix-product efficiency. */
  groupedGemmRatio: number;
  /** Fullest over mean load of experts. */
  expertImbalanceRatio: number;
  /** Rate of block-scaled FP8 over per-tensor FP8. */
  blockScaleRatio: number;
  /** Sustained share of memory bandwidth. */
  hbmEfficiency: number;
  /** Sustained share of network bandwidth. */
  networkEfficiency: number;
  /** Gap between kernels [s]. */
  kernelGapS: number;
  /** Gap between kernels of a graph [s]. */
  graphGapS: number;
  /** Kernels of a layer, forward. */
  forwardKernels: number;
  /** Kernels of a layer, backward. */
  backwardKernels: number;
  /** Kernels of a further piece of context, forward. */
  pieceForwardKernels: number;
  /** Kernels of a further piece of context, backward. */
  pieceBackwardKernels: number;
  /** Memory traffic of a further piece of context per token and query element [byte]. */
  pieceBytes: number;
  /** Memory traffic of norms and residuals per token and hidden element [byte]. */
  normBytes: number;
  /** Memory traffic of the embedding per token and hidden element [byte]. */
  embeddingBytes: number;
  /** Memory traffic per attention score, unfused, forward [byte]. */
  scoreForwardBytes: number;
  /** Memory traffic per attention score, unfused, backward [byte]. */
  scoreBackwardBytes: number;
  /** Latency of one step between nodes [s]. */
  hopLatencyS: number;
  /** Latency of one switch [s]. */
  switchLatencyS: number;
  /** Hops that a tree takes beside its depth. */
  treeSetupHops: number;
  /** Oversubscription above a pod. */
  spineOversubscription: number;
  /** GPUs of a pod. */
  podGpus: number;
  /** Backward over forward traffic of element-wise kernels. */
  elementwiseBackwardRatio: number;
  /** Traffic of casts to narrow formats. */
  castTraffic: number;
  /** Cast traffic to four bits over that to eight. */
  fourBitCastRatio: number;
  /** Exposed share of tensor, context and pipeline traffic. */
  exposedTensorShare: number;
  /** Exposed share of tensor traffic, ordinary software, Hopper and later. */
  exposedTensorShareOrdinary: number;
  /** Exposed share of the backward gather. */
  regatherExposedShare: number;
  /** Exposed share of data-parallel traffic. */
  exposedDataShare: number;
  /** Exposed share of data-parallel traffic, ordinary software. */
  exposedDataShareOrdinary: number;
  /** Exposed share of the exchange of tokens between experts. */
  exposedExpertShare: number;
  /** Exposed share of the exchange of tokens across the network. */
  exposedExpertShareAcross: number;
  /** Bytes of an element on the way to an expert, narrow formats [byte]. */
  dispatchBytes: number;
  /** Time of the host for one kernel launch [s]. */
  launchS: number;
  /** Kernels that experts add to a layer, forward. */
  expertForwardKernels: number;
  /** Kernels that experts add to a layer, backward. */
  expertBackwardKernels: number;
  /** Fixed time per step [s]. */
  fixedStepS: number;
  /** Spread of GPU speed. */
  stragglerSigma: number;
  /** Memory traffic per logit [byte]. */
  logitBytes: number;
  /** Memory traffic of the update per parameter [byte]. */
  optimizerBytes: number;
  /** Memory traffic of gradient handling per parameter [byte]. */
  gradientHandlingBytes: number;
  /** Bytes of a gradient in memory, bf16 training [byte]. */
  gradientBytes: number;
  /** Bytes of a gradient on the wire, ordinary software with a distributed optimizer [byte]. */
  gradientWireBytes: number;
  /** Bytes of a gradient in memory, narrow formats [byte]. */
  narrowGradientBytes: number;
  /** Optimizer state per parameter [byte]. */
  optimizerStateBytes: number;
  /** Memory of a logit that the loss keeps [byte]. */
  logitStateBytes: number;
  /** Memory kept from the model [byte]. */
  reservedBytes: number;
}

/** Where each constant of the step stands in the seeds; units are those of the seeds, converted below. */
export const stepParameterIds: Readonly<Record<keyof StepParameters, string>> = {
  gemmHalfSize: 'P-gemm-half-size',
  attentionEfficiency: 'P-attention-efficiency',
  latentAttentionRatio: 'P-latent-attention-ratio',
  attentionBackwardRatio: 'P-attention-backward-ratio',
  attentionBackwardEfficiencyRatio: 'P-attention-backward-efficiency-ratio',
  groupedGemmRatio: 'P-grouped-gemm-ratio',
  expertImbalanceRatio: 'P-expert-imbalance-ratio',
  blockScaleRatio: 'P-block-scale-ratio',
  hbmEfficiency: 'P-hbm-efficiency',
  networkEfficiency: 'P-network-efficiency',
  kernelGapS: 'P-kernel-gap-us',
  graphGapS: 'P-graph-kernel-gap-us',
  forwardKernels: 'P-forward-kernels',
  backwardKernels: 'P-backward-kernels',
  pieceForwardKernels: 'P-piece-forward-kernels',
  pieceBackwardKernels: 'P-piece-backward-kernels',
  pieceBytes: 'P-piece-bytes',
  normBytes: 'P-norm-bytes',
  embeddingBytes: 'P-embedding-bytes',
  scoreForwardBytes: 'P-score-forward-bytes',
  scoreBackwardBytes: 'P-score-backward-bytes',
  hopLatencyS: 'P-hop-latency-us',
  switchLatencyS: 'P-switch-latency-us',
  treeSetupHops: 'P-tree-setup-hops',
  spineOversubscription: 'P-spine-oversubscription',
  podGpus: 'P-pod-gpus',
  elementwiseBackwardRatio: 'P-elementwise-backward-ratio',
  castTraffic: 'P-cast-traffic',
  fourBitCastRatio: 'P-four-bit-cast-ratio',
  exposedTensorShare: 'P-exposed-tensor-share',
  exposedTensorShareOrdinary: 'P-exposed-tensor-share-ordinary',
  regatherExposedShare: 'P-regather-exposed-share',
  exposedDataShare: 'P-exposed-data-share',
  exposedDataShareOrdinary: 'P-exposed-data-share-ordinary',
  exposedExpertShare: 'P-exposed-expert-share',
  exposedExpertShareAcross: 'P-exposed-expert-share-network',
  dispatchBytes: 'P-dispatch-bytes',
  launchS: 'P-launch-us',
  expertForwardKernels: 'P-expert-forward-kernels',
  expertBackwardKernels: 'P-expert-backward-kernels',
  fixedStepS: 'P-fixed-step-s',
  stragglerSigma: 'P-straggler-sigma',
  logitBytes: 'P-logit-bytes',
  optimizerBytes: 'P-optimizer-traffic-bytes',
  gradientHandlingBytes: 'P-gradient-handling-bytes',
  gradientBytes: 'P-gradient-bytes',
  gradientWireBytes: 'P-gradient-wire-bytes',
  narrowGradientBytes: 'P-narrow-gradient-bytes',
  optimizerStateBytes: 'P-optimizer-state-bytes',
  logitStateBytes: 'P-logit-state-bytes',
  reservedBytes: 'P-reserved-gbytes',
};

const US = 1e-6;
const scaleOf: Partial<Record<keyof StepParameters, number>> = {
  kernelGapS: US,
  graphGapS: US,
  launchS: US,
  hopLatencyS: US,
  switchLatencyS: US,
  reservedBytes: 1e9,
};

/** What was read from a set: sets are never changed, and a fit makes a model of every run from the same one. */
const readBefore = new WeakMap<Parameters, StepParameters>();

/** The constants of the step in seconds and bytes. */
export function stepParametersOf(parameters: Parameters): StepParameters {
  const before = readBefore.get(parameters);
  if (before) return before;
  const read = readStepParameters(parameters);
  readBefore.set(parameters, read);
  return read;
}

function readStepParameters(parameters: Parameters): StepParameters {
  const names = Object.keys(stepParameterIds) as (keyof StepParameters)[];
  // Made in one piece: engines keep an object that grows name by name in a slower form.
  return Object.fromEntries(
    names.map((name) => [name, parameterOf(parameters, stepParameterIds[name]) * (scaleOf[name] ?? 1)]),
  ) as Record<keyof StepParameters, number>;
}
