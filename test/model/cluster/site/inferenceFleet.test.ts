// The site as a fleet that answers: time of a decode step and of a prompt, experts, batch, users.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import {
  fleetOf,
  fleetTimes,
  type InferenceDemand,
  inferenceFleet,
} from '../../../../src/model/cluster/site/inferenceFleet.ts';
import {
  cacheCopies,
  decodeTimes,
  type Serving,
  type Split,
  servingOf,
  totalS,
  usersByMemory,
  weightBytesPerGpu,
} from '../../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import type { Workload } from '../../../../src/model/cluster/workload.ts';
import { seeds, site } from '../control.ts';

/** What the worked examples take for known; the calibration may move the seeds. */
const known: SiteInput = {
  ...site,
  accelerator: {
    ...site.accelerator,
    hbmGBytes: 186,
    hbmTBytesPerS: 8,
    peakTflops: { bf16: 2500, fp8: 5000, nvfp4: 10_000 },
    scaleUp: { ...site.accelerator.scaleUp, exchangeGBytesPerS: 450 },
  },
  parameters: {
    ...site.parameters,
    'P-hbm-efficiency': 0.85,
    'P-attention-efficiency': 0.6,
    'P-latent-attention-ratio': 0.8,
    'P-reserved-gbytes': 4,
  },
};
const { accelerator } = known;
const deepSeek: SiteInput = { ...known, workload: seeds.shapes.get('deepseek-v3-671b')! };
const withHbm = (input: SiteInput, hbmTBytesPerS: number): SiteInput => ({
  ...input,
  accelerator: { ...accelerator, hbmTBytesPerS },
});
const withScaleUp = (input: SiteInput, change: Partial<ScaleUp>): SiteInput => ({
  ...input,
  accelerator: { ...accelerator, scaleUp: { ...accelerator.scaleUp, ...change } },
});
const withWorkload = (input: SiteInput, change: Partial<Workload>): SiteInput => ({
  ...input,
  workload: { ...input.workload, ...change },
});
const withParameter = (input: SiteInput, id: string, value: number): SiteInput => ({
  ...input,
  parameters: { ...input.parameters, [id]: value },
});
const four = { tensor: 4, groups: 1 };
const thirtyTwo = { tensor: 1, groups: 32 };
const decode = (input: SiteInput, split = four, users = 8, context = 2000): number =>
  totalS(decodeTimes(servingOf(input), split, users, context));

/** A step that reads a whole prompt and writes one token. */
const prefillS = (serving: Serving, split: Split, promptTokens: number): number =>
  totalS(decodeTimes(serving, split, 1, 1, { tokensPerStep: promptTokens, promptTokens }));

describe('a decode step', () => {
  test('of 405B in fp8 on 4 GPUs at batch 1 reads 402 GB of layers and 4.2 GB of logits at 27.2 TB/s: 14.9 ms or more', () => {
    const readS = (126 * 3.1877e9 + 2 * 2.1013e9) / (4 * 8e12 * 0.85);
    expect(readS).toBeCloseTo(0.01492, 5);
    expect(decode(known, four, 1, 1)).toBeGreaterThan(readS);
    expect(decode(known, four, 1, 1)).toBeLessThan(2 * readS);
  });
  test('reads the cache after the products: 258 kB a token in eight bits, so 1,000 more tokens for each of 64 users are 0.61 ms', () => {
    const moreS = decode(known, four, 64, 3000) - decode(known, four, 64, 2000);
    expect(moreS).toBeCloseTo((64 * 1000 * 258_048) / (4 * 6.8e12), 5);
    expect(moreS * 1e3).toBeCloseTo(0.61, 2);
  });
  test('of latents on 2 tensor ranks reads them twice, and multiplies every head by all 576 of them', () => {
    expect(cacheCopies(deepSeek.workload, 2)).toBe(2);
    // Reading: 576 bytes at 6.8 TB/s, 0.085 ns; arithmetic: 2·128·(512 + 64 + 512) at 0.8 of 1.5 PFLOP/s, 0.232 ns.
    const perTokenS = (0.0847e-9 ** 4 + 0.23211e-9 ** 4) ** 0.25;
    const moreS =
      decode(deepSeek, { tensor: 1, groups: 1 }, 64, 3000) -
      decode(deepSeek, { tensor: 1, groups: 1 }, 64, 2000);
    expect(moreS / (61 * 64 * 1000 * perTokenS)).toBeCloseTo(1, 3);
  });
  test('more users never shorten it, more bandwidth never lengthens it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(known, deepSeek),
        fc.constantFrom(1, 2, 4, 8),
        fc.constantFrom(1, 4, 8),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 30_000 }),
        (input, tensor, groups, users, context) => {
          const split = { tensor, groups: input === known ? 1 : groups };
          const stepS = decode(input, split, users, context);
          expect(Number.isFinite(stepS) && stepS > 0).toBe(true);
          expect(decode(input, split, users + 1, context)).toBeGreaterThan(stepS);
          expect(decode(withHbm(input, 10), split, users, context)).toBeLessThan(stepS);
          const { exchangeGBytesPerS, reduceGBytesPerS } = accelerator.scaleUp;
          const faster = {
            exchangeGBytesPerS: 2 * exchangeGBytesPerS,
            reduceGBytesPerS: 2 * reduceGBytesPerS,
          };
          expect(decode(withScaleUp(input, faster), split, users, context)).toBeLessThanOrEqual(stepS);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('experts', () => {
  test('send 64·8·7,168 elements in one byte and fetch them in two, in each of 58 layers: 31/32 of them at 450 GB/s are 1.37 ms', () => {
    const halved = withScaleUp(deepSeek, { exchangeGBytesPerS: accelerator.scaleUp.exchangeGBytesPerS / 2 });
    const addedS = decode(halved, thirtyTwo, 64) - decode(deepSeek, thirtyTwo, 64);
    expect(addedS).toBeCloseTo((58 * (31 / 32) * 3 * 64 * 8 * 7168) / 450e9, 10);
    expect(addedS * 1e3).toBeCloseTo(1.37, 2);
  });
  test('on one rank exchange nothing', () => {
    const halved = withScaleUp(deepSeek, { exchangeGBytesPerS: 1 });
    const one = { tensor: 1, groups: 1 };
    expect(decode(halved, one)).toBe(decode(deepSeek, one));
    expect(prefillS(servingOf(halved), one, 2048)).toBe(prefillS(servingOf(deepSeek), one, 2048));
  });
  test.each([
    ['P-grouped-gemm-ratio', 0.55],
    ['P-expert-imbalance-ratio', 1.3],
  ])('are slower at %s %d, dense models are not', (id, value) => {
    const prompt = (input: SiteInput): number => prefillS(servingOf(input), thirtyTwo, 2048);
    expect(prompt(withParameter(deepSeek, id, value))).toBeGreaterThan(prompt(deepSeek));
    expect(decode(withParameter(deepSeek, id, value), thirtyTwo, 64)).toBeGreaterThan(
      decode(deepSeek, thirtyTwo, 64),
    );
    expect(decode(withParameter(known, id, value))).toBe(decode(known));
    expect(prefillS(servingOf(withParameter(known, id, value)), four, 2048)).toBe(
      prefillS(servingOf(known), four, 2048),
    );
  });
  test('that no layer carries change nothing', () => {
    const { layers, experts } = deepSeek.workload;
    const without = withWorkload(deepSeek, { experts: null });
    const idle = withWorkload(deepSeek, { experts: { ...experts!, denseLayers: layers } });
    expect(decode(idle, thirtyTwo)).toBeCloseTo(decode(without, thirtyTwo), 12);
    expect(prefillS(servingOf(idle), thirtyTwo, 2048)).toBeCloseTo(
      prefillS(servingOf(without), thirtyTwo, 2048),
      12,
    );
  });
  test('that no token chose are not read: one user needs 8 of 256, so a step takes less than a tenth of reading all 671 GB', () => {
    const one = { tensor: 1, groups: 1 };
    expect(decode(deepSeek, one, 1, 1)).toBeLessThan((0.1 * 671e9) / 6.8e12 + 61 * 4e-6);
    expect(decode(deepSeek, one, 1000, 1)).toBeGreaterThan(654e9 / 6.8e12);
  });
  test('lie once on a replica, all else once in each group: 654 / 32 + 15.3 GB and the vocabulary in bf16', () => {
    const bytes = weightBytesPerGpu(servingOf(deepSeek), thirtyTwo);
    const routed = (58 * 256 * 3 * 7168 * 2048) / 32;
    const vocabulary = 2 * 2 * 129_280 * 7168;
    expect(routed / 1e9).toBeCloseTo(654 / 32, 1);
    // 61 attention blocks of 187.1 million weights, 3 plain MLPs of 396.4, 58 shared experts of 44.0 and routers of 1.8.
    expect((bytes - routed - vocabulary) / 1e9).toBeCloseTo(0.061 * 187.1 + 0.003 * 396.4 + 0.058 * 45.9, 1);
  });
});

describe('a prompt', () => {
  test('takes at least its FLOPs at the sustained rate', () => {
    const rate = 4 * 5e15 * seeds.parameters['P-gemm-efficiency-blackwell']!;
    expect(prefillS(servingOf(known), four, 2000)).toBeGreaterThan((2 * 401.6e9 * 2000) / rate);
  });
  test('of twice the length takes less than four times as long, and more than once', () => {
    const [once, twice] = [2000, 4000].map((tokens) => prefillS(servingOf(known), four, tokens)) as [
      number,
      number,
    ];
    expect(twice / once).toBeGreaterThan(1.7);
    expect(twice / once).toBeLessThan(2.2);
  });
});

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
  test('users whose conversations fill the memory: (186 − 4 − 102.5) GB of 4 GPUs over 0.645 GB are 492', () => {
    expect(weightBytesPerGpu(servingOf(known), four) / 1e9).toBeCloseTo(102.5, 1);
    expect(usersByMemory(servingOf(known), four, 2500)).toBe(492);
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
  test('every model and accelerator of the seeds that it fits answers in finite, positive numbers', () => {
    for (const part of seeds.accelerators.values()) {
      for (const workload of seeds.shapes.values()) {
        const served = inferenceFleet({ ...known, accelerator: part, workload, precision: 'bf16' }, demand);
        if (!served) continue;
        for (const value of Object.values(served)) {
          if (typeof value === 'number')
            expect(Number.isFinite(value) && value > 0, `${part.id} ${workload.id}`).toBe(true);
        }
      }
    }
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
