import { describe, expect, test } from 'vitest';
import { dataRanksThatFit } from '../../../src/model/cluster/layout/candidates.ts';
import { layoutProblem } from '../../../src/model/cluster/layout/check.ts';
import { type SearchRequest, searchLayout } from '../../../src/model/cluster/layout/search.ts';
import { gpusOfLayout, type Layout } from '../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../src/model/cluster/step/stepModel.ts';
import { layout, seeds, settings, settingsOf, workload } from './control.ts';

describe('an impossible layout is named by field, value and expectation', () => {
  test('the control case is possible', () => expect(layoutProblem(workload, layout, 512)).toBeNull());
  test.each<[Partial<Layout>, number, string, string]>([
    [{}, 500, 'gpus', '4 × 2 × 8 × 8 = 512'],
    [{ tensor: 3 }, 384, 'tensor', 'a divisor of the 128 heads'],
    [{ interleave: 17 }, 512, 'interleave', 'at most layers + 2 = 128'],
    [{ pipeline: 129, interleave: 1 }, 8256, 'pipeline', 'at most layers + 2 = 128'],
    [{ globalBatch: 7 }, 512, 'globalBatch', 'a multiple of data × microBatch = 8'],
    [{ context: 3 }, 768, 'context', 'a divisor of the sequence length 8192'],
    [{ expert: 2 }, 512, 'expert', '1 for a model without experts'],
    [{ microBatch: 0 }, 512, 'microBatch', 'a whole number of at least 1'],
    [{ data: 2.5 }, 160, 'data', 'a whole number of at least 1'],
  ])('%o on %d GPUs', (change, gpus, field, expected) => {
    const problem = layoutProblem(workload, { ...layout, ...change }, gpus);
    expect(problem?.field).toBe(field);
    expect(problem?.expected).toContain(expected);
  });
  test('experts divide the ranks of data and context and the number of experts', () => {
    const deepseek = seeds.shapes.get('deepseek-v3-671b')!;
    const spread: Layout = { ...layout, pipeline: 4, interleave: 1 };
    expect(layoutProblem(deepseek, { ...spread, expert: 16 }, 256)).toBeNull();
    expect(layoutProblem(deepseek, { ...spread, expert: 3 }, 256)?.expected).toBe(
      'a divisor of data × context = 16',
    );
    expect(layoutProblem(deepseek, { ...spread, data: 3, expert: 3, globalBatch: 3 }, 96)?.expected).toBe(
      'a divisor of the 256 experts',
    );
  });
});

test('a rack of 72 holds one replica of 64 and leaves 8 GPUs idle, or nine of 8', () => {
  expect(dataRanksThatFit(72, 72, 4, 2, 8)).toBe(1);
  expect(dataRanksThatFit(144, 72, 4, 2, 8)).toBe(2);
  expect(dataRanksThatFit(72, 72, 8, 1, 1)).toBe(9);
  // A replica of 256 in groups of 64: four racks.
  expect(dataRanksThatFit(72 * 4, 72, 8, 8, 4)).toBe(1);
});

describe('searchLayout', () => {
  const request: SearchRequest = {
    maxGpus: 512,
    targetBatchTokens: 896 * 8192,
    criticalBatchTokens: 2.9e7,
    memoryGBytes: 186,
  };
  const model = createStepModel(settings, seeds.parameters);
  const found = searchLayout(model, request);

  test('finds a layout that is possible, fits and is no slower than the published one', () => {
    const best = found.layout!;
    expect(layoutProblem(workload, best, found.gpus)).toBeNull();
    expect(model.memoryBytes(best)).toBeLessThanOrEqual(186e9);
    const rate = (l: Layout): number =>
      l.globalBatch / model.stepTimeS(l) / (1 + (l.globalBatch * 8192) / 2.9e7);
    expect(rate(best)).toBeGreaterThanOrEqual(rate({ ...layout, data: 7, globalBatch: 896 }));
  });

  test('equals a plain walk through every layout that it may choose', () => {
    const small = settingsOf('A100-SXM-80GB', 'llama-2-7b', 'bf16');
    const smallModel = createStepModel(small, seeds.parameters);
    const smallRequest: SearchRequest = {
      maxGpus: 16,
      targetBatchTokens: 64 * 4096,
      criticalBatchTokens: 1e7,
      memoryGBytes: 80,
    };
    const result = searchLayout(smallModel, smallRequest);
    let best = 0;
    for (const tensor of [1, 2, 4, 8]) {
      for (const context of [1, 2, 4, 8, 16]) {
        for (let pipeline = 1; pipeline <= 32; pipeline++) {
          for (const microBatch of [1, 2, 4, 8]) {
            for (let data = 1; data <= dataRanksThatFit(16, 8, tensor, context, pipeline); data++) {
              const batch = Math.floor(64 / (data * microBatch)) * data * microBatch;
              for (let interleave = 1; interleave <= 32; interleave++) {
                for (const recompute of ['none', 'selective', 'full'] as const) {
                  const layers = 32 % pipeline === 0 ? 32 / pipeline : Math.ceil(34 / pipeline);
                  const chunks = interleave === 1 || (pipeline > 1 && layers % interleave === 0);
                  if (batch === 0 || !chunks) continue;
                  if (interleave > 1 && batch / (data * microBatch) < pipeline) continue;
                  const any: Layout = {
                    tensor,
                    context,
                    pipeline,
                    data,
                    expert: 1,
                    interleave,
                    microBatch,
                    globalBatch: batch,
                    recompute,
                  };
                  if (smallModel.memoryBytes(any) > 80e9) continue;
                  const tokens = batch * 4096;
                  best = Math.max(best, tokens / (1 + tokens / 1e7) / smallModel.stepTimeS(any));
                }
              }
            }
          }
        }
      }
    }
    const tokens = result.layout!.globalBatch * 4096;
    expect(tokens / (1 + tokens / 1e7) / result.stepTimeS / best).toBeGreaterThan(0.995);
  });

  test('never has more chunks than layers and both edges: 60 layers on 8 stages of 8 layers take 4 chunks each, not 8', () => {
    const deepseek = settingsOf('H100-SXM', 'deepseek-v2-236b', 'bf16');
    const { layout, gpus } = searchLayout(createStepModel(deepseek, seeds.parameters), {
      maxGpus: 256,
      targetBatchTokens: 128 * deepseek.workload.sequence,
      criticalBatchTokens: 2e7,
      memoryGBytes: 80,
    });
    expect(layout!.pipeline * layout!.interleave).toBeLessThanOrEqual(62);
    expect(layoutProblem(deepseek.workload, layout!, gpus)).toBeNull();
  });

  test('covers every layout of its space and works out in full only those that may win', () => {
    // One GPU, one layer, one sequence: one shape, with and without full recomputation.
    const tiny = { ...settings, workload: { ...workload, layers: 1, heads: 1, kvHeads: 1 } };
    const { covered, considered } = searchLayout(createStepModel(tiny, seeds.parameters), {
      ...request,
      maxGpus: 1,
      targetBatchTokens: 8192,
    });
    expect(covered).toBe(2);
    expect(considered).toBe(1);
    expect(found.covered).toBeGreaterThan(5 * found.considered);
  });

  test('more memory never finds a slower job, and 1 GB finds none', () => {
    const score = (memoryGBytes: number): number => {
      const result = searchLayout(model, { ...request, memoryGBytes });
      if (!result.layout) return 0;
      const tokens = result.layout.globalBatch * 8192;
      return tokens / (1 + tokens / 2.9e7) / result.stepTimeS;
    };
    const scores = [1, 60, 100, 186, 300].map(score);
    expect(scores[0]).toBe(0);
    expect([...scores].sort((a, b) => a - b)).toEqual(scores);
  });

  test('names the layout that memory alone keeps from winning', () => {
    const { layout, rejected } = searchLayout(model, { ...request, memoryGBytes: 60 });
    const unlimited = searchLayout(model, { ...request, memoryGBytes: Infinity });
    expect(rejected!.memoryBytes).toBeGreaterThan(60e9);
    expect(rejected!.layout).toEqual(unlimited.layout);
    const worth = (l: Layout): number => l.globalBatch / (1 + (l.globalBatch * 8192) / 2.9e7);
    const rate = (l: Layout): number => worth(l) / model.stepTimeS(l);
    expect(rejected!.gain).toBeCloseTo(rate(rejected!.layout) / rate(layout!), 9);
    expect(unlimited.rejected).toBeNull();
  });

  test('the same request gives the same layout', () => expect(searchLayout(model, request)).toEqual(found));

  test('uses fewer GPUs where the batch has no room for more', () => {
    const crowded = searchLayout(model, { ...request, maxGpus: 100_000, targetBatchTokens: 64 * 8192 });
    expect(crowded.layout!.globalBatch).toBeLessThanOrEqual(64);
    expect(gpusOfLayout(crowded.layout!)).toBeLessThan(100_000);
  });
});
