import { describe, expect, test } from 'vitest';
import { dispatchTimeS, type Fabric } from '../../../../src/model/cluster/network/collectives.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { expertLayerFraction, modelFlopsPerToken } from '../../../../src/model/cluster/workload.ts';
import { seeds, settingsOf } from '../control.ts';

const settings = settingsOf('H800-SXM', 'deepseek-v3-671b', 'fp8');
const layout: Layout = {
  tensor: 4,
  context: 1,
  pipeline: 8,
  data: 16,
  expert: 16,
  interleave: 1,
  microBatch: 1,
  globalBatch: 512,
  recompute: 'none',
};
const breakdownOf = (change: Partial<Layout>) =>
  createStepModel(settings, seeds.parameters).breakdownS({ ...layout, ...change });

describe('a token on its way to its experts', () => {
  const fabric: Fabric = {
    scaleUp: seeds.accelerators.get('H800-SXM')!.scaleUp,
    networkBytesPerS: 40e9,
    hopLatencyS: 0,
    treeSetupHops: 4,
  };
  const bytes = 40e9;
  test('crosses the network once for every other domain that holds one: 7·(1 − (7/8)^8) = 4.6 of 8 copies in 8 domains', () => {
    // So fast a domain that the network alone decides.
    const fast = { ...fabric, scaleUp: { ...fabric.scaleUp, exchangeGBytesPerS: 1e9 } };
    expect(dispatchTimeS(fast, 64, 8, bytes, 8)).toBeCloseTo(7 * (1 - (7 / 8) ** 8), 3);
    expect(dispatchTimeS(fast, 64, 8, bytes, 1)).toBeCloseTo(7 / 8, 3);
  });
  test('never crosses it inside one domain', () => {
    const slow = { ...fabric, networkBytesPerS: 1 };
    expect(dispatchTimeS(slow, 8, 8, bytes, 8)).toBe(dispatchTimeS(fabric, 8, 8, bytes, 8));
    expect(dispatchTimeS(fabric, 1, 1, bytes, 8)).toBe(0);
  });
});

describe('groups of experts folded over tensor ranks', () => {
  test('leave out is the tensor group', () => {
    expect(breakdownOf({ expertTensor: 4 })).toEqual(breakdownOf({}));
  });
  test('with whole experts on a rank no copies are gathered over the tensor group, and products are wider', () => {
    const folded = breakdownOf({ expertTensor: 1, expert: 64 });
    const split = breakdownOf({});
    expect(folded.tensor).toBeLessThan(split.tensor);
    expect(folded.compute).toBeLessThan(split.compute);
  });
  test('hold the same weights: as many ranks share out the experts', () => {
    const model = createStepModel(settings, seeds.parameters);
    const folded = model.memoryBytes({ ...layout, expertTensor: 1, expert: 64 });
    expect(folded / model.memoryBytes(layout)).toBeCloseTo(1, 2);
  });
});

test('experts in every other layer: half of the share, fewer FLOPs of experts', () => {
  const { workload } = settings;
  const experts = { ...workload.experts!, denseLayers: 0, every: 2 };
  expect(expertLayerFraction({ ...workload, experts })).toBe(0.5);
});

test('a window of 128 of 8,192 in every other layer saves nearly half of the attention', () => {
  const w = seeds.shapes.get('llama-3-1-70b')!;
  const attentionOf = (window?: number): number => {
    const attention = window === undefined ? w.attention : { ...w.attention, window, windowEvery: 2 };
    return modelFlopsPerToken({ ...w, attention }, 1) - modelFlopsPerToken(w, 0);
  };
  // Of 8,192 tokens a windowed layer attends to 2·128 − 128²/8,192 = 254.
  expect(attentionOf(128) / attentionOf()).toBeCloseTo((8192 + 254) / 2 / 8192, 9);
  expect(attentionOf(9000)).toBe(attentionOf());
});

test('a small model with experts takes no less than its launches: 128 micro-batches of 24 layers', () => {
  const small = settingsOf('B200-SXM', 'qwen3-30b-a3b', 'fp8');
  const run: Layout = { ...layout, tensor: 1, pipeline: 1, data: 8, expert: 8, globalBatch: 8 };
  const kernels = ['forward', 'backward'].map(
    (way) => seeds.parameters[`P-${way}-kernels`]! + seeds.parameters[`P-expert-${way}-kernels`]!,
  );
  const launches = 48 * (kernels[0]! + kernels[1]!) * seeds.parameters['P-launch-us']! * 1e-6;
  expect(createStepModel(small, seeds.parameters).stepTimeS(run)).toBeGreaterThan(launches);
});
