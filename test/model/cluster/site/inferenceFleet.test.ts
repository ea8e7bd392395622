// The site as a fleet that answers: time of a decode step and of a prompt, experts, batch, users.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import { type InferenceDemand, inferenceFleet } from '../../../../src/model/cluster/site/inferenceFleet.ts';
import {
  cacheCopies,
  decodeTimes,
  prefillTimes,
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

const prefillS = (...asked: Parameters<typeof prefillTimes>): number => totalS(prefillTimes(...asked));

describe('a decode step', () => {
  test('of 405B in fp8 on 4 GPUs at batch 1 reads 402 GB of layers and 4.2 GB of logits at 27.2 TB/s: 14.9 ms or more', () => {
    const readS = (126 * 3.1877e9 + 2 * 2.1013e9) / (4 * 8e12 * 0.85);
    expect(readS).toBeCloseTo(0.01492, 5);
    expect(decode(known, four, 1, 1)).toBeGreaterThan(readS);
    expect(decode(known, four, 1, 1)).toBeLessThan(2 * readS);
  });
  test('reads the cache after the products: 516 kB a token, so 1,000 more tokens for each of 64 users are 1.2 ms', () => {
    const moreS = decode(known, four, 64, 3000) - decode(known, four, 64, 2000);
    expect(moreS).toBeCloseTo((64 * 1000 * 516_096) / (4 * 6.8e12), 5);
    expect(moreS * 1e3).toBeCloseTo(1.21, 2);
  });
  test('of latents on 2 tensor ranks reads them twice, and multiplies every head by all 576 of them', () => {
    expect(cacheCopies(deepSeek.workload, 2)).toBe(2);
    // Reading: 1,152 bytes at 6.8 TB/s, 0.169 ns; arithmetic: 2·128·(512 + 64 + 512) at 1.5 PFLOP/s, 0.186 ns.
    const perTokenS = (0.1694e-9 ** 4 + 0.18569e-9 ** 4) ** 0.25;
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
  test('exchange 2·64·8·7,168 bytes twice in each of 58 layers: 31/32 of them at 450 GB/s are 1.83 ms', () => {
    const halved = withScaleUp(deepSeek, { exchangeGBytesPerS: accelerator.scaleUp.exchangeGBytesPerS / 2 });
    const addedS = decode(halved, thirtyTwo, 64) - decode(deepSeek, thirtyTwo, 64);
    expect(addedS).toBeCloseTo((2 * 58 * (31 / 32) * 2 * 64 * 8 * 7168) / 450e9, 10);
    expect(addedS * 1e3).toBeCloseTo(1.83, 2);
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
  test('reads prompts between steps: a token of 50 ms is the step and batch / 500 prompts', () => {
    const serving = servingOf(known);
    const split = { tensor: fleet.tensor, groups: 1 };
    const stepS = totalS(decodeTimes(serving, split, fleet.batch, 2250));
    const promptS = prefillS(serving, split, 2000);
    expect(fleet.timePerTokenS).toBeCloseTo(stepS + (fleet.batch * promptS) / 500, 12);
    expect(fleet.timeToFirstTokenS).toBeCloseTo(stepS + promptS, 12);
    expect(fleet.tokensPerS).toBeCloseTo(fleet.concurrentUsers / fleet.timePerTokenS, 3);
  });
  test('replicas lie whole in a rack: 227 racks of 72 hold two of 32 or one of 64 each', () => {
    const { gpusPerReplica, tensor, replicas, batch } = inferenceFleet(deepSeek, demand)!;
    expect(gpusPerReplica).toBeGreaterThan(8);
    expect(replicas).toBe(227 * Math.floor(72 / gpusPerReplica));
    expect(batch % (gpusPerReplica / tensor)).toBe(0);
  });
  test('users whose conversations fill the memory: (186 − 4 − 102.5) GB of 4 GPUs over 1.29 GB are 246', () => {
    expect(weightBytesPerGpu(servingOf(known), four) / 1e9).toBeCloseTo(102.5, 1);
    expect(usersByMemory(servingOf(known), four, 2500)).toBe(246);
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
  test('an impossible demand names its field; a limit that nothing meets, or a domain that holds no copy, has no fleet', () => {
    expect(() => inferenceFleet(known, { ...demand, promptTokens: 0 })).toThrow('promptTokens: received 0');
    expect(inferenceFleet(known, { ...demand, timePerTokenLimitS: 1e-6 })).toBeNull();
    expect(
      inferenceFleet({ ...deepSeek, accelerator: seeds.accelerators.get('H100-SXM')! }, demand),
    ).toBeNull();
  });
});
