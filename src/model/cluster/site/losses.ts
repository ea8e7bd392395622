// Where the gap between ideal and useful throughput goes; the shares sum to the gap exactly.
import type { Breakdown } from '../step/breakdown.ts';

/** Causes, from the power down, in the order in which they are stacked. */
export const lossCauses = [
  'coolingAndOtherIt',
  'idleAndSpareGpus',
  'kernelEfficiency',
  'recomputation',
  'communication',
  'pipeline',
  'dataParallelExposed',
  'optimizerAndFixed',
  'stragglers',
  'failuresAndRestarts',
  'checkpoints',
  'batch',
] as const;

export type LossCause = (typeof lossCauses)[number];

/** Tokens per second lost to each cause. */
export type Losses = Record<LossCause, number>;

export interface LossInput {
  /** Tokens per second [1/s] at dense peak: of all GPUs that the power would carry, of those installed, of those used. */
  idealTokensPerS: number;
  installedPeakTokensPerS: number;
  usedPeakTokensPerS: number;
  /** Step and its parts [s]. */
  stepTimeS: number;
  breakdownS: Breakdown;
  checkpointLoss: number;
  failureLoss: number;
  usefulness: number;
  usefulTokensPerS: number;
}

/**
 * Losses by cause [tokens/s]. Inside the step a part of t seconds costs peak·t/step, so the order of parts does not matter;
 * goodput and batch act on what the step leaves. Kernel efficiency takes the last bit of rounding.
 */
export function lossesOf(input: LossInput): Losses {
  const { breakdownS: parts, stepTimeS, usedPeakTokensPerS } = input;
  const lostTo = (seconds: number): number => (usedPeakTokensPerS * seconds) / stepTimeS;
  const trained = input.usefulTokensPerS / input.usefulness;
  const running = trained / (1 - input.checkpointLoss - input.failureLoss);
  const losses: Losses = {
    coolingAndOtherIt: input.idealTokensPerS - input.installedPeakTokensPerS,
    idleAndSpareGpus: input.installedPeakTokensPerS - usedPeakTokensPerS,
    kernelEfficiency: 0,
    recomputation: lostTo(parts.recompute),
    communication: lostTo(parts.tensor + parts.context + parts.expert),
    pipeline: lostTo(parts.bubble + parts.imbalance + parts.p2p),
    dataParallelExposed: lostTo(parts.data),
    optimizerAndFixed: lostTo(parts.optimizer + parts.fixed),
    stragglers: lostTo(parts.straggler),
    failuresAndRestarts: running * input.failureLoss,
    checkpoints: running * input.checkpointLoss,
    batch: trained - input.usefulTokensPerS,
  };
  const gap = input.idealTokensPerS - input.usefulTokensPerS;
  losses.kernelEfficiency = gap - lossCauses.reduce((total, cause) => total + losses[cause], 0);
  return losses;
}
