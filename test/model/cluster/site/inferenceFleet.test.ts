// The site as a fleet that answers: batch, users, replicas that span domains.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fleetOf,
  fleetTimes,
  type InferenceDemand,
  inferenceFleet,
} from '../../../../src/model/cluster/site/inferenceFleet.ts';
import {
  decodeTimes,
  servingOf,
  totalS,
  usersByMemory,
  weightBytesPerGpu,
} from '../../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { seeds } from '../control.ts';
import { decode, deepSeek, four, known } from './servingControl.ts';

describe('a fleet', () => {
  const demand: InferenceDemand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.05 };
  const fleet = inferenceFleet(known, demand)!;
  test('keeps the time per token and scales with the site', () => {
    expect(fleet.timePerTokenS).toBeLessThanOrEqual(0.05);
    const large = inferenceFleet({ ...known, siteMw: 500 }, demand)!;
    expect(large.tokensPerS / fleet.tokensPerS).toBeCloseTo(204480 / 16344, 2);
    expect(large.usersPerMw / fleet.usersPerMw).toBeCloseTo(1, 1);
  });
  test('reads prompts beside the answers: a token of 50 ms is a step that also reads batch · 2,000 / 500 tokens', () => {
    const { tensor, pipeline, batch } = fleet;
    const users = batch / pipeline;
    const prompts = { tokensPerStep: (users * 2000) / 500, promptTokens: 2000 };
    const stepS = totalS(
      decodeTimes(servingOf(known), { tensor, groups: 1, pipeline }, users, 2250, prompts),
    );
    expect(fleet.timePerTokenS).toBeCloseTo(stepS, 12);
    expect(fleet.timeToFirstTokenS).toBeCloseTo(stepS * (1 + Math.max(1, 500 / users)), 12);
    expect(fleet.tokensPerS).toBeCloseTo(fleet.concurrentUsers / fleet.timePerTokenS, 3);
    expect(fleetTimes(known, demand, fleet)).toEqual(
      decodeTimes(servingOf(known), { tensor, groups: 1, pipeline }, users, 2250, prompts),
    );
  });
  test('replicas lie whole in a rack: 227 racks of 72 hold two of 32 or one of 64 each', () => {
    const { gpusPerReplica, tensor, replicas, batch } = inferenceFleet(deepSeek, demand)!;
    expect(gpusPerReplica).toBeGreaterThan(8);
    expect(replicas).toBe(227 * Math.floor(72 / gpusPerReplica));
    expect(batch % (gpusPerReplica / tensor)).toBe(0);
  });
  test('users whose conversations fill the memory: (199.7 − 4 − 102.5) GB of 4 GPUs over 0.645 GB are 577', () => {
    expect(weightBytesPerGpu(servingOf(known), four) / 1e9).toBeCloseTo(102.5, 1);
    expect(usersByMemory(servingOf(known), four, 2500)).toBe(577);
    expect(usersByMemory(servingOf(known), { tensor: 2, groups: 1 }, 2500)).toBe(0);
    const patient = inferenceFleet(known, { ...demand, timePerTokenLimitS: 100 })!;
    expect(patient.limitedBy).toBe('memory');
  });
  test('a longer limit never serves fewer, a longer prompt never more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(known, deepSeek),
        fc.integer({ min: 100, max: 8000 }),
        (input, promptTokens) => {
          const served = inferenceFleet(input, { ...demand, promptTokens })!;
          const slower = inferenceFleet(input, { ...demand, promptTokens, timePerTokenLimitS: 0.1 })!;
          expect(slower.tokensPerS).toBeGreaterThanOrEqual(served.tokensPerS * (1 - 1e-9));
          const longer = inferenceFleet(input, { ...demand, promptTokens: promptTokens * 2 });
          expect(longer?.tokensPerS ?? 0).toBeLessThanOrEqual(served.tokensPerS);
        },
      ),
      { numRuns: 20 },
    );
  });
  test('an impossible demand names its field; a limit that nothing meets has no fleet', () => {
    expect(() => inferenceFleet(known, { ...demand, promptTokens: 0 })).toThrow('promptTokens: received 0');
    expect(inferenceFleet(known, { ...demand, timePerTokenLimitS: 1e-6 })).toBeNull();
  });
});

describe('a replica larger than a domain', () => {
  const demand: InferenceDemand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.1 };
  const onHopper = (input: SiteInput): SiteInput => ({
    ...input,
    accelerator: seeds.accelerators.get('H800-SXM')!,
  });

  test('serves DeepSeek-V3 on H800 in eight bits: 8 of 80 GB cannot hold 671 GB, two machines and more can', () => {
    const input = onHopper(deepSeek);
    expect(usersByMemory(servingOf(input), { tensor: 1, groups: 8 }, 2500)).toBe(0);
    const served = inferenceFleet(input, demand)!;
    expect(served.gpusPerReplica).toBeGreaterThanOrEqual(16);
    expect(served.timePerTokenS).toBeLessThanOrEqual(0.1);
  });

  test('sends a token once to every other machine that holds one of its experts: more bandwidth between them shortens a step', () => {
    const input = onHopper(deepSeek);
    const faster = {
      ...input,
      accelerator: {
        ...input.accelerator,
        scaleOutGBytesPerSPerGpu: 2 * input.accelerator.scaleOutGBytesPerSPerGpu,
      },
    };
    const sixtyFour = { tensor: 1, groups: 64 };
    expect(decode(faster, sixtyFour, 256)).toBeLessThan(decode(input, sixtyFour, 256));
    const eight = { tensor: 1, groups: 8 };
    expect(decode(faster, eight, 256)).toBe(decode(input, eight, 256));
  });

  test('of a dense model lies in stages: 405B in sixteen bits, 812 GB, on machines of 8 × 80 GB', () => {
    const input: SiteInput = { ...onHopper(known), precision: 'bf16' };
    const served = inferenceFleet(input, { ...demand, timePerTokenLimitS: 0.5 })!;
    expect(served.pipeline).toBeGreaterThan(1);
    expect(served.gpusPerReplica).toBeGreaterThan(8);
    expect(weightBytesPerGpu(servingOf(input), { tensor: 8, groups: 1, pipeline: 2 })).toBeLessThan(80e9);
  });

  test('a token passes all stages at the pace of the slowest: 126 layers in 4 stages of 32 are 128', () => {
    const serving = servingOf(known);
    const inFour = decodeTimes(serving, { tensor: 4, groups: 1, pipeline: 4 }, 8, 2000);
    const inOne = decodeTimes(serving, four, 8, 2000);
    expect(inFour.gapsS / inOne.gapsS).toBeCloseTo(128 / 126, 12);
    expect(inFour.kernelsS).toBeGreaterThan(inOne.kernelsS);
    expect(inFour.communicationS).toBeGreaterThan(inOne.communicationS);
  });

  test('is put together of whole machines: as many replicas as machines over machines of a replica', () => {
    const input = onHopper(deepSeek);
    const { gpusPerReplica, replicas } = fleetOf(input, demand, 1600, 1)!;
    expect(replicas).toBe(Math.floor(200 / (gpusPerReplica / 8)));
  });
});
