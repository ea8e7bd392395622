import { describe, expect, test } from 'vitest';
import { goodputAnswers } from '../../src/cli/goodput.ts';
import { drawGoodput } from '../../src/engine/failures/drawGoodput.ts';
import { runFailuresInThread } from '../../src/engine/failures/runFailuresInThread.ts';
import type { GoodputJob } from '../../src/model/cluster/goodput/renewal.ts';
import { renewalGoodput } from '../../src/model/cluster/goodput/renewal.ts';
import { goodputInput, goodputJobOf } from '../../src/seeds/goodputInput.ts';
import { seeds } from '../model/cluster/control.ts';

/** Llama 3's record: 419 unexpected interruptions of 16,384 GPUs in 54 days. */
const control: GoodputJob = {
  gpus: 16384,
  failuresPerGpuDay: 419 / 54 / 16384,
  checkpointS: 5,
  checkpointIntervalS: null,
  failuresPerJobDay: 0,
  restartBaseS: 240,
  restartPerGpuS: 0,
  detectS: 60,
  mode: 'job',
  stallS: 120,
  replicaGpus: 1024,
  days: 54,
  replicates: 400,
  seed: 7,
};

test.each([16384, 100_000, 200_000])('at %d GPUs the mean is the exact form within 0.3 points', (gpus) => {
  const job = { ...control, gpus };
  expect(Math.abs(drawGoodput(job).goodputMean - renewalGoodput(job).goodput)).toBeLessThan(0.003);
});

test('draws the 419 interruptions of the record', () => {
  // Four standard errors of a mean of 400 Poisson counts of 419: 4 √(419 / 400) = 4.1.
  expect(Math.abs(drawGoodput(control).interruptionsMean - 419)).toBeLessThan(4.1);
});

test('gives the integers of the months kernel for the same job', () => {
  const { goodputMean, intervalS } = drawGoodput(control);
  const [kernel] = runFailuresInThread({
    seed: 7,
    days: 54,
    runCount: 400,
    sizes: [
      {
        meanTimeBetweenFailuresS: (54 * 86_400) / 419,
        checkpointS: 5,
        intervalS,
        components: [{ weight: 1, downS: 300, usesSpare: false, keepsWork: false }],
        spareCount: null,
        repairS: 0,
        waitShare: 1,
      },
    ],
  }).results;
  expect(goodputMean).toBe(kernel!.shares.useful);
});

test('the same seed gives the same figures, another seed others', () => {
  expect(drawGoodput(control)).toEqual(drawGoodput(control));
  expect(drawGoodput({ ...control, seed: 8 }).goodputMean).not.toBe(drawGoodput(control).goodputMean);
});

test('percentiles enclose the mean', () => {
  const { goodputP5, goodputMean, goodputP95 } = drawGoodput(control);
  expect(goodputP5).toBeLessThan(goodputMean);
  expect(goodputP95).toBeGreaterThan(goodputMean);
});

describe('without failures', () => {
  const none = { ...control, failuresPerGpuDay: 0 };

  test('every run is the same, and only checkpoints cost', () => {
    const drawn = drawGoodput({ ...none, checkpointIntervalS: 95 });
    expect(drawn.interruptionsMean).toBe(0);
    expect(drawn.goodputP5).toBe(drawn.goodputP95);
    expect(drawn.goodputMean).toBeCloseTo(0.95, 4);
  });

  test('the best is no checkpoint at all', () => {
    expect(drawGoodput(none)).toMatchObject({ goodputMean: 1, intervalS: 54 * 86_400 });
  });
});

test.each<[Partial<GoodputJob>, string]>([
  [{ gpus: 0 }, 'gpus: received 0, expected at least 1'],
  [{ days: 1500 }, 'days: received 1500, expected more than 0, at most 1242'],
  [{ replicates: 1.5 }, 'replicates: received 1.5, expected an integer from 1'],
  [{ seed: -1 }, 'seed: received -1, expected an integer from 0 to 4294967295'],
  [{ failuresPerGpuDay: 0.5 }, 'replicates: received 400, expected at most 226 for so many failures'],
  [
    { failuresPerGpuDay: 1, replicates: 10 },
    'failuresPerGpuDay: received 1 on 16384 GPUs, expected a failure',
  ],
  [{ failuresPerGpuDay: 1e6, replicates: 1 }, 'failuresPerGpuDay) seconds of at least 23.328 for 54 days'],
  [{ checkpointS: 2e7 }, 'checkpointS: received 20000000, expected from 0 to 1e7'],
  [{ checkpointIntervalS: 2e7 }, 'checkpointIntervalS: received 20000000, expected from 0.05 to 1e7'],
  [{ restartBaseS: 9e6, detectS: 2e6 }, 'restartS + detectS: received 11000000, expected from 0 to 1e7'],
  [{ checkpointS: 0.02, checkpointIntervalS: 1 }, 'checkpointIntervalS: received 1 with checkpointS 0.02'],
])('refuses %o and names the field', (change, message) => {
  expect(() => drawGoodput({ ...control, ...change })).toThrow(message);
});

describe('a job as the file states it', () => {
  const jobOf = (run: object): GoodputJob =>
    goodputJobOf(seeds.parameters, goodputInput.parse({ gpus: 1000, ...run }));

  test('takes the seeds for what is left out', () => {
    expect(jobOf({})).toMatchObject({
      failuresPerGpuDay: seeds.parameters['P-failures-per-gpu-day'],
      failuresPerJobDay: seeds.parameters['P-failures-per-job-day'],
      restartBaseS: seeds.parameters['P-restart-base-s'],
      restartPerGpuS: seeds.parameters['P-restart-per-gpu-s'],
      mode: 'job',
    });
  });

  test('restartS is a restart that no GPU lengthens, and stands alone', () => {
    expect(jobOf({ restartS: 300 })).toMatchObject({ restartBaseS: 300, restartPerGpuS: 0 });
    expect(() => jobOf({ restartS: 300, restartPerGpuS: 0.001 })).toThrow(
      'restartS: received 300 beside restartBaseS or restartPerGpuS, expected one or the other',
    );
  });
});

test.each([
  [
    { gpus: 500, mode: 'replica', replicaGpus: 512 },
    'replicaGpus: received 512, expected at most the 500 GPUs',
  ],
  [
    { gpus: 1000, replicaGpus: 512 },
    'replicaGpus: received 512 beside mode job, expected mode replica beside it',
  ],
  [{ gpus: 1000, mode: 'job', replicaGpus: 512 }, 'replicaGpus: received 512 beside mode job'],
])('%j is refused: a replica is a part of a job whose others go on', (run, message) => {
  expect(() => goodputJobOf(seeds.parameters, goodputInput.parse(run))).toThrow(message);
});

test('a job in hours is told in days', () => {
  const { error } = goodputInput.safeParse({ gpus: 8, days: 1296 });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'a number from 0.001 to 1242 days; 1296 looks like h: 54 days',
  ]);
});

test('a file states the mode and the GPUs of a replica', () => {
  const run = goodputInput.parse({ gpus: 100_000, mode: 'replica', replicaGpus: 2048 });
  expect(goodputJobOf(seeds.parameters, run)).toMatchObject({ mode: 'replica', replicaGpus: 2048 });
  expect(() => goodputInput.parse({ gpus: 1, mode: 'none' })).toThrow();
});

test('a constant that the seeds lack is a fault of ours, told as such', () => {
  const text = JSON.stringify({ gpus: 8 });
  expect(() => goodputAnswers({ ...seeds, parameters: {} }, { file: 'jobs', text })).toThrow(
    /^parameter P-.*: missing/,
  );
});
