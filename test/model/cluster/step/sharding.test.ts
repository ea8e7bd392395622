import { describe, expect, test } from 'vitest';
import { memoryShortage } from '../../../../src/model/cluster/layout/check.ts';
import type { StepSettings } from '../../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { seeds, settingsOf } from '../control.ts';

const plain = settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16');
const sharded: StepSettings = { ...plain, fullySharded: true };
const layout: Layout = {
  tensor: 1,
  context: 1,
  pipeline: 1,
  data: 128,
  expert: 1,
  interleave: 1,
  microBatch: 1,
  globalBatch: 256,
  recompute: 'full',
};
const modelOf = (settings: StepSettings) => createStepModel(settings, seeds.parameters);

test('on one rank the least time of all weights is that of handling their gradients, those of experts with the rest', () => {
  const model = modelOf(settingsOf('H100-SXM', 'mixtral-8x7b', 'bf16'));
  const { constants } = model;
  const { sharedWeights, routedWeights, embeddingWeights, parameters, secondsPerByte } = constants;
  const least = { totalS: 0, workS: 0, exchangeS: 0, headS: 0, embeddingS: 0, weightsS: 0, fixedS: 0 };
  model.setLeastTimes(least, { ...layout, tensor: 2, expert: 4 }, model.jobSizeOf(8), 1);
  const { layers } = constants.settings.workload;
  const held = (layers * sharedWeights + embeddingWeights) / 2 + (layers * routedWeights) / (2 * 4);
  const handledS = parameters.gradientHandlingBytes * held * secondsPerByte;
  // Of every step the fixed time is in the same bound, lengthened alike.
  expect(least.weightsS / least.fixedS).toBeCloseTo(handledS / parameters.fixedStepS, 9);
});

describe('fully sharded weights', () => {
  test('fit where whole ones do not', () => {
    expect(memoryShortage(modelOf(plain), layout)).not.toBeNull();
    expect(memoryShortage(modelOf(sharded), layout)).toBeNull();
  });
  test('are gathered for every micro-batch: traffic that nothing hides grows with their number', () => {
    const slow = { ...sharded, scaleOutGBytesPerSPerGpu: 1 };
    const dataS = (globalBatch: number): number => modelOf(slow).breakdownS({ ...layout, globalBatch }).data;
    expect(dataS(512) / dataS(256)).toBeCloseTo(2, 2);
  });
  test('are left out of the bound of the data ranks: it does not ask how fast the network is', () => {
    const aloneS = (settings: StepSettings): number => {
      const times = { workS: 0, passS: 0, aloneS: 0, interleavedS: 0 };
      modelOf(settings).setDepthTimes(times, layout, 1);
      return times.aloneS;
    };
    const slow = { scaleOutGBytesPerSPerGpu: 1 };
    expect(aloneS({ ...sharded, ...slow })).toBe(aloneS(sharded));
    expect(aloneS({ ...plain, ...slow })).toBeGreaterThan(aloneS(plain));
  });
  test('over fewer ranks take more memory and, on a slow network, less time', () => {
    const group = { ...sharded, shardGroup: 8, scaleOutGBytesPerSPerGpu: 5 };
    const whole = { ...sharded, scaleOutGBytesPerSPerGpu: 5 };
    expect(modelOf(group).memoryBytes(layout)).toBeGreaterThan(modelOf(whole).memoryBytes(layout));
    expect(modelOf(group).stepTimeS(layout)).toBeLessThan(modelOf(whole).stepTimeS(layout));
  });
  test('a group as large as all ranks is the same as none stated', () => {
    expect(modelOf({ ...sharded, shardGroup: 128 }).stepTimeS(layout)).toBe(
      modelOf(sharded).stepTimeS(layout),
    );
  });
});

describe('published layouts', () => {
  test('Llama 3 405B on 16,384 H100, tensor 8, pipeline 16, nothing recomputed, fits', () => {
    const settings: StepSettings = {
      ...settingsOf('H100-SXM', 'llama-3-1-405b', 'bf16'),
      software: 'ordinary',
    };
    const meta: Layout = {
      ...layout,
      ...{ tensor: 8, pipeline: 16, interleave: 8, globalBatch: 2048, recompute: 'none' },
    };
    expect(memoryShortage(modelOf(settings), meta)).toBeNull();
    expect(memoryShortage(modelOf(settings), { ...meta, microBatch: 2, globalBatch: 8192 })).not.toBeNull();
    expect(
      memoryShortage(modelOf(settings), { ...meta, tensor: 4, data: 256, globalBatch: 4096 }),
    ).not.toBeNull();
  });
  test('DeepSeek-V3 on 2,048 H800, pipeline 16, experts over 64, single modules recomputed, fits; without it does not', () => {
    const settings = settingsOf('H800-SXM', 'deepseek-v3-671b', 'fp8');
    const published: Layout = {
      ...layout,
      ...{ pipeline: 16, expert: 64, globalBatch: 15360, recompute: 'modules' },
    };
    expect(memoryShortage(modelOf(settings), published)).toBeNull();
    expect(memoryShortage(modelOf(settings), { ...published, recompute: 'none' })).not.toBeNull();
  });
});

// Runs that their owners report as out of memory; what they leave open is taken at its thriftiest.
describe('layouts known to fail', () => {
  const thrifty: Layout = { ...layout, data: 1, globalBatch: 8 };
  const shortage = (
    accelerator: string,
    workload: string,
    run: Partial<Layout>,
    settings: Partial<StepSettings> = {},
  ) =>
    memoryShortage(modelOf({ ...settingsOf(accelerator, workload, 'bf16'), ...settings }), {
      ...thrifty,
      ...run,
    });

  test('Falcon 40B on one node of eight A100 of 80 GB, tensor 8 (github.com/epfLLM/Megatron-LLM/issues/6)', () => {
    expect(shortage('A100-SXM', 'falcon-40b', { tensor: 8 })).not.toBeNull();
  });
  test('Llama 2 70B on one H100 (github.com/NVIDIA/Megatron-LM/issues/783)', () => {
    expect(shortage('H100-SXM', 'llama-2-70b', {})).not.toBeNull();
  });
  test('a Llama of 7 billion on one A100 of 80 GB; on two, sharded, it fits (github.com/tatsu-lab/stanford_alpaca/issues/56)', () => {
    expect(shortage('A100-SXM', 'llama-2-7b', {})).not.toBeNull();
    expect(shortage('A100-SXM', 'llama-2-7b', { data: 2 }, { fullySharded: true })).toBeNull();
  });
});

test('recomputing single modules takes a little time and saves memory', () => {
  for (const id of ['llama-3-1-70b', 'deepseek-v3-671b']) {
    const model = modelOf(settingsOf('H100-SXM', id, 'bf16'));
    const run: Layout = { ...layout, tensor: 8, pipeline: 4, data: 4, globalBatch: 64 };
    const [none, modules, full] = (['none', 'modules', 'full'] as const).map((recompute) => ({
      s: model.stepTimeS({ ...run, recompute }),
      bytes: model.memoryBytes({ ...run, recompute }),
    }));
    expect(none!.s).toBeLessThan(modules!.s);
    expect(modules!.s).toBeLessThan(full!.s);
    expect(modules!.bytes).toBeLessThan(none!.bytes);
    expect(modules!.bytes).toBeGreaterThan(full!.bytes);
  }
});

test('a later year makes the same software faster by one yearly rate', () => {
  const stepS = (softwareYear: number): number => modelOf({ ...plain, softwareYear }).stepTimeS(layout);
  const gain = seeds.parameters['P-software-yearly-gain']!;
  expect(Math.log(stepS(2024) / stepS(2025))).toBeCloseTo(gain, 9);
  expect(Math.log(stepS(2025) / stepS(2026))).toBeCloseTo(gain, 9);
});
