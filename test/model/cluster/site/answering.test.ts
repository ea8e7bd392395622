// A site that answers as a point of the curve: worked out by hand from its fleet.
import { describe, expect, test } from 'vitest';
import { answeringPoint, answeringWith } from '../../../../src/model/cluster/site/answering.ts';
import { fleetOf, fleetTimes, inferenceFleet } from '../../../../src/model/cluster/site/inferenceFleet.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import {
  decodeTimes,
  servingOf,
  totalS,
  weightBytesPerGpu,
} from '../../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { activeMatrixWeights } from '../../../../src/model/cluster/workload.ts';
import { seeds } from '../control.ts';
import { deepSeek, known, withWorkload } from './servingControl.ts';

const demand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.05 };
const point = answeringPoint(known, demand)!;
const { fleet } = point;

describe('the point of a fleet', () => {
  test('writes a token of every answer in each time between two', () => {
    expect(point.tokensPerS).toBeCloseTo((fleet.replicas * fleet.batch) / fleet.timePerTokenS, 6);
    expect(point.tokensPerS).toBeCloseTo(inferenceFleet(known, demand)!.tokensPerS, 6);
    expect(point.usedGpus).toBe(fleet.replicas * fleet.gpusPerReplica);
    expect([point.gpus, point.facility.racks]).toEqual([16344, 227]);
  });
  test('counts a token over half of its answer, and its share of a prompt that attends to half of itself', () => {
    const { layers, heads, attention } = known.workload;
    const perContext = layers * 2 * heads * 2 * attention.headDim;
    const weights = 2 * activeMatrixWeights(known.workload);
    const flops = weights + perContext * 2250 + (2000 / 500) * (weights + perContext * 1000);
    const peak = point.facility.idealGpus * 5000e12;
    expect(point.idealTokensPerS / (peak / flops)).toBeCloseTo(1, 12);
  });
  test('is up e^(−λ·n·R) of the time, R the restart of one replica', () => {
    const failures = { failuresPerGpuDay: 0.01, detectS: 60, restartBaseS: 300, restartPerGpuS: 1 };
    const failing = answeringWith({ ...known, failures }, demand, fleet);
    const gpus = fleet.gpusPerReplica;
    const share = Math.exp((-gpus * 0.01 * (360 + gpus)) / 86_400);
    expect(failing.goodput).toBeCloseTo(share, 12);
    expect(failing.usefulTokensPerS).toBeCloseTo(failing.tokensPerS * share, 6);
  });
  test('loses what is between ideal and useful: nothing to checkpoints, batch or a pipeline', () => {
    const { losses } = point;
    const lost = lossCauses.reduce((sum, cause) => sum + losses[cause], 0);
    expect(lost / (point.idealTokensPerS - point.usefulTokensPerS)).toBeCloseTo(1, 12);
    expect(losses.checkpoints + losses.batch + losses.pipeline + losses.recomputation).toBe(0);
    const used = (point.usedGpus * point.idealTokensPerS) / point.facility.idealGpus;
    const { communicationS, gapsS } = fleetTimes(known, demand, fleet);
    expect(losses.communication).toBeCloseTo((used * communicationS) / fleet.timePerTokenS, 3);
    expect(losses.optimizerAndFixed).toBeCloseTo((used * gapsS) / fleet.timePerTokenS, 3);
  });
  test('is none where nothing meets the limit', () =>
    expect(answeringPoint(known, { ...demand, timePerTokenLimitS: 1e-9 })).toBeNull());
});

describe('the split of a fleet', () => {
  test('of a dense model has one group; of eight experts no more than eight, and no stages', () => {
    expect(fleet.gpusPerReplica).toBe(fleet.tensor * fleet.pipeline);
    const mixtral = inferenceFleet({ ...known, workload: seeds.shapes.get('mixtral-8x7b')! }, demand)!;
    expect(mixtral.pipeline).toBe(1);
    expect(mixtral.gpusPerReplica / mixtral.tensor).toBeLessThanOrEqual(8);
  });
  test('uses no more GPUs than there are, nor more tensor ranks than heads', () => {
    const few = { ...withWorkload(known, { heads: 2, kvHeads: 2, layers: 4 }) };
    const served = fleetOf(few, demand, 3, 0.01)!;
    expect(served.gpusPerReplica * served.replicas).toBeLessThanOrEqual(3);
    expect(served.tensor).toBeLessThanOrEqual(2);
    expect(served.usersPerMw).toBeCloseTo(served.concurrentUsers / 0.01, 6);
    expect(served.tokensPerSPerGpu).toBeCloseTo(
      served.tokensPerS / (served.gpusPerReplica * served.replicas),
      9,
    );
  });
  test('over several domains is put together from the 64 groups of each: 8 of 72 stay idle', () => {
    const alone = withWorkload(deepSeek, { heads: 1 });
    const split = { tensor: 1, groups: 128 };
    const needed = (of: SiteInput): number =>
      weightBytesPerGpu(servingOf(of), split) + 1e9 * seeds.parameters['P-reserved-gbytes']!;
    const tight = { ...alone, accelerator: { ...alone.accelerator, hbmGBytes: needed(alone) / 1e9 + 2 } };
    const served = fleetOf(tight, { ...demand, timePerTokenLimitS: 10 }, 11 * 72, 1)!;
    expect(served.gpusPerReplica).toBeGreaterThanOrEqual(128);
    expect(served.replicas).toBe(Math.floor((11 * 64) / served.gpusPerReplica));
  });
  test('says what stops its batch: time under a short limit, memory under a long one', () => {
    expect(inferenceFleet(known, { ...demand, timePerTokenLimitS: 0.03 })!.limitedBy).toBe('latency');
    expect(inferenceFleet(known, { ...demand, timePerTokenLimitS: 100 })!.limitedBy).toBe('memory');
  });
});

describe('stages of a replica', () => {
  const serving = servingOf(known);
  const { scaleUp, hopLatencyS, networkBytesPerS } = serving.fabric;
  const traffic = (pipeline: number, tensor: number): number =>
    decodeTimes(serving, { tensor, groups: 1, pipeline }, 8, 2000).communicationS;
  const bytes = (tensor: number): number => (2 * 8 * known.workload.hidden) / tensor;

  test('send their batch over the domain: a start and the bytes of each tensor rank, once a stage', () => {
    const sendS = scaleUp.baseUs * 1e-6 + bytes(4) / (scaleUp.exchangeGBytesPerS * 1e9);
    // Two stages of 63 layers have the traffic of 126.
    expect((traffic(2, 4) - traffic(1, 4)) / (2 * sendS)).toBeCloseTo(1, 9);
  });
  test('larger than a domain send it over the network', () => {
    const sendS = hopLatencyS + bytes(64) / networkBytesPerS;
    expect((traffic(2, 64) - traffic(1, 64)) / (2 * sendS)).toBeCloseTo(1, 6);
  });
  test('take the time of their kernels, traffic and gaps together', () =>
    expect(totalS({ kernelsS: 1, communicationS: 2, gapsS: 4 })).toBe(7));
});
