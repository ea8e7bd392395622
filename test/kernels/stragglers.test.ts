import { describe, expect, test } from 'vitest';
import { pcg4d, trialWord } from '../../src/kernels/draws/pcg4d.ts';
import { KNOT_COUNT, survivalAtKnot, ticksAt } from '../../src/kernels/draws/ticksAt.ts';
import { drawFloor } from '../../src/kernels/stragglers/drawFloor.ts';
import { persistent } from '../../src/kernels/stragglers/persistent.ts';
import type { Slice } from '../../src/kernels/stragglers/slice.ts';
import { stragglers } from '../../src/kernels/stragglers/stragglers.ts';
import { buildStragglerTables } from '../../src/kernels/stragglers/stragglerTables.ts';

const tables = buildStragglerTables(100);
const control: Slice = {
  sizeIndex: 2,
  replicate: 1,
  gpuCount: 1_000,
  groupSize: 72,
  seed: 0xfeedbeef,
  firstBlock: 3,
  blockCount: 5,
};

/** Delay [ticks] of one GPU in one step, straight from the definition. */
function delayOf(slice: Slice, gpu: number, step: number): number {
  const words = new Int32Array(4);
  pcg4d(gpu, 0, trialWord(slice.sizeIndex, slice.replicate, 0), slice.seed, words);
  const own = ticksAt(words[0]!, tables.persistent);
  pcg4d(gpu, step >> 2, trialWord(slice.sizeIndex, slice.replicate, 1), slice.seed, words);
  return own + ticksAt(words[step & 3]!, tables.transient);
}

describe.each([1, 63, 64, 65, 1_000])('with %i GPUs', (gpuCount) => {
  const slice = { ...control, gpuCount };
  const result = stragglers(slice, persistent(slice, tables.persistent), tables.transient);
  const steps = Array.from({ length: 4 * slice.blockCount }, (_, step) => 4 * slice.firstBlock + step);
  const gpus = Array.from({ length: gpuCount }, (_, gpu) => gpu);

  test('a step lasts as long as its slowest GPU, the lowest on ties', () => {
    steps.forEach((step, i) => {
      const delays = gpus.map((gpu) => delayOf(slice, gpu, step));
      const slowest = Math.max(...delays);
      expect(result.delayByStep[i]).toBe(slowest);
      expect(result.holderByStep[i]).toBe(delays.indexOf(slowest));
    });
  });

  test('a rack knows its largest delay and the sum of its delays', () => {
    expect(result.delayByRack).toHaveLength(Math.ceil(gpuCount / 72));
    result.delayByRack.forEach((delay, rack) => {
      const members = gpus.filter((gpu) => Math.floor(gpu / 72) === rack);
      const delays = members.flatMap((gpu) => steps.map((step) => delayOf(slice, gpu, step)));
      expect(delay).toBe(Math.max(...delays));
      expect(result.sumByRack[rack]).toBe(delays.reduce((a, b) => a + b));
    });
  });
});

test('equal GPUs are held by the first', () => {
  const still = buildStragglerTables(0);
  const { delayByStep, holderByStep } = stragglers(
    control,
    persistent(control, still.persistent),
    still.transient,
  );
  expect(new Set(delayByStep)).toEqual(new Set([0]));
  expect(new Set(holderByStep)).toEqual(new Set([0]));
});

test('another seed, size or replicate draws other delays', () => {
  const run = (slice: Slice) =>
    stragglers(slice, persistent(slice, tables.persistent), tables.transient).delayByStep;
  const changes = [{ seed: 1 }, { sizeIndex: 3 }, { replicate: 2 }, { firstBlock: 8 }];
  for (const change of changes) expect(run({ ...control, ...change })).not.toEqual(run(control));
});

test('the mean of the largest of n draws is that of order statistics', () => {
  // E[max of n] = ∫ Q(p) n (1 − p)^(n−1) dp over the survival probability p, exact between the knots of the table.
  const n = 1_000;
  let expected = 0;
  for (let knot = 0; knot < KNOT_COUNT - 1; knot++) {
    const [low, high] = [survivalAtKnot(knot), survivalAtKnot(knot + 1)];
    const weight = (1 - low) ** n - (1 - high) ** n;
    expected += (weight * (tables.transient[knot]! + tables.transient[knot + 1]!)) / 2;
  }
  const slice = { ...control, gpuCount: n, firstBlock: 0, blockCount: 1_000 };
  const { delayByStep } = stragglers(slice, new Int32Array(n), tables.transient);
  const mean = delayByStep.reduce((a, b) => a + b) / delayByStep.length;
  const variance = delayByStep.reduce((sum, delay) => sum + (delay - mean) ** 2, 0) / delayByStep.length;
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / delayByStep.length));
});

test('the floor of the bench finds the largest transient delay', () => {
  const { delayByRack } = stragglers(control, new Int32Array(control.gpuCount), tables.transient);
  expect(drawFloor(control, tables.transient)).toBe(Math.max(...delayByRack));
});
