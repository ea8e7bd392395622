// What a pipeline and the data group add to a step: waiting, sends, gradients, the optimizer, the slowest GPU.
import { describe, expect, test } from 'vitest';
import { type Fabric, gatherTimeS } from '../../../../src/model/cluster/network/collectives.ts';
import type { StepConstants, StepSettings } from '../../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { slowestStageS, stageLayersByDepth } from '../../../../src/model/cluster/step/stages.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { exposedDataS, overlapWindow } from '../../../../src/model/cluster/step/traffic/dataParallel.ts';
import { fullyShardedDataS, shardRanks } from '../../../../src/model/cluster/step/traffic/fullySharded.ts';
import { sendTimeS, visibleSendsS } from '../../../../src/model/cluster/step/traffic/pointToPoint.ts';
import { seeds, settingsOf } from '../control.ts';

const settings = settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16');
const model = createStepModel(settings, seeds.parameters);
const { constants } = model;
const { parameters: p } = constants;
const layout: Layout = {
  tensor: 4,
  context: 1,
  pipeline: 5,
  data: 8,
  expert: 1,
  interleave: 2,
  microBatch: 1,
  globalBatch: 80,
  recompute: 'none',
};
const fabric: Fabric = {
  scaleUp: constants.scaleUp,
  networkBytesPerS: settings.scaleOutGBytesPerSPerGpu * 1e9 * p.networkEfficiency,
  hopLatencyS: p.hopLatencyS + 2 * p.switchLatencyS,
  treeSetupHops: p.treeSetupHops,
};

describe('stages', () => {
  test('of 80 layers: 16 in each of 5, and ⌈82/7⌉ = 12 on the fullest of 7, where both edges take a place', () => {
    const layers = stageLayersByDepth(80);
    expect([layers[1], layers[5], layers[7], layers[80], layers[82]]).toEqual([80, 16, 12, 1, 1]);
    expect(layers).toHaveLength(83);
  });
  test('the last carries the head on top where the depth divides the layers: 16 of 80 units and a head of 5', () =>
    expect(slowestStageS(80 + 5 + 1, 5, 1, 80, 5, 16)).toBe(16 + 5));
  test('else it carries it in the place of a layer, and the slower of it and the fullest counts', () => {
    expect(slowestStageS(80 + 5 + 1, 5, 1, 80, 7, 12)).toBe(12 - 1 + 5);
    expect(slowestStageS(80 + 0.5 + 1, 0.5, 1, 80, 7, 12)).toBe(12);
  });
  test('one stage takes everything', () => expect(slowestStageS(86, 5, 1, 80, 1, 80)).toBe(86));
});

describe('waiting', () => {
  const parts = model.breakdownS(layout);
  const work = parts.compute + parts.attention + parts.elementwise + parts.tensor;
  const microBatches = 10;
  /** Of one micro-batch through the whole model, and on the slowest stage. */
  const pass = (work * 5) / microBatches;
  const slowest = parts.imbalance / microBatches + pass / 5;
  test('imbalance is what the slowest stage takes beyond an even share, of every micro-batch; the bubble the other stages once, over the chunks', () => {
    expect(parts.imbalance).toBeGreaterThan(0);
    expect(parts.bubble / ((pass - slowest) / 2)).toBeCloseTo(1, 9);
    const plain = model.breakdownS({ ...layout, interleave: 1 });
    expect(plain.bubble / (pass - slowest)).toBeCloseTo(1, 9);
    expect(plain.imbalance).toBeCloseTo(parts.imbalance, 12);
  });
  test('the slowest of n GPUs adds σ·√(2 ln n) of all other parts, the start and end of a step its constant', () => {
    const { straggler, ...rest } = parts;
    const others = Object.values(rest).reduce((total, part) => total + part, 0);
    expect(straggler / others).toBeCloseTo(p.stragglerSigma * Math.sqrt(2 * Math.log(160)), 12);
    expect(parts.fixed / p.fixedStepS).toBeCloseTo(constants.softwareRatio, 12);
  });
});

describe('sends between stages', () => {
  const shown: StepConstants = { ...constants, exposedShare: 0.25 };
  test('of 2·v − 1 for each micro-batch a share is seen, and 2(p − 1) while the first goes through: 0.25 · 30 + 8 of 4 s', () => {
    expect(visibleSendsS(shown, 5, 2, 10, 1, 4)).toBe((0.25 * 30 + 8) * 4);
    expect(visibleSendsS(shown, 2, 2, 10, 0, 4)).toBe((0.25 * 30 + 2) * 4);
  });
  test('between inner stages one more, as far as it is longer than what the last stage takes beyond them: 1 − 0.75 s', () =>
    expect(visibleSendsS(shown, 5, 2, 10, 0.75, 4)).toBe((0.25 * 30 + 8) * 4 + 10 * 0.25));
  const bytes = 2 * settings.workload.sequence * settings.workload.hidden;
  test('go over the network or inside the domain, a part for each tensor rank', () => {
    const far = bytes / (4 * fabric.networkBytesPerS) + fabric.hopLatencyS;
    const near = bytes / (4 * fabric.scaleUp.gatherGBytesPerS * 1e9) + fabric.scaleUp.baseUs * 1e-6;
    expect(sendTimeS(constants, fabric, 4, layout, false)).toBeCloseTo(far, 12);
    expect(sendTimeS(constants, fabric, 4, layout, true)).toBeCloseTo(near, 12);
    const two = { ...layout, context: 2, microBatch: 6 };
    const transfer = (run: Layout): number =>
      sendTimeS(constants, fabric, 4, run, false) - fabric.hopLatencyS;
    expect(transfer(two) / transfer(layout)).toBeCloseTo(3, 12);
  });
  test('are gathered by the tensor group where every rank keeps the whole', () => {
    const whole = { ...constants, settings: { ...settings, sequenceParallel: false } };
    const more = sendTimeS(whole, fabric, 4, layout, false) - sendTimeS(constants, fabric, 4, layout, false);
    expect(more).toBeCloseTo(gatherTimeS(fabric, 4, 4, bytes), 12);
    const alone = { ...layout, tensor: 1 };
    expect(sendTimeS(whole, fabric, 1, alone, false)).toBe(sendTimeS(constants, fabric, 1, alone, false));
  });
});

describe('the data group', () => {
  const rule = { exposedShare: 0.1, distributedOptimizer: true, hidesWithPipeline: true };
  test('hides under all layers but one, or under the passes of the last chunk', () => {
    expect(overlapWindow(5, 1, 16, 10)).toBe(15 / 16);
    expect(overlapWindow(5, 4, 16, 10)).toBe((5 * 3) / 4);
    expect(overlapWindow(5, 4, 16, 3)).toBe((3 * 3) / 4);
  });
  test('shows a tenth of 10 s and 8 s, and what of the rest is longer than the passes of 5 s and 2 s: 1.8 + 4 + 5.2', () =>
    expect(exposedDataS(rule, 5, 10, 8, 2, 5)).toBeCloseTo(1.8 + (9 - 5) + (7.2 - 2), 12));
  test('shows the tenth alone under long passes', () =>
    expect(exposedDataS(rule, 5, 10, 8, 20, 20)).toBeCloseTo(1.8, 12));
  test('reduces whole gradients twice as long under the backward pass where no optimizer is shared out', () => {
    const whole = { ...rule, distributedOptimizer: false };
    expect(exposedDataS(whole, 5, 10, 8, 20, 5)).toBeCloseTo(2 + (18 - 5), 12);
    expect(exposedDataS(whole, 5, 10, 8, 20, 50)).toBeCloseTo(2, 12);
  });
  test('hides nothing in a pipeline where the software does not overlap there', () => {
    const never = { ...rule, hidesWithPipeline: false };
    expect(exposedDataS(never, 5, 10, 8, 20, 20)).toBe(20);
    expect(exposedDataS(never, 1, 10, 8, 20, 20)).toBeCloseTo(1.8, 12);
  });
  test('updates the weights of the fullest stage: its part of the optimizer state over all ranks, and its gradients', () => {
    const held = (16 * constants.sharedWeights + constants.embeddingWeights) / 4;
    const bytes = p.optimizerBytes * (held / 8) + p.gradientHandlingBytes * held;
    const expected = bytes * constants.secondsPerByte * constants.softwareRatio;
    expect(model.breakdownS(layout).optimizer / expected).toBeCloseTo(1, 12);
  });
  test('of one stage updates embedding and logits, once where they are tied', () => {
    const one: Layout = { ...layout, pipeline: 1, interleave: 1 };
    const tied = createStepModel(
      { ...settings, workload: { ...settings.workload, tiedEmbeddings: true } },
      seeds.parameters,
    );
    const fewer = constants.embeddingWeights / 4;
    const bytes = p.optimizerBytes * (fewer / 8) + p.gradientHandlingBytes * fewer;
    const difference = model.breakdownS(one).optimizer - tied.breakdownS(one).optimizer;
    expect(difference / (bytes * constants.secondsPerByte * constants.softwareRatio)).toBeCloseTo(1, 9);
  });
});

describe('fully sharded weights', () => {
  const sharded = (change: Partial<StepSettings>): StepConstants =>
    createStepModel({ ...settings, fullySharded: true, ...change }, seeds.parameters).constants;
  const run: Layout = { ...layout, tensor: 1, pipeline: 1, interleave: 1, data: 32, globalBatch: 96 };
  const weights = { shared: 1e9, routed: 0 };

  test('lie over all ranks, or over groups of the size stated that are smaller', () => {
    expect(shardRanks(sharded({}), 32)).toBe(32);
    expect(shardRanks(sharded({ shardGroup: 8 }), 32)).toBe(8);
    expect(shardRanks(sharded({ shardGroup: 64 }), 32)).toBe(32);
  });
  test('are gathered twice and scattered once for each of three micro-batches; what is longer than the pass shows', () => {
    const all = sharded({});
    const gather = gatherTimeS(fabric, 32, 8, 2e9);
    const scatter = gatherTimeS(fabric, 32, 8, all.gradientWireBytes * 1e9);
    const seen = fullyShardedDataS(all, fabric, run, weights, 3, 8, 0.001, 0.002);
    expect(seen / (3 * (gather - 0.001 + (gather + scatter - 0.002)))).toBeCloseTo(1, 12);
    const hidden = fullyShardedDataS(all, fabric, run, weights, 3, 8, 1e3, 1e3);
    expect(hidden / (3 * all.exposedDataShare * (2 * gather + scatter))).toBeCloseTo(1, 9);
  });
  test('in groups of 8 are gathered inside a domain; four copies then add up their pieces over the network', () => {
    const groups = sharded({ shardGroup: 8 });
    const gather = gatherTimeS(fabric, 8, 8, 2e9);
    const scatter = gatherTimeS(fabric, 8, 8, groups.gradientWireBytes * 1e9);
    const pieces = 2 * gatherTimeS(fabric, 4, 1, (groups.gradientWireBytes * 1e9) / 8);
    const seen = fullyShardedDataS(groups, fabric, run, weights, 3, 8, 0, 0);
    expect(seen / (3 * (2 * gather + scatter) + pieces)).toBeCloseTo(1, 12);
  });
  test('of routed experts are gathered over the ranks that hold the same ones', () => {
    const all = sharded({});
    const experts: Layout = { ...run, expert: 4 };
    const both = { shared: 1e9, routed: 3e9 };
    const time = (bytes: number): number =>
      gatherTimeS(fabric, 32, 8, bytes * 1e9) + gatherTimeS(fabric, 8, 2, bytes * 3e9);
    const seen = fullyShardedDataS(all, fabric, experts, both, 1, 8, 0, 0);
    expect(seen / (2 * time(2) + time(all.gradientWireBytes))).toBeCloseTo(1, 12);
    const spread = { ...experts, expert: 32 };
    const alone = fullyShardedDataS(all, fabric, spread, both, 1, 8, 0, 0);
    expect(alone).toBeCloseTo(fullyShardedDataS(all, fabric, run, weights, 1, 8, 0, 0), 12);
  });
});
