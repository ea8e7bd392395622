import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../../../src/cli/bench/model/exhaustive.ts';
import { contextSizes, tensorSizes } from '../../../../src/model/cluster/layout/candidates.ts';
import { blankLayout, challenge, createChampion } from '../../../../src/model/cluster/layout/champion.ts';
import { layoutProblem } from '../../../../src/model/cluster/layout/check.ts';
import {
  dataRanksThatFit,
  idleGpusPerDomain,
  type Packed,
} from '../../../../src/model/cluster/layout/packing.ts';
import { rejectedLayout } from '../../../../src/model/cluster/layout/rejected.ts';
import { searchLayout } from '../../../../src/model/cluster/layout/search.ts';
import type { SearchRequest } from '../../../../src/model/cluster/layout/searchState.ts';
import { localInWorstGroup } from '../../../../src/model/cluster/network/locality.ts';
import { gpusOfLayout, type Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { layout, seeds, settings, settingsOf, workload } from '../control.ts';

describe('an impossible layout is named by field, value and expectation', () => {
  test('the control case is possible', () => expect(layoutProblem(workload, layout, 512)).toBeNull());
  test.each<[Partial<Layout>, number, string, string]>([
    [{}, 500, 'gpus', '4 × 2 × 8 × 8 = 512'],
    [{ tensor: 3 }, 384, 'tensor', 'a divisor of the 128 heads'],
    [{ interleave: 17 }, 512, 'interleave', 'at most layers + 2 = 128'],
    [{ pipeline: 129, interleave: 1 }, 8256, 'pipeline', 'at most layers + 2 = 128'],
    [{ globalBatch: 7 }, 512, 'globalBatch', 'a multiple of data × microBatch = 8'],
    [{ context: 8193 }, 2097408, 'context', 'at most the sequence length 8192'],
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

const packed = (
  tensor: number,
  context: number,
  pipeline: number,
  expert = 1,
  straddling = false,
): Packed => ({
  tensor,
  context,
  pipeline,
  expert,
  straddling,
});

test('a rack of 72 holds one replica of 64 and leaves 8 GPUs idle, or nine of 8', () => {
  expect(dataRanksThatFit(72, 72, packed(4, 2, 8))).toBe(1);
  expect(dataRanksThatFit(144, 72, packed(4, 2, 8))).toBe(2);
  expect(dataRanksThatFit(72, 72, packed(8, 1, 1))).toBe(9);
  // A replica of 256 in groups of 64: four racks.
  expect(dataRanksThatFit(72 * 4, 72, packed(8, 8, 4))).toBe(1);
});

describe('what a group leaves of a domain', () => {
  test('a group of 64 leaves 8 of 72 as hot spares, one of 72 none', () => {
    expect(idleGpusPerDomain(72, packed(8, 8, 1))).toBe(8);
    expect(idleGpusPerDomain(72, packed(8, 9, 4))).toBe(0);
    expect(idleGpusPerDomain(72, packed(4, 2, 8))).toBe(8);
  });
  test('a group of 128 lies evenly on two domains of 72: four of them hold two, and each keeps 8 idle', () => {
    expect(dataRanksThatFit(4 * 72, 72, packed(8, 16, 1))).toBe(2);
    expect(idleGpusPerDomain(72, packed(8, 16, 1))).toBe(8);
    expect(dataRanksThatFit(3 * 72, 72, packed(8, 16, 1))).toBe(1);
  });
  test('straddling groups leave none of 72 idle: four context ranks of 8 GPUs follow each other over two racks', () => {
    const kept = packed(8, 4, 1);
    const straddling = { ...kept, straddling: true };
    expect([idleGpusPerDomain(72, kept), idleGpusPerDomain(72, straddling)]).toEqual([8, 0]);
    expect([dataRanksThatFit(4 * 72, 72, kept), dataRanksThatFit(4 * 72, 72, straddling)]).toEqual([8, 9]);
    expect(localInWorstGroup(4, 9, false)).toBe(4);
    // The third group has one place in the first rack and three in the next.
    expect(localInWorstGroup(4, 9, true)).toBe(1);
    expect(localInWorstGroup(6, 9, true)).toBe(3);
    expect(localInWorstGroup(16, 9, false)).toBe(8);
  });
  test('a straddling group pays for the network', () => {
    const model = createStepModel(settings, seeds.parameters);
    const kept = { ...layout, context: 4, tensor: 8, data: 2 };
    const context = (l: Layout): number => model.breakdownS(l).context;
    expect(context({ ...kept, straddling: true })).toBeGreaterThan(2 * context(kept));
  });
  test('a group of 64 ranks of experts leaves 8 of 72 idle', () => {
    expect(idleGpusPerDomain(72, packed(1, 1, 8, 64))).toBe(8);
    expect(idleGpusPerDomain(72, packed(1, 1, 8, 8))).toBe(8);
    expect(idleGpusPerDomain(72, packed(1, 3, 8, 8))).toBe(0);
    expect(dataRanksThatFit(72, 72, packed(1, 1, 1, 64))).toBe(64);
  });
  test('context has every size that fits; beyond a domain only those that lie evenly on several', () => {
    expect(contextSizes(2048, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16]);
  });
  test('tensor groups divide the heads, also in three: 96 heads of their own keys in a domain of 72', () => {
    const gpt3 = seeds.shapes.get('gpt-3-175b')!;
    expect(tensorSizes(gpt3, 72)).toEqual([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48]);
    expect(tensorSizes(workload, 72)).toEqual([1, 2, 4, 8, 16, 32, 64]);
  });
});

test('of equal layouts the lower stays and takes the place, by tensor first', () => {
  const at = (change: Partial<Layout>): Layout => ({ ...blankLayout(), ...change });
  const champion = createChampion();
  challenge(champion, 5, at({ tensor: 4 }));
  challenge(champion, 5, at({ tensor: 8, context: 1 }));
  expect(champion.layout.tensor).toBe(4);
  challenge(champion, 5, at({ tensor: 2, context: 9 }));
  expect(champion.layout).toMatchObject({ tensor: 2, context: 9 });
  challenge(champion, 5, at({ tensor: 2, context: 9, globalBatch: 2 }));
  expect(champion.layout.globalBatch).toBe(1);
});

describe('searchLayout', () => {
  const request: SearchRequest = {
    maxGpus: 512,
    mostBatchTokens: 896 * 8192,
    criticalBatchTokens: 2.9e7,
    memoryBytes: 186e9,
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

  test('never has more chunks than layers and both edges: 60 layers on 8 stages of 8 layers take 4 chunks each, not 8', () => {
    const deepseek = settingsOf('H100-SXM', 'deepseek-v2-236b', 'bf16');
    const { layout, gpus } = searchLayout(createStepModel(deepseek, seeds.parameters), {
      maxGpus: 256,
      mostBatchTokens: 128 * deepseek.workload.sequence,
      criticalBatchTokens: 2e7,
      memoryBytes: 80e9,
    });
    expect(layout!.pipeline * layout!.interleave).toBeLessThanOrEqual(62);
    expect(layoutProblem(deepseek.workload, layout!, gpus)).toBeNull();
  });

  test('covers every layout of its space and works out in full only those that may win', () => {
    // One GPU, one layer, one sequence: one shape, with nothing, single modules or all computed again.
    const tiny = { ...settings, workload: { ...workload, layers: 1, heads: 1, kvHeads: 1 } };
    const { covered, considered } = searchLayout(createStepModel(tiny, seeds.parameters), {
      ...request,
      maxGpus: 1,
      mostBatchTokens: 8192,
    });
    expect(covered).toBe(3);
    expect(considered).toBeLessThanOrEqual(covered);
    expect(found.covered).toBeGreaterThan(5 * found.considered);
  });

  test('more memory never finds a slower job, and 1 GB finds none', () => {
    const score = (memoryBytes: number): number => {
      const result = searchLayout(model, { ...request, memoryBytes });
      if (!result.layout) return 0;
      const tokens = result.layout.globalBatch * 8192;
      return tokens / (1 + tokens / 2.9e7) / result.stepTimeS;
    };
    const scores = [1, 60, 100, 186, 300].map((gBytes) => score(gBytes * 1e9));
    expect(scores[0]).toBe(0);
    expect([...scores].sort((a, b) => a - b)).toEqual(scores);
  });

  test('names the layout that memory alone keeps from winning', () => {
    const small = { ...request, memoryBytes: 60e9 };
    const found60 = searchLayout(model, small);
    const unlimited = searchLayout(model, { ...request, memoryBytes: Infinity });
    const rejected = rejectedLayout(model, small, found60)!;
    expect(rejected.memoryBytes).toBeGreaterThan(60e9);
    expect(rejected.layout).toEqual(unlimited.layout);
    const rate = (l: Layout): number => scoreOf(model, request, l);
    expect(rejected.gain).toBeCloseTo(rate(rejected.layout) / rate(found60.layout!), 9);
    expect(
      rejectedLayout(model, request, searchLayout(model, { ...request, memoryBytes: Infinity })),
    ).toBeNull();
  });

  test('the same request gives the same layout', () => expect(searchLayout(model, request)).toEqual(found));
  test('a search that keeps the group of the best finds it with less work, one that keeps another group no better', () => {
    const kept = searchLayout(model, { ...request, keep: found.layout! });
    expect(kept.layout).toEqual(found.layout);
    expect(kept.score).toBe(found.score);
    expect(kept.covered).toBeLessThan(found.covered / 5);
    const { tensor } = found.layout!;
    const other = searchLayout(model, { ...request, keep: { ...found.layout!, tensor: 2 * tensor } });
    expect(other.layout!.tensor).toBe(2 * tensor);
    expect(other.score).toBeLessThan(found.score);
  });

  test('uses fewer GPUs where the batch has no room for more', () => {
    const crowded = searchLayout(model, { ...request, maxGpus: 100_000, mostBatchTokens: 64 * 8192 });
    expect(crowded.layout!.globalBatch).toBeLessThanOrEqual(64);
    expect(gpusOfLayout(crowded.layout!)).toBeLessThan(100_000);
  });
});
