// Groups of experts that cannot be, memory to the last byte, and how groups lie in domains.
import { describe, expect, test } from 'vitest';
import { layoutProblem, memoryShortage } from '../../../../src/model/cluster/layout/check.ts';
import {
  dataRanksThatFit,
  idleGpusPerDomain,
  type Packed,
} from '../../../../src/model/cluster/layout/packing.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { layout, seeds, settings, workload } from '../control.ts';

describe('experts shared out over ranks of their own number', () => {
  const mixtral = seeds.shapes.get('mixtral-8x7b')!;
  const run: Layout = { ...layout, pipeline: 4, interleave: 1 };
  const problem = (change: Partial<Layout>) => layoutProblem(mixtral, { ...run, ...change }, 256);
  test('may be where those times the spread divide all ranks of a stage', () => {
    expect(problem({ expert: 8, expertTensor: 2 })).toBeNull();
    expect(problem({ expert: 8, expertTensor: 8 })).toBeNull();
    expect(problem({ expert: 8, expertTensor: 16 })).toEqual({
      field: 'expert',
      received: 8,
      expected: 'expert × expertTensor = 8 × 16 to divide tensor × context × data = 64',
    });
  });
  test.each([0, 1.5, -2, 3])('cannot be over %d: no divisor of the inner width', (expertTensor) => {
    expect(problem({ expertTensor })).toEqual({
      field: 'expertTensor',
      received: expertTensor,
      expected: `a divisor of the ${mixtral.experts!.ffn} of an expert's inner width`,
    });
  });
  test('cannot be spread over 16 where there are eight', () =>
    expect(problem({ expert: 16 })?.expected).toBe('a divisor of the 8 experts'));
});

test('the limits themselves are possible: as many context ranks as tokens, stages and chunks as layers and edges', () => {
  const at = (change: Partial<Layout>, gpus: number) =>
    layoutProblem(workload, { ...layout, ...change }, gpus);
  expect(at({ context: 8192 }, 8192 * 256)).toBeNull();
  expect(at({ interleave: 16 }, 512)).toBeNull();
  expect(at({ pipeline: 128, interleave: 1 }, 8192)).toBeNull();
});

test('a layout fits to the last byte of what the part has, in GB of 2^30', () => {
  const model = createStepModel(settings, seeds.parameters);
  const needed = model.memoryBytes(layout) / 1e9;
  const having = (hbmGBytes: number) =>
    memoryShortage(
      createStepModel({ ...settings, accelerator: { ...settings.accelerator, hbmGBytes } }, seeds.parameters),
      layout,
    );
  expect(having((needed / 1.073741824) * (1 + 1e-12))).toBeNull();
  const short = having(needed / 1.073741824 / 2)!;
  expect(short.neededGBytes).toBe(needed);
  expect(short.availableGBytes).toBeCloseTo(needed / 2, 9);
});

describe('data ranks', () => {
  const packed = (change: Partial<Packed>): Packed => ({
    ...{ tensor: 8, context: 1, pipeline: 1, expert: 1, straddling: false },
    ...change,
  });
  test('fill what is left of the last domain too: 2 · 9 and 3 of 8 GPUs on 168', () =>
    expect(dataRanksThatFit(168, 72, packed({}))).toBe(21));
  test('of three stages of 8 lie whole: three replicas in 72, one more in 24 of 30', () => {
    expect(dataRanksThatFit(102, 72, packed({ pipeline: 3 }))).toBe(4);
    expect(dataRanksThatFit(95, 72, packed({ pipeline: 3 }))).toBe(3);
  });
  test('of ten stages of 8 are put together from stages: 18 of two domains are one replica', () =>
    expect(dataRanksThatFit(144, 72, packed({ pipeline: 10 }))).toBe(1));
  test('with four experts each on ranks of 16 lie in groups of 64: eight idle', () => {
    const spread = packed({ tensor: 16, expert: 4 });
    expect(idleGpusPerDomain(72, spread)).toBe(8);
    expect(dataRanksThatFit(72, 72, spread)).toBe(4);
  });
  test('straddling leave only what no tensor group fits', () => {
    const across = packed({ context: 4, straddling: true });
    expect(dataRanksThatFit(2 * 72, 72, across)).toBe(4);
    expect(idleGpusPerDomain(72, { ...across, tensor: 16 })).toBe(8);
    expect(idleGpusPerDomain(72, across)).toBe(0);
  });
});
