// One replica that answers: time of a decode step and of a prompt, experts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacheCopies, servingOf, weightBytesPerGpu } from '../../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { seeds } from '../control.ts';
import {
  accelerator,
  decode,
  deepSeek,
  four,
  known,
  prefillS,
  thirtyTwo,
  withHbm,
  withParameter,
  withScaleUp,
  withWorkload,
} from './servingControl.ts';

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
  test('send 64·8·7,168 elements in two bytes and fetch them so, in each of 58 layers: 31/32 of them at 450 GB/s are 1.83 ms', () => {
    const halved = withScaleUp(deepSeek, { exchangeGBytesPerS: accelerator.scaleUp.exchangeGBytesPerS / 2 });
    const addedS = decode(halved, thirtyTwo, 64) - decode(deepSeek, thirtyTwo, 64);
    expect(addedS).toBeCloseTo((58 * (31 / 32) * 4 * 64 * 8 * 7168) / 450e9, 10);
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
    // 61 layers of 22 kernels, 58 of them with 40 more, 1.5 us apart.
    const gapsS = (61 * 22 + 58 * 40) * 1.5e-6;
    expect(decode(deepSeek, one, 1, 1)).toBeLessThan((0.1 * 671e9) / 6.8e12 + gapsS);
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
