// Bytes on the fullest GPU, worked out part by part.
import { describe, expect, test } from 'vitest';
import type { StepSettings } from '../../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { seeds, settingsOf } from '../control.ts';

const settings = settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16');
const { constants } = createStepModel(settings, seeds.parameters);
const { workload: w } = settings;
const { parameters: p, sharedWeights, embeddingWeights, qkvWidth } = constants;
const one: Layout = {
  tensor: 4,
  context: 2,
  pipeline: 1,
  data: 4,
  expert: 1,
  interleave: 1,
  microBatch: 2,
  globalBatch: 16,
  recompute: 'none',
};
const bytesOf = (run: Layout, change: Partial<StepSettings> = {}): number =>
  createStepModel({ ...settings, ...change }, seeds.parameters).memoryBytes(run);
const isSame = (value: number, expected: number): void => expect(value / expected).toBeCloseTo(1, 11);

/** Weights of all 80 layers and both edges of one tensor rank, tokens of a context rank. */
const weights = (80 * sharedWeights + 2 * embeddingWeights) / 4;
const tokens = (2 * w.sequence) / 2;
const logits = (p.logitStateBytes * tokens * w.vocab) / 4;
/** Bytes that a layer keeps of a token, over all four ranks of the tensor group. */
const kept = 8 * w.hidden + 2 * qkvWidth + 2 * w.heads * w.attention.headDim + (4 + 2) * w.ffn;

describe('one stage in bf16', () => {
  const state = weights * (2 + p.gradientBytes + p.optimizerStateBytes / 8);
  test('holds weights and gradients whole, an eighth of the optimizer state, activations of 80 layers and logits', () =>
    isSame(bytesOf(one), p.reservedBytes + state + (80 * tokens * kept) / 4 + logits));
  test('holds all of the optimizer state where it is not shared out', () => {
    const more = bytesOf(one, { distributedOptimizer: false }) - bytesOf(one);
    isSame(more, weights * p.optimizerStateBytes * (7 / 8));
  });
  test('keeps norms and inputs whole on every rank without sequence parallelism', () => {
    const more = bytesOf(one, { sequenceParallel: false }) - bytesOf(one);
    isSame(more, 80 * tokens * 8 * w.hidden * (3 / 4));
  });
  test('keeps five bytes of every score and dropout masks where attention is not fused, and no scores recomputing them', () => {
    const scores = 5 * w.heads * w.sequence;
    const masks = 2 * w.hidden;
    const unfused = { flashAttention: false };
    isSame(bytesOf(one, unfused) - bytesOf(one), (80 * tokens * (scores + masks)) / 4);
    const selective: Layout = { ...one, recompute: 'selective' };
    isSame(bytesOf(one, unfused) - bytesOf(selective, unfused), (80 * tokens * scores) / 4);
  });
  test('keeps the input of each layer and one layer whole with full recomputation', () => {
    const full = bytesOf({ ...one, recompute: 'full' });
    const activations = tokens * (80 * 2 * w.hidden + kept);
    isSame(full, p.reservedBytes + state + activations / 4 + logits);
  });
  test('keeps no outputs of norms and activation functions with single modules recomputed', () => {
    const fewer = bytesOf(one) - bytesOf({ ...one, recompute: 'modules' });
    isSame(fewer, (80 * tokens * (2 * 2 * w.hidden + 2 * w.ffn)) / 4);
  });
  test('holds tied edges once', () => {
    const fewer = bytesOf(one) - bytesOf(one, { workload: { ...w, tiedEmbeddings: true } });
    isSame(fewer, (embeddingWeights / 4) * (2 + p.gradientBytes + p.optimizerStateBytes / 8));
  });
  test('of ordinary software with a shared optimizer holds gradients in pieces, and those of one layer whole', () => {
    const pieces = bytesOf(one, { software: 'ordinary' });
    const fewer = weights * p.gradientBytes * (7 / 8);
    const layer = (sharedWeights / 4) * p.gradientBytes * (7 / 8);
    isSame(bytesOf(one) - pieces, fewer - layer);
  });
  test('fully sharded holds an eighth of everything, and two layers whole: weights, and gradients of one', () => {
    const sharded = bytesOf(one, { fullySharded: true });
    const all = 2 + p.gradientBytes + p.optimizerStateBytes;
    const whole = (sharedWeights / 4) * (p.gradientBytes + 4) * (7 / 8);
    isSame(sharded, p.reservedBytes + (weights * all) / 8 + whole + (80 * tokens * kept) / 4 + logits);
  });
});

describe('five stages', () => {
  const stages: Layout = { ...one, pipeline: 5, globalBatch: 160 };
  const stage = (16 * tokens * kept) / 4;
  const state =
    ((16 * sharedWeights + embeddingWeights) / 4) * (2 + p.gradientBytes + p.optimizerStateBytes / 8);
  test('hold the activations of five micro-batches on the first, or of as many as there are', () => {
    isSame(bytesOf(stages), p.reservedBytes + state + 5 * stage);
    isSame(bytesOf({ ...stages, globalBatch: 24 }), p.reservedBytes + state + 3 * stage);
  });
  test('in two chunks hold those of 5 + 4/2', () =>
    isSame(bytesOf({ ...stages, interleave: 2 }), p.reservedBytes + state + 7 * stage));
  test('hold the logits on the last, where those are more', () => {
    const wide = { ...w, vocab: 100 * w.vocab };
    const vocabulary = { workload: wide };
    const edge = 100 * embeddingWeights;
    const held = ((16 * sharedWeights + edge) / 4) * (2 + p.gradientBytes + p.optimizerStateBytes / 8);
    isSame(bytesOf(stages, vocabulary), p.reservedBytes + held + stage + 100 * logits);
  });
});

describe('experts', () => {
  const moe = settingsOf('H100-SXM', 'mixtral-8x7b', 'bf16');
  const model = createStepModel(moe, seeds.parameters);
  const { constants: c } = model;
  const { workload: m } = moe;
  const run: Layout = { ...one, context: 1, expert: 4, microBatch: 1, globalBatch: 4 };
  const perWeight = (owners: number): number => 2 + p.gradientBytes + p.optimizerStateBytes / owners;
  const routed = (expert: number): number => (m.layers * c.routedWeights) / (4 * expert);

  test('lie over four of the four data ranks, each with the optimizer state of its own; over two, half of it', () => {
    const owned = model.memoryBytes(run);
    const halved = model.memoryBytes({ ...run, expert: 2 });
    isSame(halved - owned, routed(2) * perWeight(2) - routed(4) * perWeight(1));
  });
  test('keep what two copies of a token leave: inner values, inputs and outputs', () => {
    const longer = model.memoryBytes({ ...run, microBatch: 2, globalBatch: 8 }) - model.memoryBytes(run);
    const perToken =
      8 * m.hidden +
      2 * c.qkvWidth +
      2 * m.heads * m.attention.headDim +
      2 * m.experts!.ffn * 6 +
      4 * 2 * m.hidden;
    const edge = p.logitStateBytes * m.vocab;
    isSame(longer, (m.sequence * (m.layers * perToken + edge)) / 4);
  });
});
