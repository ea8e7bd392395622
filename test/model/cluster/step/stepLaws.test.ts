import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Precision } from '../../../../src/model/cluster/accelerator.ts';
import { breakdownKeys } from '../../../../src/model/cluster/step/breakdown.ts';
import type { StepSettings } from '../../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { seeds, settingsOf } from '../control.ts';
import { jobs, layouts } from './randomRuns.ts';

const RUNS = { numRuns: 1000 };
/** What rounding may add to a time. */
const ROUNDING = 1 + 1e-9;

const stepS = (settings: StepSettings, layout: Layout): number =>
  createStepModel(settings, seeds.parameters).stepTimeS(layout);
const memoryBytes = (settings: StepSettings, layout: Layout): number =>
  createStepModel(settings, seeds.parameters).memoryBytes(layout);

const switches = fc.record({
  sequenceParallel: fc.boolean(),
  distributedOptimizer: fc.boolean(),
  flashAttention: fc.boolean(),
  software: fc.constantFrom('tuned' as const, 'ordinary' as const),
  scaleUpDomain: fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 72, 144),
  scaleOutGBytesPerSPerGpu: fc.constantFrom(1, 6, 12.5, 25, 50),
});

/** A run with random switches; experts only where the model has some. */
const runs = fc.tuple(jobs, switches, layouts).map(([job, stated, layout]) => {
  const settings: StepSettings = { ...settingsOf(...job), ...stated };
  const { heads, experts } = settings.workload;
  const tensor = heads % layout.tensor === 0 ? layout.tensor : 1;
  const interleave = layout.pipeline > 1 ? layout.interleave : 1;
  return { settings, layout: { ...layout, tensor, interleave, expert: experts ? layout.expert : 1 } };
});

type Run = { settings: StepSettings; layout: Layout };

/** The law: of any run the first time is no longer than the second. */
const neverLonger = (pair: (run: Run) => readonly [number, number]): void =>
  fc.assert(
    fc.property(runs, (run) => {
      const [shorter, longer] = pair(run);
      expect(shorter).toBeLessThanOrEqual(longer * ROUNDING);
    }),
    RUNS,
  );

const withShape = ({ settings }: Run, change: Partial<StepSettings['workload']>): StepSettings => ({
  ...settings,
  workload: { ...settings.workload, ...change },
});

const withPrecision = ({ settings }: Run, precision: Precision): StepSettings => ({ ...settings, precision });

describe('a domain', () => {
  test('twice as large never slows a step', () => {
    neverLonger(({ settings, layout }) => {
      return [
        stepS({ ...settings, scaleUpDomain: 2 * settings.scaleUpDomain }, layout),
        stepS(settings, layout),
      ];
    });
  });
  test('that grows past a replica of 8 GPUs never slows a step on a slow network', () => {
    const settings = { ...settingsOf('H100-SXM', 'llama-3-1-70b', 'bf16'), scaleOutGBytesPerSPerGpu: 6 };
    const layout: Layout = {
      ...{ tensor: 2, context: 1, pipeline: 4, data: 64, expert: 1, interleave: 2, microBatch: 1 },
      ...{ globalBatch: 256, recompute: 'none' },
    };
    const times = [2, 4, 8, 16, 32].map((scaleUpDomain) => stepS({ ...settings, scaleUpDomain }, layout));
    expect([...times].sort((a, b) => b - a)).toEqual(times);
  });
});

describe('more work', () => {
  test('a longer sequence, a larger vocabulary and wider layers cost more', () => {
    for (const field of ['sequence', 'vocab', 'ffn', 'hidden'] as const) {
      neverLonger((run) => [
        stepS(run.settings, run.layout),
        stepS(withShape(run, { [field]: 2 * run.settings.workload[field] }), run.layout),
      ]);
    }
  });
  test('twice the layers cost more', () => {
    neverLonger((run) => [
      stepS(run.settings, run.layout),
      stepS(withShape(run, { layers: 2 * run.settings.workload.layers }), run.layout),
    ]);
  });
  test('twice the batch costs more, at most twice as much', () => {
    const doubled = ({ layout }: Run): Layout => ({ ...layout, globalBatch: 2 * layout.globalBatch });
    neverLonger((run) => [stepS(run.settings, run.layout), stepS(run.settings, doubled(run))]);
    neverLonger((run) => [stepS(run.settings, doubled(run)), 2 * stepS(run.settings, run.layout)]);
  });
  test('recomputing more takes longer', () => {
    const inMode = ({ settings, layout }: Run, recompute: Layout['recompute']): number =>
      stepS(settings, { ...layout, recompute });
    neverLonger((run) => [inMode(run, 'none'), inMode(run, 'selective')]);
    neverLonger((run) => [inMode(run, 'selective'), inMode(run, 'full')]);
  });
});

describe('more GPUs', () => {
  test('with the same work for each never do more each, where every rank updates all of its weights', () => {
    neverLonger(({ settings, layout }) => {
      const whole = { ...settings, distributedOptimizer: false };
      const { data, globalBatch } = layout;
      return [
        stepS(whole, layout),
        stepS(whole, { ...layout, data: 2 * data, globalBatch: 2 * globalBatch }),
      ];
    });
  });
  test('that share out the optimizer gain no more than its own time', () => {
    neverLonger(({ settings, layout }) => {
      const shared = { ...settings, distributedOptimizer: true };
      const withoutOptimizerS = (l: Layout): number => {
        const parts = createStepModel(shared, seeds.parameters).breakdownS(l);
        const left = breakdownKeys.filter((key) => key !== 'optimizer' && key !== 'straggler');
        return left.reduce((sum, key) => sum + parts[key], 0);
      };
      const { data, globalBatch } = layout;
      const twice = { ...layout, data: 2 * data, globalBatch: 2 * globalBatch };
      return [withoutOptimizerS(layout), withoutOptimizerS(twice)];
    });
  });
  test('need no more memory each', () => {
    neverLonger(({ settings, layout }) => {
      const { data, globalBatch } = layout;
      const more = { ...layout, data: 2 * data, globalBatch: 2 * globalBatch };
      return [memoryBytes(settings, more), memoryBytes(settings, layout)];
    });
  });
});

describe('a pipeline', () => {
  const bubbleShare = ({ settings, layout }: Run): number => {
    const model = createStepModel(settings, seeds.parameters);
    return model.breakdownS(layout).bubble / model.stepTimeS(layout);
  };
  test('waits for a smaller share with more micro-batches', () => {
    neverLonger(({ settings, layout }) => [
      bubbleShare({ settings, layout: { ...layout, globalBatch: 2 * layout.globalBatch } }),
      bubbleShare({ settings, layout }),
    ]);
  });
  test('waits less with more chunks', () => {
    neverLonger(({ settings, layout }) => {
      const bubbleS = (interleave: number): number =>
        createStepModel(settings, seeds.parameters).breakdownS({ ...layout, interleave }).bubble;
      return [bubbleS(2 * layout.interleave), bubbleS(layout.interleave)];
    });
  });
});

describe('better software and formats never slow a step', () => {
  test('tuned against ordinary, a later year against an earlier', () => {
    neverLonger(({ settings, layout }) => [
      stepS({ ...settings, software: 'tuned' }, layout),
      stepS({ ...settings, software: 'ordinary' }, layout),
    ]);
    neverLonger(({ settings, layout }) => [
      stepS({ ...settings, softwareYear: 2024 }, layout),
      stepS({ ...settings, softwareYear: 2021 }, layout),
    ]);
  });
  test('8 bits against 16 in wide products, per-tensor scales against block scales', () => {
    neverLonger((run) => {
      const { experts } = run.settings.workload;
      if (run.settings.accelerator.peakTflops.fp8 === null || experts || run.layout.tensor > 8) return [0, 1];
      return [stepS(withPrecision(run, 'fp8'), run.layout), stepS(withPrecision(run, 'bf16'), run.layout)];
    });
    neverLonger((run) => {
      if (run.settings.accelerator.peakTflops.fp8 === null) return [0, 1];
      return [stepS(withPrecision(run, 'fp8'), run.layout), stepS(withPrecision(run, 'mxfp8'), run.layout)];
    });
  });
});

describe('memory', () => {
  test('recomputing, sharing out and smaller micro-batches need no more', () => {
    neverLonger(({ settings, layout }) => [
      memoryBytes(settings, { ...layout, recompute: 'selective' }),
      memoryBytes(settings, { ...layout, recompute: 'none' }),
    ]);
    for (const field of ['sequenceParallel', 'distributedOptimizer'] as const) {
      neverLonger(({ settings, layout }) => [
        memoryBytes({ ...settings, [field]: true }, layout),
        memoryBytes({ ...settings, [field]: false }, layout),
      ]);
    }
    neverLonger(({ settings, layout }) => {
      const { microBatch, globalBatch } = layout;
      const wide = { ...layout, microBatch: 2 * microBatch, globalBatch: 2 * globalBatch };
      return [memoryBytes(settings, layout), memoryBytes(settings, wide)];
    });
  });
});
