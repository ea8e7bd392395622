// The search beside walks through every layout of small sites: slow, so apart from what a layout must be.
import { describe, expect, test } from 'vitest';
import { bestScore, scoreOf } from '../../../../src/cli/bench/model/exhaustive.ts';
import { searchCases, searchRatio } from '../../../../src/cli/bench/model/searchCases.ts';
import { memoryBytesOf, type Precision } from '../../../../src/model/cluster/accelerator.ts';
import { searchLayout } from '../../../../src/model/cluster/layout/search.ts';
import type { SearchRequest } from '../../../../src/model/cluster/layout/searchState.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { createGenerator } from '../../../../src/model/numbers/sampling/generator.ts';
import { seeds, settingsOf } from '../control.ts';

describe('searchLayout', () => {
  test.each<[string, string, Precision, number, number, boolean]>([
    ['A100-SXM-80GB', 'llama-2-7b', 'bf16', 16, 48, false],
    ['A100-SXM-80GB', 'llama-2-7b', 'bf16', 13, 24, false],
    ['H100-SXM', 'llama-3-1-8b', 'fp8', 24, 16, true],
    ['GB200-NVL72', 'llama-2-13b', 'fp8', 18, 20, true],
    ['GB200-NVL72', 'llama-2-13b', 'fp8', 80, 3, false],
    ['H100-SXM', 'mixtral-8x7b', 'bf16', 16, 12, false],
  ])(
    'equals a plain walk through every layout: %s, %s, %s, %d GPUs, %d sequences',
    (part, model_, precision, maxGpus, sequences, fails) => {
      const small = settingsOf(part, model_, precision);
      const smallModel = createStepModel(small, seeds.parameters);
      const smallRequest: SearchRequest = {
        maxGpus,
        mostBatchTokens: sequences * small.workload.sequence,
        criticalBatchTokens: 20 * small.workload.sequence,
        memoryBytes: memoryBytesOf(small.accelerator),
        // Failures that make every further GPU worth less than its share.
        ...(fails ? { goodputOf: (gpus: number) => Math.exp(-gpus / 12) } : {}),
      };
      const { layout: best, score } = searchLayout(smallModel, smallRequest);
      expect(score / bestScore(smallModel, smallRequest)).toBeCloseTo(1, 12);
      expect(scoreOf(smallModel, smallRequest, best!)).toBeCloseTo(score, 6);
    },
  );

  test('equals that walk on small sites of any accelerator, model, format, batch policy, memory and failures', () => {
    const draw = createGenerator(11);
    const all = searchCases(seeds).length;
    for (const small of searchCases(
      seeds,
      Array.from({ length: 60 }, () => draw() % all),
    ))
      expect(searchRatio(small, seeds.parameters), small.name).toBeCloseTo(1, 12);
  });

  test.each([
    ['recomputes single modules where nothing else would fit', 'A100-SXM-40GB', 'atlas-chat-9b', 10, 3, 40],
    ['lets stages lie apart where the domain is slow', 'L40S', 'llama-2-7b', 2, 5, 1000],
  ] as const)('%s', (_, part, name, maxGpus, sequences, memoryGBytes) => {
    const small = settingsOf(part, name, 'bf16');
    const smallModel = createStepModel(small, seeds.parameters);
    const smallRequest: SearchRequest = {
      maxGpus,
      mostBatchTokens: sequences * small.workload.sequence,
      criticalBatchTokens: 1000 * small.workload.sequence,
      memoryBytes: memoryGBytes * 1e9,
    };
    const { score } = searchLayout(smallModel, smallRequest);
    expect(score / bestScore(smallModel, smallRequest)).toBeCloseTo(1, 12);
  });

  test('takes one micro-batch for each stage where a faster mode fits with no more', () => {
    const [small] = searchCases(seeds).filter(({ name }) => name.startsWith('TRAINIUM-2, qwen2-57b-a14b'));
    expect(searchRatio(small!, seeds.parameters)).toBeCloseTo(1, 12);
  });
});
