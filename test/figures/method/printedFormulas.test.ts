// What the method page prints, worked out from its formulas, against the model.
import { expect, test } from 'vitest';
import { decodeTimes, servingOf, totalS } from '../../../src/model/cluster/site/serving.ts';
import type { SiteInput } from '../../../src/model/cluster/site/siteInput.ts';
import { defaultSettings } from '../../../src/model/cluster/step/constants.ts';
import type { Layout, Recompute } from '../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../src/model/cluster/step/stepModel.ts';
import { accelerator, printedDecodeStep, printedMemory, seeds, value, workloadOf } from './printedLaws.ts';
import { type Lying, printedStep } from './printedStep.ts';

const layoutOf = (layout: Partial<Layout>): Layout => ({
  tensor: 1,
  context: 1,
  pipeline: 1,
  data: 1,
  expert: 1,
  interleave: 1,
  microBatch: 1,
  globalBatch: 64,
  recompute: 'none',
  ...layout,
});

test.each<[string, Partial<Layout>]>([
  ['llama-3-1-405b', { tensor: 8, context: 2, pipeline: 9, data: 4 }],
  ['llama-3-1-405b', { tensor: 8, pipeline: 14, data: 4, interleave: 3 }],
  ['gpt-3-175b', { tensor: 8, pipeline: 1, data: 8 }],
  ['deepseek-v3-671b', { tensor: 2, pipeline: 16, data: 32, expert: 16, interleave: 2, globalBatch: 1024 }],
])('memory of %s as printed, %o', (id, part) => {
  const workload = workloadOf(id);
  for (const flashAttention of [true, false]) {
    const settings = { ...defaultSettings(accelerator, workload, 'bf16'), flashAttention };
    const model = createStepModel(settings, seeds.parameters);
    for (const recompute of ['none', 'selective', 'full'] satisfies Recompute[]) {
      const layout = layoutOf({ ...part, recompute });
      const printed = printedMemory(workload, layout, flashAttention);
      expect(model.memoryBytes(layout) / printed).toBeCloseTo(1, 9);
    }
  }
});

test.each([
  ['llama-3-1-405b', 16, 1],
  ['llama-3-1-70b', 4, 1],
  ['deepseek-v3-671b', 1, 64],
  ['deepseek-v3-671b', 4, 8],
])('a decode step of %s as printed, %i GPUs a group, %i groups', (id, tensor, groups) => {
  const workload = workloadOf(id);
  const { parameters } = seeds;
  const serving = servingOf({ accelerator, workload, precision: 'bf16', parameters } as SiteInput);
  for (const users of [1, 16, 128]) {
    const printed = printedDecodeStep(workload, tensor, groups, users, 3000);
    expect(totalS(decodeTimes(serving, { tensor, groups }, users, 3000)) / printed).toBeCloseTo(1, 9);
  }
});

test.each<[string, Partial<Layout>, Lying, Lying?]>([
  [
    'llama-3-1-405b',
    { tensor: 8, context: 2, pipeline: 4, data: 8, interleave: 1, recompute: 'full' },
    { contextInside: 2, dataInside: 9, nextInside: false },
  ],
  [
    'llama-3-1-405b',
    { tensor: 4, context: 1, pipeline: 16, data: 4, interleave: 2 },
    { contextInside: 1, dataInside: 1, nextInside: true },
    // What shows of the data group's traffic is worth longer sends.
    { contextInside: 1, dataInside: 4, nextInside: false },
  ],
  ['llama-3-1-70b', { tensor: 8, data: 64 }, { contextInside: 1, dataInside: 9, nextInside: true }],
])('a step of %s as printed, %o', (id, part, lying, lyingOfOrdinary = lying) => {
  const workload = workloadOf(id);
  const layout = layoutOf({ ...part, globalBatch: 256 });
  for (const software of ['tuned', 'ordinary'] as const) {
    const settings = { ...defaultSettings(accelerator, workload, 'bf16'), software };
    const isOrdinary = software === 'ordinary';
    const printed = {
      x: value(isOrdinary ? 'P-exposed-tensor-share-ordinary' : 'P-exposed-tensor-share'),
      zeta: isOrdinary ? value('P-software-ordinary-ratio') : 1,
      xd: value(isOrdinary ? 'P-exposed-data-share-ordinary' : 'P-exposed-data-share'),
      gradientBytes: isOrdinary ? value('P-gradient-wire-bytes') : 2,
    };
    const stepTimeS = createStepModel(settings, seeds.parameters).stepTimeS(layout);
    expect(
      stepTimeS / printedStep(workload, layout, printed, isOrdinary ? lyingOfOrdinary : lying),
    ).toBeCloseTo(1, 9);
  }
});
