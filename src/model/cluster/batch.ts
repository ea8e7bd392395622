// How large a batch a site trains with, and what a token of a large batch is worth.

/** weak: batch grows with the GPUs. fixed: batch stays. critical: batch grows until the critical batch size. */
export type BatchPolicy = 'weak' | 'fixed' | 'critical';

export const batchPolicies: readonly BatchPolicy[] = ['weak', 'fixed', 'critical'];

/**
 * Tokens per step that a policy asks for.
 * `reference` is the batch and GPU count at the smallest site; weak: reference·gpus/referenceGpus.
 */
export function targetBatchTokens(
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
 * Worth of a token against one of a small batch, 0 to 1: 1 / (1 + B / B_critical)
 * (McCandlish et al. 2018, arXiv 1812.06162).
 */
export function batchUsefulness(batchTokens: number, criticalBatchTokens: number): number {
  return 1 / (1 + batchTokens / criticalBatchTokens);
}
