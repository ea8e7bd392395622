// Weights and FLOPs of small shapes, counted by hand.
import { describe, expect, test } from 'vitest';
import { batchUsefulness, mostBatchTokens } from '../../../src/model/cluster/batch.ts';
import {
  activeMatrixWeights,
  attentionScoreFlopsPerToken,
  expertLayerFraction,
  modelFlopsPerToken,
  parameterCount,
  queryKeyDim,
  routedLayerWeights,
  sharedLayerWeights,
  upProjectionWeights,
  type Workload,
} from '../../../src/model/cluster/workload.ts';

const dense: Workload = {
  id: 'small',
  layers: 6,
  hidden: 10,
  heads: 4,
  kvHeads: 2,
  ffn: 30,
  vocab: 100,
  sequence: 64,
  gatedMlp: true,
  tiedEmbeddings: false,
  attention: { kind: 'gqa', headDim: 5, qRank: 0, kvRank: 0, ropeDim: 0 },
  experts: null,
};
const norms = 2 * 10;
const attention = 10 * 5 * (2 * 4 + 2 * 2);
const latent: Workload = {
  ...dense,
  attention: { kind: 'mla', headDim: 5, qRank: 7, kvRank: 6, ropeDim: 3 },
};
const experts: Workload = {
  ...dense,
  experts: { count: 8, active: 2, shared: 1, ffn: 12, denseLayers: 2 },
};

describe('weights of a layer', () => {
  test('are queries, keys, values and output of 5 a head, three matrices of 10 × 30 and two norms', () => {
    expect(sharedLayerWeights(dense)).toBe(attention + 3 * 10 * 30 + norms);
    expect(sharedLayerWeights({ ...dense, gatedMlp: false })).toBe(attention + 2 * 10 * 30 + norms);
    expect(routedLayerWeights(dense)).toBe(0);
    expect(upProjectionWeights(dense)).toBe(0);
  });
  test('over latents are down and up projections: 10 → 7 → 4 · 8 for queries, 10 → 6 + 3 and 6 → 4 · 10 for keys and values', () => {
    const weights = 7 * (10 + 32) + 10 * 9 + 6 * 40 + 20 * 10;
    expect(sharedLayerWeights(latent)).toBe(weights + 900 + norms);
    expect(upProjectionWeights(latent)).toBe(4 * (7 * 8 + 6 * 10));
    expect(queryKeyDim(latent)).toBe(8);
  });
  test('without a latent of queries make them of the whole width', () => {
    const direct = { ...latent, attention: { ...latent.attention, qRank: 0 } };
    expect(sharedLayerWeights(direct)).toBe(10 * 32 + 10 * 9 + 6 * 40 + 20 * 10 + 900 + norms);
    expect(upProjectionWeights(direct)).toBe(4 * (10 * 8 + 6 * 10));
  });
  test('with experts in four of six layers: plain MLPs in a third, a shared expert and the router in two thirds', () => {
    expect(expertLayerFraction(experts)).toBeCloseTo(2 / 3, 12);
    expect(sharedLayerWeights(experts)).toBeCloseTo(attention + norms + 900 / 3 + (2 / 3) * (360 + 80), 9);
    expect(routedLayerWeights(experts)).toBeCloseTo((2 / 3) * 8 * 360, 9);
    expect(expertLayerFraction({ ...experts, experts: { ...experts.experts!, every: 2 } })).toBeCloseTo(
      1 / 3,
      12,
    );
  });
});

describe('a model', () => {
  test('has its layers and two tables of the vocabulary, or one that is both', () => {
    const layers = 6 * (attention + 900 + norms);
    expect(parameterCount(dense)).toBe(layers + 2 * 1000);
    expect(parameterCount({ ...dense, tiedEmbeddings: true })).toBe(layers + 1000);
  });
  test('multiplies a token by all of its matrices, two of eight experts and the logits', () => {
    expect(activeMatrixWeights(dense)).toBe(6 * (attention + 900) + 1000);
    const layer = attention + 300 + (2 / 3) * (360 + 80) + (2 / 3) * 2 * 360;
    expect(activeMatrixWeights(experts)).toBeCloseTo(6 * layer + 1000, 9);
  });
  test('computes six FLOPs for each weight and three times the scores of its 64 tokens', () => {
    expect(attentionScoreFlopsPerToken(dense)).toBe(2 * 64 * 4 * (5 + 5));
    expect(attentionScoreFlopsPerToken(latent)).toBe(2 * 64 * 4 * (8 + 5));
    const weights = 6 * (6 * (attention + 900) + 1000);
    expect(modelFlopsPerToken(dense, 0)).toBe(weights);
    expect(modelFlopsPerToken(dense)).toBe(weights + 3 * 6 * 5120);
    expect(modelFlopsPerToken(dense, 0.5)).toBe(weights + 3 * 6 * 2560);
  });
  test('attends to 2 · 16 − 16²/64 = 28 of 64 tokens in a layer with a window of 16; to all under one of 64', () => {
    const windowed = (window: number, windowEvery?: number): number =>
      attentionScoreFlopsPerToken({
        ...dense,
        attention: { ...dense.attention, window, ...(windowEvery && { windowEvery }) },
      });
    expect(windowed(16)).toBe(2 * 28 * 40);
    expect(windowed(16, 2)).toBe(2 * (64 - 18) * 40);
    expect(windowed(64)).toBe(5120);
  });
});

describe('a batch', () => {
  test('of the critical policy grows with the GPUs until the critical size, and never shrinks', () => {
    const at = (gpus: number, critical: number): number =>
      mostBatchTokens('critical', gpus, 100, 1e6, critical);
    expect([at(150, 4e6), at(400, 4e6), at(500, 4e6)]).toEqual([1.5e6, 4e6, 4e6]);
    expect([at(50, 4e6), at(500, 5e5)]).toEqual([5e5, 1e6]);
  });
  test('three times the critical one makes a token worth a quarter', () =>
    expect(batchUsefulness(9e6, 3e6)).toBe(0.25));
});
