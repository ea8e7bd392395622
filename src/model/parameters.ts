// The constants of the model by id; their values, ranges and sources stand in seeds/parameters.yaml.

/** Value by parameter id, such as { 'P-pue': 1.2 }. */
export type Parameters = Readonly<Record<string, number>>;

/** Value of one parameter. Throws where the set lacks it: no constant has a second, hidden home. */
export function parameterOf(parameters: Parameters, id: string): number {
  const value = parameters[id];
  if (value === undefined) throw new RangeError(`parameter ${id}: missing, expected an entry in seeds/parameters.yaml`);
  return value;
}

/** Constants of the step-time model, read once per model out of the id-keyed set. Names end in their unit. */
export interface StepParameters {
  gemmHalfSize: number;
  attentionEfficiency: number;
  attentionHalfRows: number;
  attentionBackwardRatio: number;
  attentionBackwardEfficiencyRatio: number;
  groupedGemmRatio: number;
  expertImbalanceRatio: number;
  blockScaleRatio: number;
  hbmEfficiency: number;
  networkEfficiency: number;
  kernelGapS: number;
  hopLatencyS: number;
  switchLatencyS: number;
  spineOversubscription: number;
  podGpus: number;
  elementwiseBackwardRatio: number;
  castTraffic: number;
  exposedTensorShare: number;
  regatherExposedShare: number;
  exposedDataShare: number;
  fixedStepS: number;
  stragglerSigma: number;
  logitBytes: number;
  optimizerBytes: number;
  gradientHandlingBytes: number;
  gradientBytes: number;
  gradientWireBytes: number;
  narrowGradientBytes: number;
  reservedBytes: number;
}

export function stepParametersOf(parameters: Parameters): StepParameters {
  const of = (id: string): number => parameterOf(parameters, id);
  return {
    gemmHalfSize: of('P-gemm-half-size'),
    attentionEfficiency: of('P-attention-efficiency'),
    attentionHalfRows: of('P-attention-half-rows'),
    attentionBackwardRatio: of('P-attention-backward-ratio'),
    attentionBackwardEfficiencyRatio: of('P-attention-backward-efficiency-ratio'),
    groupedGemmRatio: of('P-grouped-gemm-ratio'),
    expertImbalanceRatio: of('P-expert-imbalance-ratio'),
    blockScaleRatio: of('P-block-scale-ratio'),
    hbmEfficiency: of('P-hbm-efficiency'),
    networkEfficiency: of('P-network-efficiency'),
    kernelGapS: of('P-kernel-gap-us') * 1e-6,
    hopLatencyS: of('P-hop-latency-us') * 1e-6,
    switchLatencyS: of('P-switch-latency-us') * 1e-6,
    spineOversubscription: of('P-spine-oversubscription'),
    podGpus: of('P-pod-gpus'),
    elementwiseBackwardRatio: of('P-elementwise-backward-ratio'),
    castTraffic: of('P-cast-traffic'),
    exposedTensorShare: of('P-exposed-tensor-share'),
    regatherExposedShare: of('P-regather-exposed-share'),
    exposedDataShare: of('P-exposed-data-share'),
    fixedStepS: of('P-fixed-step-s'),
    stragglerSigma: of('P-straggler-sigma'),
    logitBytes: of('P-logit-bytes'),
    optimizerBytes: of('P-optimizer-traffic-bytes'),
    gradientHandlingBytes: of('P-gradient-handling-bytes'),
    gradientBytes: of('P-gradient-bytes'),
    gradientWireBytes: of('P-gradient-wire-bytes'),
    narrowGradientBytes: of('P-narrow-gradient-bytes'),
    reservedBytes: of('P-reserved-gbytes') * 1e9,
  };
}
