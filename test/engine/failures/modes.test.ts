// Jobs that go on while one replica is replaced, restarts that grow with the job, checkpoints in memory: drawn and exact.
import { describe, expect, test } from 'vitest';
import { runFailuresInThread } from '../../../src/engine/failures/runFailuresInThread.ts';
import { type FailuresSize, failuresSlices } from '../../../src/engine/failures/scenario.ts';
import { failures } from '../../../src/kernels/failures/failures.ts';
import { buildExponentialTable } from '../../../src/kernels/failures/gapTicks.ts';
import { OUTCOME } from '../../../src/kernels/failures/layout.ts';
import {
  checkpointPlaces,
  createFailureTimes,
  setFailureTimes,
} from '../../../src/model/cluster/goodput/failures.ts';
import { renewalGoodput } from '../../../src/model/cluster/goodput/renewal.ts';
import { goodputInputOf } from '../../../src/model/cluster/goodput/statedFailures.ts';
import { S_PER_DAY } from '../../../src/model/numbers/units.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';
import { FAILURES, RECORD, REPLICAS } from './failuresScenarios.ts';

const { parameters } = readModelSeeds('seeds');

function resultOf(size: FailuresSize, runCount = 400) {
  return runFailuresInThread({ ...FAILURES, runCount, sizes: [size] }).results[0]!;
}

describe('the mean of many runs is the exact renewal form', () => {
  const cases = [2_048, 16_384, 100_000, 200_000].flatMap((gpus) =>
    (['job', 'replica'] as const).flatMap((mode) =>
      checkpointPlaces.map((checkpoint) => ({ gpus, mode, checkpoint })),
    ),
  );

  test.each(cases)('$gpus GPUs, mode $mode, checkpoint in $checkpoint', ({ gpus, mode, checkpoint }) => {
    const job = goodputInputOf(parameters, gpus, { mode, checkpoint });
    const exact = renewalGoodput(job);
    const times = setFailureTimes(createFailureTimes(), job);
    const { shares } = resultOf(
      {
        ...RECORD,
        meanTimeBetweenFailuresS: exact.meanTimeBetweenFailuresS,
        checkpointS: job.checkpointS,
        intervalS: exact.intervalS,
        components: [
          { weight: times.restartRatePerS, downS: times.restartS, usesSpare: false, keepsWork: false },
          { weight: times.stallRatePerS, downS: times.stallS, usesSpare: false, keepsWork: true },
        ].filter(({ weight }) => weight > 0),
      },
      100,
    );
    expect(Math.abs(shares.useful - exact.goodput)).toBeLessThan(0.003);
  });

  test('where software fails often, and stalls are long', () => {
    const job = goodputInputOf(parameters, 50_000, { mode: 'replica', failuresPerJobDay: 20, stallS: 300 });
    const exact = renewalGoodput(job);
    const times = setFailureTimes(createFailureTimes(), job);
    const { shares } = resultOf({
      ...RECORD,
      meanTimeBetweenFailuresS: exact.meanTimeBetweenFailuresS,
      checkpointS: job.checkpointS,
      intervalS: exact.intervalS,
      components: [
        { weight: times.restartRatePerS, downS: times.restartS, usesSpare: false, keepsWork: false },
        { weight: times.stallRatePerS, downS: times.stallS, usesSpare: false, keepsWork: true },
      ],
    });
    expect(Math.abs(shares.useful - exact.goodput)).toBeLessThan(0.003);
  });
});

test('a stall alone costs its own time and no work', () => {
  // A failure every 1,000 s, each stall 60 s, begun again where one strikes another: up for e^(-0.06) of the time.
  const { shares } = resultOf({
    ...RECORD,
    meanTimeBetweenFailuresS: 1_000,
    components: [{ weight: 1, downS: 60, usesSpare: false, keepsWork: true }],
  });
  expect(shares.lost).toBe(0);
  expect(Math.abs(shares.down - (1 - Math.exp(-0.06)))).toBeLessThan(0.001);
  // Of the rest, 10 s of each 472 s go to checkpoints: the cycle goes on where the stall broke it.
  expect(shares.checkpoint / (1 - shares.down)).toBeCloseTo(10 / 472, 4);
});

test('the same failures cost less where the others go on', () => {
  const whole = resultOf({
    ...REPLICAS,
    components: REPLICAS.components.map((component) => ({ ...component, keepsWork: false })),
  });
  const replicas = resultOf(REPLICAS);
  expect(replicas.interruptionsMean).toBe(whole.interruptionsMean);
  expect(replicas.shares.lost).toBeLessThan(whole.shares.lost / 3);
  expect(replicas.shares.useful).toBeGreaterThan(whole.shares.useful);
});

test('a missing spare holds up the share of the job that its replica is', () => {
  const scarce = { ...REPLICAS, meanTimeBetweenFailuresS: 30_000, spareCount: 0, repairS: 1_000 };
  const waits = [1, 1 / 8, 1 / 64].map((waitShare) => resultOf({ ...scarce, waitShare }).spareWaitShare);
  expect(waits[1]! / waits[0]!).toBeCloseTo(1 / 8, 2);
  expect(waits[2]! / waits[0]!).toBeCloseTo(1 / 64, 2);
});

test('every tick of every run is useful, lost, held by a checkpoint or down', () => {
  const table = buildExponentialTable();
  const sizes = [REPLICAS, { ...REPLICAS, spareCount: 0, waitShare: 1 }];
  for (const slice of failuresSlices({ ...FAILURES, sizes })) {
    const outcomes = failures(slice, table);
    for (let run = 0; run < slice.runCount; run++) {
      const first = run * OUTCOME.wordCount;
      const [useful, lost, checkpoint, down, wait] = outcomes.subarray(first, first + OUTCOME.wordCount);
      expect(useful! + lost! + checkpoint! + down!).toBe(slice.horizonTicks);
      expect(slice.horizonTicks).toBe(54 * S_PER_DAY * 20);
      expect(wait).toBeLessThanOrEqual(down!);
    }
  }
});

test('the checksum of a small scenario with replicas is pinned', () => {
  expect(runFailuresInThread({ ...FAILURES, sizes: [REPLICAS] }).checksum).toBe('895d6429');
});

test.each([0, 1.5, Number.NaN])('waitShare %d is refused', (waitShare) => {
  expect(() => failuresSlices({ ...FAILURES, sizes: [{ ...RECORD, waitShare }] })).toThrow(
    `sizes[0].waitShare: received ${waitShare}, expected more than 0, at most 1`,
  );
});
