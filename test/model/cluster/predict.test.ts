// What the prediction of a run says beside its step: FLOPs, memory, interval.
import { describe, expect, test } from 'vitest';
import { predictRun } from '../../../src/model/cluster/predict.ts';
import type { StepSettings } from '../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../src/model/cluster/step/stepModel.ts';
import { modelFlopsPerToken, upProjectionWeights } from '../../../src/model/cluster/workload.ts';
import { layout, seeds, settings, settingsOf, workload } from './control.ts';

const predict = (change: Partial<Layout> = {}, stated: StepSettings = settings) =>
  predictRun({
    settings: stated,
    layout: { ...layout, ...change },
    parameters: seeds.parameters,
    uncertain: [],
    fitted: undefined,
  });
const flops = modelFlopsPerToken(workload);
const control = predict();

test('model FLOP/s of a GPU: 896 sequences of 8,192 tokens over 512 GPUs and the step; the share is of 5 PFLOP/s', () => {
  const perGpu = (896 * 8192 * flops) / (512 * control.stepTimeS);
  expect(control.modelTflopsPerGpu).toBeCloseTo(perGpu / 1e12, 9);
  expect(control.mfu).toBeCloseTo(control.modelTflopsPerGpu / 5000, 12);
});

describe('FLOP/s of the hardware are those of the model', () => {
  const ratio = (change: Partial<Layout>, stated = settings): number => {
    const { hardwareTflopsPerGpu, modelTflopsPerGpu } = predict(change, stated);
    return hardwareTflopsPerGpu / modelTflopsPerGpu;
  };
  const weights = modelFlopsPerToken(workload, 0);
  test('where nothing is computed again, or scores that fused attention computes anyway', () => {
    expect(ratio({})).toBe(1);
    expect(ratio({ recompute: 'selective' })).toBe(1);
  });
  test('and a forward pass of all layers but the logits with full recomputation', () => {
    const forward = flops / 3 - 2 * workload.vocab * workload.hidden;
    expect(ratio({ recompute: 'full' })).toBeCloseTo(1 + forward / flops, 12);
  });
  test('and the forward scores with selective recomputation of unfused attention', () =>
    expect(ratio({ recompute: 'selective' }, { ...settings, flashAttention: false })).toBeCloseTo(
      1 + (flops - weights) / 3 / flops,
      12,
    ));
  test('and the up projections of latent attention with single modules recomputed', () => {
    const latent = settingsOf('GB200-NVL72', 'deepseek-v3-671b', 'fp8');
    const up = 2 * latent.workload.layers * upProjectionWeights(latent.workload);
    expect(ratio({ recompute: 'modules' })).toBe(1);
    expect(ratio({ recompute: 'modules' }, latent)).toBeCloseTo(
      1 + up / modelFlopsPerToken(latent.workload),
      12,
    );
  });
});

describe('memory', () => {
  test('of a layout that fits has no reason', () => {
    expect(control.fits).toBe(true);
    expect(control.reason).toBeUndefined();
    const bytes = createStepModel(settings, seeds.parameters).memoryBytes(layout);
    expect(control.memoryGBytesPerGpu).toBe(bytes / 1e9);
  });
  test('of one that does not is named beside what the part has: 186 GB of 2^30 bytes', () => {
    const large = predict({
      tensor: 1,
      context: 1,
      pipeline: 1,
      data: 512,
      interleave: 1,
      globalBatch: 1024,
    });
    expect(large.fits).toBe(false);
    const available = ((settings.accelerator.hbmGBytes * 2 ** 30) / 1e9).toFixed(1);
    expect(large.reason).toBe(
      `needs ${large.memoryGBytesPerGpu.toFixed(1)} GB per GPU, GB200-NVL72 has ${available} GB`,
    );
    expect(large.stepTimeS).toBeGreaterThan(0);
  });
});

test('without uncertain constants the interval is the spread of the software alone, as wide to either side', () => {
  const up = control.stepTimeHighS / control.stepTimeS;
  expect(up).toBeCloseTo(1 + seeds.parameters['P-software-tuned-spread']!, 9);
  expect((control.stepTimeLowS / control.stepTimeS) * up).toBeCloseTo(1, 12);
});

test('the range of a constant widens it to the side that it moves: a fixed part of the step of up to 2 s', () => {
  const id = 'P-fixed-step-s';
  const value = seeds.parameters[id]!;
  const wide = predictRun({
    ...{ settings, layout, parameters: seeds.parameters, fitted: undefined },
    uncertain: [{ id, value, low: value, high: value + 2 }],
  });
  expect(wide.stepTimeHighS).toBeGreaterThan(control.stepTimeHighS * 1.01);
  expect(wide.stepTimeLowS).toBeCloseTo(control.stepTimeLowS, 9);
});
