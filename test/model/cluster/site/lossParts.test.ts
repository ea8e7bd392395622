// Losses of round numbers, and the model that a larger site trains, by hand.
import { expect, test } from 'vitest';
import { grownInput } from '../../../../src/model/cluster/site/grown.ts';
import { fleetOf, inferenceFleet } from '../../../../src/model/cluster/site/inferenceFleet.ts';
import { type LossInput, lossesOf } from '../../../../src/model/cluster/site/losses.ts';
import { seeds, site } from '../control.ts';
import { known, withWorkload } from './servingControl.ts';

const breakdownS = {
  ...{
    compute: 3,
    attention: 1,
    elementwise: 0.5,
    recompute: 0.25,
    tensor: 0.5,
    context: 0.25,
    expert: 0.25,
  },
  ...{ bubble: 1, imbalance: 0.5, p2p: 0.25, data: 0.75, optimizer: 0.5, fixed: 0.25, straggler: 1 },
};
/** A step of 10 s that does 200 of 800 tokens a second: 2.5 s at dense peak. */
const input: LossInput = {
  ...{ idealTokensPerS: 1200, installedPeakTokensPerS: 1000, usedPeakTokensPerS: 800, tokensPerS: 200 },
  ...{ stepTimeS: 10, breakdownS, checkpointLoss: 0.05, failureLoss: 0.15, usefulness: 0.75 },
};

test('each second of a step of 10 costs 80 of 800 tokens a second; failures, checkpoints and batch act on the 200 that are left', () => {
  expect(lossesOf(input)).toEqual({
    coolingAndOtherIt: 200,
    idleAndSpareGpus: 200,
    kernelEfficiency: 80 * (4.5 - 2.5),
    recomputation: 20,
    communication: 80,
    pipeline: 80 * 1.75,
    dataParallelExposed: 60,
    optimizerAndFixed: 60,
    stragglers: 80,
    failuresAndRestarts: 30,
    checkpoints: 10,
    batch: expect.closeTo(200 * 0.8 * 0.25, 9),
  });
});

test('a site of 16 times the power trains a model of twice every width on four times the tokens', () => {
  const workload = seeds.shapes.get('deepseek-v3-671b')!;
  const { workload: grown, tokensSeenRatio } = grownInput({ ...site, siteMw: 640, workload });
  expect(tokensSeenRatio).toBe(4);
  const { attention: from, experts } = workload;
  const widths = {
    headDim: 2 * from.headDim,
    qRank: 2 * from.qRank,
    kvRank: 2 * from.kvRank,
    ropeDim: 2 * from.ropeDim,
  };
  expect(grown).toEqual({
    ...workload,
    hidden: 2 * workload.hidden,
    ffn: 2 * workload.ffn,
    attention: { ...from, ...widths },
    experts: { ...experts, ffn: 2 * experts!.ffn },
  });
});

test('a fleet may fill all of its GPUs with one replica: two stages on two', () => {
  const demand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 100 };
  const one = withWorkload(known, { heads: 1, kvHeads: 1, layers: 8 });
  const accelerator = { ...one.accelerator, hbmGBytes: 31.6 };
  const served = fleetOf({ ...one, accelerator }, demand, 2, 0.01)!;
  expect([served.pipeline, served.gpusPerReplica, served.replicas]).toEqual([2, 2, 1]);
});

test.each([0, -1, Number.NaN, Infinity])('a demand of %d tokens or seconds is refused', (value) => {
  const demand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.05 };
  for (const field of ['promptTokens', 'outputTokens', 'timePerTokenLimitS'] as const)
    expect(() => inferenceFleet(known, { ...demand, [field]: value })).toThrow(
      `${field}: received ${value}, expected a positive number`,
    );
});
