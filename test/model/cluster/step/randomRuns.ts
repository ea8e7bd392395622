// Random runs for the laws that hold for any of them.
import fc from 'fast-check';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { greatestCommonDivisor } from '../../../../src/model/numbers/exact.ts';
import type { settingsOf } from '../control.ts';

const powers = (most: number) => fc.integer({ min: 0, max: most }).map((n) => 2 ** n);

/** Random layouts that the checks allow: groups of experts divide the ranks that they lie on. */
export const layouts: fc.Arbitrary<Layout> = fc
  .record({
    tensor: powers(4),
    context: powers(3),
    pipeline: fc.integer({ min: 1, max: 20 }),
    data: fc.integer({ min: 1, max: 3000 }),
    expert: powers(3),
    interleave: fc.integer({ min: 1, max: 6 }),
    microBatch: powers(2),
    microBatches: fc.integer({ min: 1, max: 64 }),
    recompute: fc.constantFrom('none' as const, 'selective' as const, 'full' as const),
  })
  .map(({ microBatches, ...rest }) => ({
    ...rest,
    expert: greatestCommonDivisor(rest.expert, rest.context * rest.data),
    globalBatch: rest.data * rest.microBatch * microBatches,
  }));

export const jobs = fc.constantFrom<Parameters<typeof settingsOf>[]>(
  ['A100-SXM-80GB', 'gpt-3-175b', 'bf16'],
  ['H100-SXM', 'llama-3-1-70b', 'bf16'],
  ['GB200-NVL72', 'llama-3-1-405b', 'fp8'],
  ['GB300-NVL72', 'deepseek-v3-671b', 'nvfp4'],
  ['H800-SXM', 'mixtral-8x7b', 'fp8'],
);
