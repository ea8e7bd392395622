// Which sizes of each kind of parallelism the search tries.

/** Context sizes and sequences per micro-batch that the search tries. */
export const CONTEXTS: readonly number[] = [1, 2, 4, 8, 16];
export const MICRO_BATCHES: readonly number[] = [1, 2, 4, 8];

/** Powers of two that divide the heads and fit in a domain. */
export function tensorSizes(heads: number, domain: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= domain && heads % size === 0; size *= 2) sizes.push(size);
  return sizes;
}

/** Powers of two that divide the number of experts, up to 64. */
export function expertSizes(count: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= 64 && count % size === 0 && size <= count; size *= 2) sizes.push(size);
  return sizes;
}

/**
 * Most chunks of a stage by pipeline depth: one for each of its layers, and no more in all than layers, embedding and loss.
 * `stageLayers` is by depth too.
 */
export function mostChunksByDepth(layers: number, stageLayers: Int32Array): Int32Array {
  return stageLayers.map((slots, depth) => Math.min(slots, Math.floor((layers + 2) / Math.max(depth, 1))));
}

/** How many whole numbers up to `most` divide n ≥ 1. */
export function divisorCount(n: number, most: number): number {
  let count = 0;
  for (let divisor = 1; divisor <= most; divisor++) if (n % divisor === 0) count += 1;
  return count;
}

/**
 * Numbers of data ranks worth trying on a batch of so many sequences: all that fit (0), those that run one micro-batch more
 * each (1), those that run as many as there are stages (2), which interleaving needs. 0 where it is no new number.
 */
export function ranksToTry(
  choice: number,
  sequences: number,
  most: number,
  microBatch: number,
  pipeline: number,
): number {
  if (choice === 0 || most < 1) return most;
  const microBatches = Math.floor(sequences / (most * microBatch));
  if (choice === 1) return Math.floor(sequences / (microBatch * (microBatches + 1)));
  return microBatches + 1 < pipeline ? Math.floor(sequences / (microBatch * pipeline)) : 0;
}

/**
 * Data ranks on so many GPUs when what talks most stays inside a domain: a replica where it fits into one, else its tensor
 * and context group, else its tensor group. What a domain has left over is idle: 64 of 72 GPUs, for one.
 */
export function dataRanksThatFit(
  maxGpus: number,
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
): number {
  const replica = tensor * context * pipeline;
  const unit = replica <= domain ? replica : tensor * context <= domain ? tensor * context : tensor;
  const domains = Math.floor(maxGpus / domain);
  const rest = maxGpus - domains * domain;
  const units = domains * Math.floor(domain / unit) + Math.floor(rest / unit);
  return Math.floor((units * unit) / replica);
}
