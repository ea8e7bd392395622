// Where the gap between ideal and useful throughput goes: each cause by its own definition; together they are the gap.
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
  /** Tokens per second that the steps do, no failure among them. */
  tokensPerS: number;
  /** Step and its parts [s]. */
  stepTimeS: number;
  breakdownS: Breakdown;
  checkpointLoss: number;
  failureLoss: number;
  usefulness: number;
}

/**
 * Losses by cause [tokens/s]. A part of t seconds of the step costs usedPeak·t/step. The step would take peakS = step·tokens/s
 * / usedPeak if its model FLOPs ran at dense peak: what compute, attention and elementwise take beyond is kernel efficiency.
 * Failures, checkpoints and batch act on what the step leaves: tokens/s·failureLoss, tokens/s·checkpointLoss,
 * tokens/s·(1 − failureLoss − checkpointLoss)·(1 − usefulness).
 */
export function lossesOf(input: LossInput): Losses {
  const { breakdownS: parts, stepTimeS, usedPeakTokensPerS, tokensPerS } = input;
  const lostTo = (seconds: number): number => (usedPeakTokensPerS * seconds) / stepTimeS;
  const peakS = (stepTimeS * tokensPerS) / usedPeakTokensPerS;
  const goodput = 1 - input.failureLoss - input.checkpointLoss;
  return {
    coolingAndOtherIt: input.idealTokensPerS - input.installedPeakTokensPerS,
    idleAndSpareGpus: input.installedPeakTokensPerS - usedPeakTokensPerS,
    kernelEfficiency: lostTo(parts.compute + parts.attention + parts.elementwise - peakS),
    recomputation: lostTo(parts.recompute),
    communication: lostTo(parts.tensor + parts.context + parts.expert),
    pipeline: lostTo(parts.bubble + parts.imbalance + parts.p2p),
    dataParallelExposed: lostTo(parts.data),
    optimizerAndFixed: lostTo(parts.optimizer + parts.fixed),
    stragglers: lostTo(parts.straggler),
    failuresAndRestarts: tokensPerS * input.failureLoss,
    checkpoints: tokensPerS * input.checkpointLoss,
    batch: tokensPerS * goodput * (1 - input.usefulness),
  };
}
