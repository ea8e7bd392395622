import { describe, expect, test } from 'vitest';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { type FailuresSize, failuresSlices } from '../../../src/engine/failures/scenario.ts';
import { failures } from '../../../src/kernels/failures/failures.ts';
import { buildExponentialTable } from '../../../src/kernels/failures/gapTicks.ts';
import { OUTCOME } from '../../../src/kernels/failures/layout.ts';
import { renewalGoodput } from '../../../src/model/cluster/goodput/renewal.ts';
import { FAILURES, RECORD, SHORT_OF_SPARES } from './failuresScenarios.ts';

const table = buildExponentialTable();

function resultOf(size: FailuresSize, runCount = 400) {
  return runFailuresInThread({ ...FAILURES, runCount, sizes: [size] }).results[0]!;
}

describe('the mean of many runs is the exact renewal form', () => {
  const cases = [16_384, 100_000, 200_000].flatMap((gpus) =>
    [5, 30, 120].flatMap((checkpointS) => [60, 300, 600].map((downS) => ({ gpus, checkpointS, downS }))),
  );
  test.each(cases)('$gpus GPUs, checkpoint $checkpointS s, down $downS s', ({ gpus, checkpointS, downS }) => {
    const exact = renewalGoodput({
      gpus,
      failuresPerGpuDay: 419 / 54 / 16_384,
      checkpointS,
      checkpointIntervalS: null,
      failuresPerJobDay: 0,
      restartBaseS: downS,
      restartPerGpuS: 0,
      detectS: 0,
      mode: 'job',
      stallS: 0,
      replicaGpus: 1,
    });
    const { shares, interruptionsMean } = resultOf(
      {
        ...RECORD,
        meanTimeBetweenFailuresS: exact.meanTimeBetweenFailuresS,
        checkpointS,
        intervalS: exact.intervalS,
        components: [{ weight: 1, downS, usesSpare: false, keepsWork: false }],
      },
      100,
    );
    expect(Math.abs(shares.useful - exact.goodput)).toBeLessThan(0.003);
    const failures = (419 * gpus) / 16_384;
    expect(Math.abs(interruptionsMean - failures)).toBeLessThan(4 * Math.sqrt(failures / 100));
  });
});

test('every tick of every run is useful, lost, held by a checkpoint or down', () => {
  for (const slice of failuresSlices(FAILURES)) {
    const outcomes = failures(slice, table);
    for (let run = 0; run < slice.runCount; run++) {
      const [useful, lost, checkpoint, down, wait, interruptions, ...byComponent] = outcomes.subarray(
        run * OUTCOME.wordCount,
        (run + 1) * OUTCOME.wordCount,
      );
      expect(useful! + lost! + checkpoint! + down!).toBe(slice.horizonTicks);
      expect(wait).toBeLessThanOrEqual(down!);
      expect(byComponent.reduce((a, b) => a + b)).toBe(interruptions);
    }
  }
});

test('without failures a run is intervals and checkpoints', () => {
  // 54 days are 9,884 cycles of 472 s and a rest of 352 s, all of it training: (9,884 * 462 + 352) / 4,665,600.
  const { shares, interruptionsMean } = resultOf({ ...RECORD, meanTimeBetweenFailuresS: Infinity }, 3);
  expect(interruptionsMean).toBe(0);
  expect(shares.useful).toBeCloseTo((9_884 * 462 + 352) / 4_665_600, 12);
  expect(shares.lost + shares.down).toBe(0);
});

test('components fail in proportion to their weights', () => {
  const { interruptionsMean, interruptionsMeanByComponent } = resultOf(SHORT_OF_SPARES);
  const shares = interruptionsMeanByComponent.map((count) => count / interruptionsMean);
  // Some 620,000 failures: four standard errors are 0.0025.
  for (const [i, weight] of [268, 97, 54].entries()) {
    expect(Math.abs(shares[i]! - weight / 419)).toBeLessThan(0.0025);
  }
});

describe('spares', () => {
  test('never short, they cost nothing', () => {
    expect(resultOf({ ...SHORT_OF_SPARES, spareCount: null }, 100).spareWaitShare).toBe(0);
    expect(resultOf({ ...SHORT_OF_SPARES, repairS: 0 }, 100).spareWaitShare).toBe(0);
  });

  test('the fewer, the longer the job waits', () => {
    const waits = [20, 8, 4, 2, 1, 0].map(
      (spareCount) => resultOf({ ...SHORT_OF_SPARES, spareCount }, 100).spareWaitShare,
    );
    // Five parts are in repair on average, were none waited for.
    for (const [i, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan(waits[i]! + 0.02);
    expect(waits[0]).toBeLessThan(0.001);
    expect(waits[1]).toBeLessThan(0.1);
    expect(waits.at(-1)).toBeGreaterThan(0.98);
  });

  test('with none, each hardware failure waits for its repair', () => {
    // One kind, a failure every 30,000 s, repair 1,000 s: down is about 1,300 s of each 31,300 s or less.
    const { shares, interruptionsMean } = resultOf({
      ...RECORD,
      meanTimeBetweenFailuresS: 30_000,
      components: [{ weight: 1, downS: 300, usesSpare: true, keepsWork: false }],
      spareCount: 0,
      repairS: 1_000,
    });
    const downS = (shares.down * 54 * 86_400) / interruptionsMean;
    // A period ends at the next failure: E[min(gap, 1,300)] = 30,000 (1 - e^(-1,300/30,000)) = 1,272 s.
    expect(downS).toBeGreaterThan(1_260);
    expect(downS).toBeLessThan(1_284);
  });
});

test('runs are the same however they are cut into slices', () => {
  const [whole] = failuresSlices({ ...FAILURES, sizes: [SHORT_OF_SPARES] });
  const outcomes = failures(whole!, table);
  const part = failures({ ...whole!, firstRun: 70, runCount: 9 }, table);
  expect(part).toEqual(outcomes.slice(70 * OUTCOME.wordCount, 79 * OUTCOME.wordCount));
  expect(outcomes[OUTCOME.offsetOf.interruptions]).toBeGreaterThan(1_000);
});

test('the checksum of a small scenario is pinned', () => {
  expect(runFailuresInThread(FAILURES).checksum).toBe('1403e11b');
});

test('a rare failure keeps its mean in whole numbers', () => {
  // One GPU of the record fails every 2,111 days; 1,242 days see 0.588 failures.
  const scenario = {
    ...FAILURES,
    days: 1_242,
    runCount: 4_000,
    sizes: [{ ...RECORD, meanTimeBetweenFailuresS: 2_111 * 86_400 }],
  };
  const { interruptionsMean } = runFailuresInThread(scenario).results[0]!;
  expect(Math.abs(interruptionsMean - 1_242 / 2_111)).toBeLessThan(4 * Math.sqrt(0.588 / 4_000));
});

test.each([
  [{ days: 0 }, 'days: received 0, expected more than 0, at most 1242'],
  [{ runCount: 0.5 }, 'runCount: received 0.5, expected an integer from 1 to 1048576'],
  [{ seed: -1 }, 'seed: received -1'],
  [
    { sizes: [{ ...RECORD, meanTimeBetweenFailuresS: 1 }] },
    'sizes[0].meanTimeBetweenFailuresS: received 1, expected at least',
  ],
  [{ sizes: [RECORD, { ...RECORD, intervalS: 0 }] }, 'sizes[1].intervalS: received 0, expected from 0.05'],
  [{ sizes: [{ ...RECORD, checkpointS: -1 }] }, 'sizes[0].checkpointS: received -1, expected from 0 to 1e7'],
  [
    { sizes: [{ ...RECORD, components: [] }] },
    'sizes[0].components.length: received 0, expected an integer from 1 to 8',
  ],
  [{ sizes: [{ ...RECORD, spareCount: 5_000 }] }, 'sizes[0].spareCount: received 5000'],
  [
    { sizes: [{ ...RECORD, components: [{ weight: 0, downS: 1, usesSpare: false, keepsWork: false }] }] },
    'sizes[0].components[0].weight: received 0',
  ],
])('%j is refused', (change, message) => {
  expect(() => failuresSlices({ ...FAILURES, ...change })).toThrow(message);
});
