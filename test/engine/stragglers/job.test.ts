import { expect, test } from 'vitest';
import { createSliceRunner } from '../../../src/engine/cpu/sliceRunner.ts';
import { meanIdleFractionByRack, meanStepDelayFraction } from '../../../src/engine/stragglers/delays.ts';
import { Job, type SizeResult } from '../../../src/engine/stragglers/job.ts';
import { runInThread } from '../../../src/engine/stragglers/runInThread.ts';
import { placeSlices, readSlice } from '../../../src/engine/webgpu/chunkLayout.ts';
import type { Slice } from '../../../src/kernels/stragglers/slice.ts';
import { SMALL } from './scenarios.ts';

test('slices that come back in any order, as from many workers, make the same results', () => {
  const job = new Job(SMALL);
  const run = createSliceRunner(job.tables);
  const slices: Slice[] = [];
  for (;;) {
    const [slice] = job.take({ draws: 30_000, maxSlices: 1 });
    if (slice === undefined) break;
    slices.push(slice);
  }
  expect(slices.length).toBeGreaterThan(30);
  for (const slice of slices.toReversed()) job.complete(slice, run(slice));
  expect(job.results()).toEqual(runInThread(SMALL).results);
});

test('a replicate is reported once, when its last size is there', () => {
  const reports: [number, number[]][] = [];
  const job = new Job(SMALL, {
    onReplicate: (replicate, results) => reports.push([replicate, results.map(({ gpuCount }) => gpuCount)]),
  });
  const run = createSliceRunner(job.tables);
  for (const slice of job.take({ draws: 1e9, maxSlices: 100 })) job.complete(slice, run(slice));
  expect(reports).toEqual([
    [0, [1_000, 2_500, 4_099]],
    [1, [1_000, 2_500, 4_099]],
  ]);
});

test('of two workgroups with the same delay the earlier holds the step', () => {
  const slice = {
    sizeIndex: 0,
    replicate: 0,
    gpuCount: 65,
    groupSize: 1,
    seed: 0,
    firstBlock: 0,
    blockCount: 1,
  };
  const [place] = placeSlices([slice]).placed;
  expect(place?.workgroupCount).toBe(2);
  const racks = new Uint32Array(65 * 3).fill(1);
  const steps = Uint32Array.of(9, 3, 9, 64, 5, 3, 9, 64, 9, 3, 5, 64, 0, 0, 0, 64);
  const result = readSlice(place!, racks, steps);
  expect([...result.delayByStep]).toEqual([9, 9, 9, 0]);
  expect([...result.holderByStep]).toEqual([3, 64, 3, 0]);
  expect(result.sumByRack[0]).toBe(2 ** 32 + 1);
});

test('delays become fractions of the analytic step', () => {
  const result: SizeResult = {
    sizeIndex: 0,
    replicate: 0,
    gpuCount: 3,
    groupSize: 2,
    delayByStep: Uint32Array.of(40_000, 20_000),
    holderByStep: Uint32Array.of(0, 2),
    delayByRack: Uint32Array.of(40_000, 20_000),
    sumByRack: Float64Array.of(60_000, 30_000),
  };
  // Mean of 4 % and 2 %.
  expect(meanStepDelayFraction(result)).toBeCloseTo(0.03, 12);
  // Rack 0, two GPUs: 0.03 - 60,000 / 2 / 2 / 1e6 = 0.015. Rack 1, one GPU: 0.03 - 30,000 / 2 / 1e6 = 0.015.
  expect([...meanIdleFractionByRack(result)]).toEqual([expect.closeTo(0.015, 12), expect.closeTo(0.015, 12)]);
});
