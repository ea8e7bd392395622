// The step of every chip: the last one is the kernel's own, and every chip has a dot of its own.
import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../src/charts/places/chipGrid.ts';
import { runInThread } from '../../../../src/engine/stragglers/runInThread.ts';
import { stepOfChips } from '../../../../src/simulator/panels/places/stepOfChips.ts';

describe('one step of the site', () => {
  const asked = { gpuCount: 1000, groupSize: 72, seed: 7, jitterPercent: 100, sizeIndex: 0 };

  test('ends with the chip that holds up the first step of the run', () => {
    const { last, delays } = stepOfChips(asked);
    const { results } = runInThread({
      seed: 7,
      gpuCounts: [1000],
      groupSize: 72,
      steps: 4,
      replicates: 1,
      jitterPercent: 100,
    });
    expect(last).toBe(results[0]?.holderByStep[0]);
    expect(delays[last]).toBe(1);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  });

  test('has no wait where all chips are alike', () => {
    const { delays } = stepOfChips({ ...asked, jitterPercent: 0 });
    expect(new Set(delays)).toEqual(new Set([0]));
  });

  test.each([1, 71, 72, 73, 98_136])('has a place for each of %d chips', (gpuCount) => {
    const { width, height, across, down } = gridOf(gpuCount, 72);
    expect(across * down * 72).toBeGreaterThanOrEqual(gpuCount);
    expect(width * height).toBeGreaterThanOrEqual(gpuCount);
  });
});
