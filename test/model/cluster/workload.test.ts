import { describe, expect, test } from 'vitest';
import { kvCacheBytesPerToken, servingOf } from '../../../src/model/cluster/site/serving.ts';
import {
  activeMatrixWeights,
  modelFlopsPerToken,
  parameterCount,
  type Workload,
} from '../../../src/model/cluster/workload.ts';
import { seeds, site, workload } from './control.ts';

describe('model FLOPs per token', () => {
  // 126·(16384·18432 + 16384² + 3·16384·53248) + 128256·16384 = 403,747,897,344 weights; ×6; + 12·126·8192·16384 attention.
  test('Llama 3.1 405B, full attention: the 2.6254e12 of the MLPerf logs', () => {
    expect(activeMatrixWeights(workload)).toBe(403_747_897_344);
    expect(modelFlopsPerToken(workload)).toBeCloseTo(2625424588800, -3);
  });
  test('Llama 3.1 405B, causal half: the 2.5240e12 of Megatron-Bridge', () => {
    expect(modelFlopsPerToken(workload, 0.5)).toBeCloseTo(2523955986432, -3);
  });
  test('GPT-3 175B: the 1.0764e12 of the MLPerf logs, with its vocabulary of 51,200', () => {
    const gpt3 = { ...seeds.shapes.get('gpt-3-175b')!, vocab: 51200 };
    expect(modelFlopsPerToken(gpt3) / 1076442955776).toBeCloseTo(1, 3);
  });
});

describe('parameter counts', () => {
  /** Published in one digit, or with an image encoder that the text model lacks: within 3 %. */
  const rounded = new Set(['kimi-k2-1t', 'fanar-prime-9b', 'llama-4-scout-109b']);
  test.each(seeds.workloads.map((entry) => [entry.id, entry.publishedParametersB] as const))(
    '%s has its published %d thousand million parameters within 1 %%',
    (id, published) => {
      const count = parameterCount(seeds.shapes.get(id)!) / 1e9;
      expect(Math.abs(count / published - 1)).toBeLessThan(rounded.has(id) ? 0.03 : 0.01);
    },
  );
  test('a token of DeepSeek-V3 uses 37 thousand million of 671', () => {
    const deepseek = seeds.shapes.get('deepseek-v3-671b')!;
    expect((activeMatrixWeights(deepseek) + deepseek.vocab * deepseek.hidden) / 1e9).toBeCloseTo(37.5, 0);
  });
});

test('latent attention keeps 576 numbers a layer where 128 heads would keep 32,768', () => {
  const deepseek = seeds.shapes.get('deepseek-v3-671b')!;
  const bytesOf = (shape: Workload): number =>
    kvCacheBytesPerToken(servingOf({ ...site, workload: shape, precision: 'bf16' }));
  expect(bytesOf(deepseek)).toBe(2 * 61 * 576);
  expect(bytesOf(workload)).toBe(2 * 126 * 2 * 8 * 128);
});
