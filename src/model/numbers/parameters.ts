// The constants of the model by id; their values, ranges and sources stand in seeds/parameters.yaml.

/** Value by parameter id, such as { 'P-pue': 1.2 }. */
export type Parameters = Readonly<Record<string, number>>;

/** Value of one parameter. Throws where the set lacks it: no constant has a second, hidden home. */
export function parameterOf(parameters: Parameters, id: string): number {
  const value = parameters[id];
  if (value === undefined)
    throw new RangeError(`parameter ${id}: missing, expected an entry in seeds/parameters.yaml`);
  return value;
}

/** Constants of the step-time model, read once per model out of the id-keyed set. Names end in their unit. */
export interface StepParameters {
  gemmHalfSize: number;
  attentionEfficiency: number;
  latentAttentionRatio: number;
  attentionBackwardRatio: number;
  attentionBackwardEfficiencyRatio: number;
  groupedGemmRatio: number;
  expertImbalanceRatio: number;
  blockScaleRatio: number;
  hbmEfficiency: number;
  networkEfficiency: number;
  kernelGapS: number;
  graphGapS: number;
  forwardKernels: number;
  backwardKernels: number;
  pieceForwardKernels: number;
  pieceBackwardKernels: number;
  pieceBytes: number;
  normBytes: number;
  embeddingBytes: number;
  scoreForwardBytes: number;
  scoreBackwardBytes: number;
  hopLatencyS: number;
  switchLatencyS: number;
  treeSetupHops: number;
  spineOversubscription: number;
  podGpus: number;
  elementwiseBackwardRatio: number;
  castTraffic: number;
  fourBitCastRatio: number;
  exposedTensorShare: number;
  exposedTensorShareOrdinary: number;
  regatherExposedShare: number;
  exposedDataShare: number;
  exposedDataShareOrdinary: number;
  exposedExpertShare: number;
  exposedExpertShareAcross: number;
  dispatchBytes: number;
  launchS: number;
  expertForwardKernels: number;
  expertBackwardKernels: number;
  fixedStepS: number;
  stragglerSigma: number;
  logitBytes: number;
  optimizerBytes: number;
  gradientHandlingBytes: number;
  gradientBytes: number;
  gradientWireBytes: number;
  narrowGradientBytes: number;
  optimizerStateBytes: number;
  logitStateBytes: number;
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
