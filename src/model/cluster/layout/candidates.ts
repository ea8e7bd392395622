// Which sizes of each kind of parallelism the search tries.
import type { Workload } from '../workload.ts';

/** Sequences per micro-batch that the search tries. */
const MICRO_BATCHES: readonly number[] = [1, 2, 4, 8];

/** Fewest tokens that a context rank gets: with less, its products are too thin to be worth the traffic. */
const LEAST_TOKENS = 128;

/** A tensor and context group with its micro-batch: with the spread of its experts all that a layer's time depends on. */
export interface Group {
  tensor: number;
  context: number;
  microBatch: number;
}

/** All groups of the search. */
export function groupsOf(workload: Workload, domain: number, mostSequences: number): Group[] {
  const groups: Group[] = [];
  for (const tensor of tensorSizes(workload, domain)) {
    for (const context of contextSizes(workload.sequence, Math.floor(domain / tensor))) {
      for (const microBatch of MICRO_BATCHES) {
        if (microBatch <= mostSequences) groups.push({ tensor, context, microBatch });
      }
    }
  }
  return groups;
}

/** Divisors of the heads that fit in a domain; they share out the key heads evenly, or copy them evenly. */
export function tensorSizes({ heads, kvHeads }: Workload, domain: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= domain && size <= heads; size++) {
    if (heads % size === 0 && (kvHeads % size === 0 || size % kvHeads === 0)) sizes.push(size);
  }
  return sizes;
}

/**
 * Context groups of any size that leave every rank some tokens; where they are larger than the `room` of a domain, those that
 * lie evenly on several.
 */
export function contextSizes(sequence: number, room: number): number[] {
  const sizes: number[] = [1];
  const most = Math.floor(sequence / LEAST_TOKENS);
  for (let size = 2; size <= most; size++) if (size % Math.ceil(size / room) === 0) sizes.push(size);
  return sizes;
}

/** Powers of two that divide the number of experts, up to 64: as far as the measured runs with experts reach. */
export function expertSizes(count: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size <= 64 && count % size === 0 && size <= count; size *= 2) sizes.push(size);
  return sizes;
}

/**
 * Most chunks of a stage by pipeline depth: at most one for each of its layers, each with as many, and no more in all than layers,
 * embedding and loss. `stageLayers` is by depth too.
 */
export function mostChunksByDepth(layers: number, stageLayers: Int32Array): Int32Array {
  return stageLayers.map((slots, depth) => {
    let chunks = Math.min(slots, Math.floor((layers + 2) / Math.max(depth, 1)));
    while (chunks > 1 && slots % chunks !== 0) chunks -= 1;
    return chunks;
  });
}

/** How many whole numbers up to `most` divide n ≥ 1. */
export function divisorCount(n: number, most: number): number {
  let count = 0;
  for (let divisor = 1; divisor <= most; divisor++) if (n % divisor === 0) count += 1;
  return count;
}
