import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import { memoryShortage } from '../../../../src/model/cluster/layout/check.ts';
import { fatTreeLevels } from '../../../../src/model/cluster/network/locality.ts';
import { breakdownKeys } from '../../../../src/model/cluster/step/breakdown.ts';
import { gemmFlopTimeS, gemmForwardTimeS } from '../../../../src/model/cluster/step/layer/gemm.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { modelFlopsPerToken } from '../../../../src/model/cluster/workload.ts';
import { calibrationRunsOf } from '../../../../src/seeds/measured/calibrationRuns.ts';
import { layout, seeds, settings, settingsOf } from '../control.ts';
import { jobs, layouts } from './randomRuns.ts';

const model = createStepModel(settings, seeds.parameters);

describe('a matrix product', () => {
  test('4096³ at 1 PFLOP/s and half size 128: 2·4224³ / 1e15 = 150.7 us', () => {
    expect(gemmFlopTimeS(4096, 4096, 4096, 1e-15, 128) * 1e6).toBeCloseTo(150.73, 1);
  });
  test('takes its bytes over the bandwidth where it is thin: one row of 16,384² reads 0.54 GB at 1 TB/s', () => {
    const flopTime = gemmFlopTimeS(1, 16384, 16384, 1e-18, 0);
    expect(gemmForwardTimeS(1, 16384, 16384, flopTime, 1e-12, 2) * 1e6).toBeCloseTo(536.9, 0);
  });
});

describe('two published rows', () => {
  const runs = calibrationRunsOf(seeds, 'calibration');
  test.each([
    ['mlperf-405b-v50-tyche-512', 19.4852, 0.04],
    ['korthikanti-175b-present', 13.75, 0.06],
  ])('%s: %d s within the stated share', (id, measuredS, share) => {
    const run = runs.find((entry) => entry.id === id)!;
    expect(run.stepTimeS).toBe(measuredS);
    const predictedS = createStepModel(run.settings, seeds.parameters).stepTimeS(run.layout);
    expect(Math.abs(predictedS / measuredS - 1)).toBeLessThan(share);
  });
});

describe('limits', () => {
  test('with perfect parts the step is its FLOPs over peak', () => {
    const perfect = {
      ...seeds.parameters,
      'P-gemm-efficiency-blackwell': 1,
      'P-gemm-half-size': 0,
      'P-attention-efficiency': 1e6,
      'P-hbm-efficiency': 1e6,
      'P-kernel-gap-us': 0,
      'P-fixed-step-s': 0,
      'P-straggler-sigma': 0,
    };
    const bf16 = settingsOf('GB200-NVL72', 'llama-3-1-405b', 'bf16');
    const one: Layout = {
      ...layout,
      tensor: 1,
      context: 1,
      pipeline: 1,
      data: 1,
      interleave: 1,
      globalBatch: 4,
    };
    const flops = modelFlopsPerToken(bf16.workload, 0) * 8192 * 4;
    expect(createStepModel(bf16, perfect).stepTimeS(one) / (flops / 2500e12)).toBeCloseTo(1, 3);
  });
  test('full recomputation costs about a third more, selective nothing with fused attention', () => {
    const none = model.stepTimeS(layout);
    expect(model.stepTimeS({ ...layout, recompute: 'selective' })).toBe(none);
    const full = model.stepTimeS({ ...layout, recompute: 'full' });
    expect(full / none).toBeGreaterThan(1.25);
    expect(full / none).toBeLessThan(1.37);
  });
  test('without a pipeline there is neither bubble nor imbalance', () => {
    const parts = model.breakdownS({ ...layout, pipeline: 1, data: 64, interleave: 1 });
    expect(parts.bubble + parts.imbalance + parts.p2p).toBe(0);
  });
  test('the bubble of p stages and m micro-batches is near (p − 1)/(v·m) of the work', () => {
    const parts = model.breakdownS({ ...layout, globalBatch: 448 });
    const work = parts.compute + parts.attention + parts.elementwise + parts.tensor + parts.context;
    expect(parts.bubble / work).toBeCloseTo(7 / (8 * 56), 3);
  });
  test('a fat tree of 64-port switches ends at 2,048, 65,536 and 2,097,152 endpoints', () => {
    expect([2048, 2049, 65536, 65537, 204480].map(fatTreeLevels)).toEqual([2, 3, 3, 4, 4]);
  });
  test('a model used before gives what a fresh one gives, whatever came before', () => {
    fc.assert(
      fc.property(
        jobs,
        fc.array(layouts, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(8, 72),
        (job, list, domain) => {
          const stated = { ...settingsOf(...job), scaleUpDomain: domain };
          const used = createStepModel(stated, seeds.parameters);
          for (const random of list) {
            const run = { ...random, expert: stated.workload.experts ? random.expert : 1 };
            used.stepTimeS(run);
            expect(used.stepTimeS(run)).toBe(createStepModel(stated, seeds.parameters).stepTimeS(run));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
  test('a layer that crosses domains is timed again where the job outgrows a pod or a level of switches', () => {
    const stated = settingsOf('H100-SXM', 'llama-3-1-405b', 'bf16');
    const used = createStepModel(stated, seeds.parameters);
    const wide: Layout = { ...layout, tensor: 8, context: 4, pipeline: 8, globalBatch: 2048, interleave: 1 };
    for (const data of [2, 4, 16, 512, 16, 2]) {
      const run = { ...wide, data };
      expect(used.stepTimeS(run)).toBe(createStepModel(stated, seeds.parameters).stepTimeS(run));
    }
  });
  test.each([
    ['experts over domains', { tensor: 4, expert: 64 }],
    ['an expert shared out beyond its tensor group', { tensor: 1, expert: 2, expertTensor: 4 }],
  ])('so is a layer with %s', (_, groups) => {
    const stated = settingsOf('H100-SXM', 'deepseek-v3-671b', 'bf16');
    const used = createStepModel(stated, seeds.parameters);
    for (const data of [64, 4096, 16, 512, 4096]) {
      const run = { ...layout, context: 1, pipeline: 16, globalBatch: 4096, interleave: 1, data, ...groups };
      expect(used.stepTimeS(run)).toBe(createStepModel(stated, seeds.parameters).stepTimeS(run));
    }
  });
  test.each<Partial<Layout>>([
    { tensor: 8 },
    { context: 2 },
    { microBatch: 2 },
    { straddling: true },
    { expert: 16 },
    { expertTensor: 2 },
    { recompute: 'modules' },
    { data: 32 },
  ])('a layer that differs in %o alone is timed again', (change) => {
    const stated = settingsOf('H100-SXM', 'deepseek-v3-671b', 'bf16');
    const used = createStepModel(stated, seeds.parameters);
    const run: Layout = {
      ...{ tensor: 4, context: 3, pipeline: 4, data: 16, expert: 8, expertTensor: 4, interleave: 1 },
      ...{ microBatch: 1, globalBatch: 256, recompute: 'none' },
    };
    used.stepTimeS(run);
    const fresh = createStepModel(stated, seeds.parameters).stepTimeS({ ...run, ...change });
    expect(used.stepTimeS({ ...run, ...change })).toBe(fresh);
    expect(fresh).not.toBe(used.stepTimeS(run));
  });
  test('kept layer times do not leak from one layout into the next', () => {
    const other: Layout = { ...layout, tensor: 8, data: 4, microBatch: 2 };
    const first = model.stepTimeS(layout);
    model.stepTimeS(other);
    expect(model.stepTimeS(layout)).toBe(first);
    expect(createStepModel(settings, seeds.parameters).stepTimeS(layout)).toBe(first);
  });
});

const twiceAsFast = (scaleUp: ScaleUp): ScaleUp => ({
  ...scaleUp,
  gatherGBytesPerS: 2 * scaleUp.gatherGBytesPerS,
  reduceGBytesPerS: 2 * scaleUp.reduceGBytesPerS,
  exchangeGBytesPerS: 2 * scaleUp.exchangeGBytesPerS,
});

describe('of any run', () => {
  test('the answer is finite and positive, its parts are not negative and sum to the step', () => {
    fc.assert(
      fc.property(
        jobs,
        layouts,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (job, random, sp, distributed, flash) => {
          const stated = {
            ...settingsOf(...job),
            sequenceParallel: sp,
            distributedOptimizer: distributed,
            flashAttention: flash,
          };
          const run = { ...random, expert: stated.workload.experts ? random.expert : 1 };
          const any = createStepModel(stated, seeds.parameters);
          const stepS = any.stepTimeS(run);
          const parts = any.breakdownS(run);
          expect(Number.isFinite(stepS) && stepS > 0).toBe(true);
          for (const key of breakdownKeys) expect(parts[key]).toBeGreaterThanOrEqual(0);
          expect(breakdownKeys.reduce((sum, key) => sum + parts[key], 0) / stepS).toBeCloseTo(1, 12);
          expect(any.memoryBytes(run)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('more network, NVLink or memory bandwidth or peak never slows it', () => {
    fc.assert(
      fc.property(jobs, layouts, (job, random) => {
        const stated = settingsOf(...job);
        const run = { ...random, expert: stated.workload.experts ? random.expert : 1 };
        const stepS = createStepModel(stated, seeds.parameters).stepTimeS(run);
        const { accelerator } = stated;
        const peak = accelerator.peakTflops;
        const better = [
          { ...stated, scaleOutGBytesPerSPerGpu: stated.scaleOutGBytesPerSPerGpu * 2 },
          { ...stated, accelerator: { ...accelerator, hbmTBytesPerS: accelerator.hbmTBytesPerS * 2 } },
          { ...stated, accelerator: { ...accelerator, scaleUp: twiceAsFast(accelerator.scaleUp) } },
          {
            ...stated,
            accelerator: {
              ...accelerator,
              peakTflops: {
                bf16: peak.bf16 * 2,
                fp8: peak.fp8 && peak.fp8 * 2,
                nvfp4: peak.nvfp4 && peak.nvfp4 * 2,
              },
            },
          },
        ];
        for (const change of better) {
          const faster = createStepModel(change, seeds.parameters).stepTimeS(run);
          expect(faster).toBeLessThanOrEqual(stepS * (1 + 1e-9));
        }
      }),
      { numRuns: 100 },
    );
  });
  test('full recomputation takes longer and, with four layers a stage or more, less memory', () => {
    fc.assert(
      fc.property(jobs, layouts, (job, random) => {
        const stated = settingsOf(...job);
        const any = createStepModel(stated, seeds.parameters);
        const none: Layout = { ...random, expert: 1, recompute: 'none' };
        const full: Layout = { ...none, recompute: 'full' };
        expect(any.stepTimeS(full)).toBeGreaterThan(any.stepTimeS(none));
        if (stated.workload.layers / none.pipeline < 4) return;
        expect(any.memoryBytes(full)).toBeLessThan(any.memoryBytes(none));
      }),
      { numRuns: 100 },
    );
  });
});

test('the layouts of the measured rows fit, where the source states recomputation and interleaving', () => {
  for (const run of calibrationRunsOf(seeds, 'calibration')) {
    const row = seeds.measured.flatMap((file) => file.rows).find((entry) => entry.id === run.id)!;
    if (row.assumed.includes('recompute') || row.assumed.includes('interleave')) continue;
    expect(memoryShortage(createStepModel(run.settings, seeds.parameters), run.layout), run.id).toBeNull();
  }
});
