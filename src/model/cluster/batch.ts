// How large a batch a site trains with, and what a token of a large batch is worth.

import { power } from '../numbers/exact.ts';
import { type Parameters, parameterOf } from '../numbers/parameters.ts';
import type { Workload } from './workload.ts';

/** weak: the largest batch grows with the GPUs. fixed: it stays. critical: it grows until the critical batch size. */
export type BatchPolicy = 'weak' | 'fixed' | 'critical';

/** Constant of the batch [tokens] at the first phase: a token passes few of a model's experts, so it comes in larger batches. */
export const firstBatchId = ({ experts }: Pick<Workload, 'experts'>): string =>
  experts ? 'P-batch-tokens-40mw-experts' : 'P-batch-tokens-40mw';

export const batchPolicies: readonly BatchPolicy[] = ['weak', 'fixed', 'critical'];

/**
 * Most tokens per step that a policy allows; the best batch is often smaller.
 * `reference` is the batch and GPU count at the smallest site; weak: reference·gpus/referenceGpus.
 */
export function mostBatchTokens(
  policy: BatchPolicy,
  gpus: number,
  referenceGpus: number,
  referenceBatchTokens: number,
  criticalBatchTokens: number,
): number {
  if (policy === 'fixed') return referenceBatchTokens;
  const grown = (referenceBatchTokens * gpus) / referenceGpus;
  if (policy === 'weak') return grown;
  const ceiling = criticalBatchTokens > referenceBatchTokens ? criticalBatchTokens : referenceBatchTokens;
  return grown < ceiling ? grown : ceiling;
}

/**
 * Critical batch [tokens] of a run that sees so many tokens: B₀·(D/D₀)^γ. It grows with the tokens seen, hardly with the size
 * of the model (Zhang et al. 2024, arXiv 2410.21676; Bergsma et al. 2025, arXiv 2505.13738; it is near zero at the start of a
 * run and then levels off, Merrill et al. 2025, arXiv 2505.23971: a run's mean is meant). B₀ is that of the parameters, where
 * none is stated.
 */
export function criticalBatchTokens(
  parameters: Parameters,
  tokensSeen: number,
  statedTokens = parameterOf(parameters, 'P-critical-batch-tokens'),
): number {
  const grown = tokensSeen / parameterOf(parameters, 'P-critical-batch-at-tokens');
  const exponent = parameterOf(parameters, 'P-critical-batch-exponent');
  return statedTokens * power(grown, exponent);
}

/**
 * Worth of a token against one of a small batch, 0 to 1: 1 / (1 + B / B_critical)
 * (McCandlish et al. 2018, arXiv 1812.06162).
 */
export function batchUsefulness(batchTokens: number, criticalBatch: number): number {
  return 1 / (1 + batchTokens / criticalBatch);
}
