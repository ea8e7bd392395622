// What may be stated of failures, what is refused, and what takes its place where nothing is stated.
import { describe, expect, test } from 'vitest';
import { failureShares } from '../../../../src/model/cluster/goodput/components.ts';
import { createFailureTimes, setFailureTimes } from '../../../../src/model/cluster/goodput/failures.ts';
import {
  chosenIntervalS,
  firstOrderGoodput,
  type GoodputInput,
  renewalGoodput,
  requireGoodputInput,
} from '../../../../src/model/cluster/goodput/renewal.ts';
import { goodputInputOf } from '../../../../src/model/cluster/goodput/statedFailures.ts';
import {
  failuresOfLayout,
  goodputFunction,
  jobFailuresOf,
} from '../../../../src/model/cluster/site/jobFailures.ts';
import { layout, seeds, site } from '../control.ts';

const { parameters } = seeds;
const job: GoodputInput = {
  gpus: 1000,
  failuresPerGpuDay: 0.001,
  failuresPerJobDay: 2,
  checkpointS: 5,
  checkpointIntervalS: null,
  restartBaseS: 240,
  restartPerGpuS: 0.1,
  detectS: 60,
  mode: 'replica',
  stallS: 30,
  replicaGpus: 100,
};

describe('a field', () => {
  const never = [-1, Number.NaN, Infinity];
  test.each([
    'failuresPerGpuDay',
    'failuresPerJobDay',
    'detectS',
    'restartBaseS',
    'restartPerGpuS',
    'stallS',
    'checkpointS',
  ] as const)('%s is a number of at least 0', (field) => {
    for (const value of never)
      expect(() => requireGoodputInput({ ...job, [field]: value })).toThrow(
        `${field}: received ${value}, expected a number of at least 0`,
      );
    expect(() => requireGoodputInput({ ...job, [field]: 0 })).not.toThrow();
  });
  test.each(['gpus', 'replicaGpus'] as const)('%s is at least 1', (field) => {
    for (const value of [0.5, ...never])
      expect(() => requireGoodputInput({ ...job, [field]: value })).toThrow(
        `${field}: received ${value}, expected at least 1`,
      );
    expect(() => requireGoodputInput({ ...job, [field]: 1 })).not.toThrow();
  });
  test('checkpointIntervalS is positive, or null for the best', () => {
    for (const value of [0, ...never])
      expect(() => requireGoodputInput({ ...job, checkpointIntervalS: value })).toThrow(
        `checkpointIntervalS: received ${value}, expected a positive number or null`,
      );
    for (const value of [1, null])
      expect(() => requireGoodputInput({ ...job, checkpointIntervalS: value })).not.toThrow();
  });
});

describe('rates and times', () => {
  const times = (change: Partial<GoodputInput>) =>
    setFailureTimes(createFailureTimes(), { ...job, ...change });
  test('of 1,000 GPUs in ten replicas: two restarts a day of 400 s, one stall of 90 s and a tenth of 310', () => {
    const { restartRatePerS, restartS, stallRatePerS, stallS } = times({});
    expect([restartRatePerS * 86_400, restartS]).toEqual([2, 60 + 240 + 100]);
    expect(stallRatePerS * 86_400).toBeCloseTo(1, 12);
    expect(stallS).toBeCloseTo(90 + (60 + 240 + 10) / 10, 12);
  });
  test('with two replicas one goes on; with fewer the job restarts for both kinds', () => {
    expect(times({ replicaGpus: 500 }).stallRatePerS).toBeGreaterThan(0);
    const alone = times({ replicaGpus: 501 });
    expect([alone.stallRatePerS, alone.stallS]).toEqual([0, 0]);
    expect(alone.restartRatePerS * 86_400).toBeCloseTo(3, 12);
  });
});

describe('checkpoints', () => {
  test('that cost nothing are taken every second at most; where no work is lost, never', () => {
    expect(chosenIntervalS(0, 1000)).toBe(1);
    expect(chosenIntervalS(8, 1e4)).toBeGreaterThan(300);
    expect(chosenIntervalS(8, Infinity)).toBe(Infinity);
  });
  test('to first order: (1 − (T/2 + R)θ − S·a) / (1 + C/T)', () => {
    const stated = { ...job, checkpointIntervalS: 600 };
    const lost = ((300 + 400) * 2 + (90 + 31) * 1) / 86_400;
    expect(firstOrderGoodput(stated)).toBeCloseTo((1 - lost) / (1 + 5 / 600), 12);
  });
});

describe('what a reader states', () => {
  test('is taken field by field', () => {
    const { gpus, ...stated } = job;
    expect(goodputInputOf(parameters, gpus, stated)).toEqual(job);
  });
  test('and where nothing is stated the constants are: checkpoints in the store, the whole job restarting', () => {
    const p = (id: string): number => parameters[`P-${id}`]!;
    expect(goodputInputOf(parameters, 1000, {})).toEqual({
      gpus: 1000,
      failuresPerGpuDay: p('failures-per-gpu-day'),
      failuresPerJobDay: p('failures-per-job-day'),
      checkpointS: p('checkpoint-s'),
      checkpointIntervalS: null,
      detectS: p('detect-s'),
      restartBaseS: p('restart-base-s'),
      restartPerGpuS: p('restart-per-gpu-s'),
      mode: 'job',
      stallS: p('replica-stall-s'),
      replicaGpus: p('replica-gpus'),
    });
    expect(goodputInputOf(parameters, 1000, { checkpoint: 'store' }).checkpointS).toBe(p('checkpoint-s'));
  });
});

describe('failures of a layout', () => {
  const spared = parameters['P-hot-spare-saving-s']!;
  test('that leaves spares in its domains are mended sooner, never in less than no time', () => {
    const base = (restartBaseS: number, hasSpares: boolean): number =>
      jobFailuresOf({ parameters, failures: { restartBaseS } }, 512, 64, hasSpares).restartBaseS;
    expect([base(spared + 7, false), base(spared + 7, true)]).toEqual([spared + 7, 7]);
    expect(base(spared / 2, true)).toBe(0);
  });
  test('replace replicas of tensor × context × pipeline; 64 of 72 GPUs leave spares', () => {
    const failing = failuresOfLayout(site, layout);
    expect([failing.gpus, failing.replicaGpus, failing.mode]).toEqual([512, 64, 'replica']);
    const usual = parameters['P-restart-base-s']!;
    expect(failing.restartBaseS).toBe(Math.max(0, usual - spared));
    expect(failuresOfLayout(site, { ...layout, context: 1, pipeline: 9 }).restartBaseS).toBe(usual);
  });
  test('give the share that the exact form gives, for any size, with or without spares', () => {
    for (const failures of [{}, { mode: 'job' as const }, { checkpointIntervalS: 900 }]) {
      const share = goodputFunction({ parameters, failures });
      for (const [gpus, replica, spares] of [
        [512, 64, true],
        [100_000, 1000, false],
        [20_000, 20_000, true],
      ] as const) {
        const exact = renewalGoodput(jobFailuresOf({ parameters, failures }, gpus, replica, spares));
        expect(share(gpus, replica, spares)).toBe(exact.goodput);
      }
    }
  });
});

test('components: nothing fails, then machines alone; as often per job as per machine, half of each', () => {
  expect(failureShares(parameters, 0, 0).software).toBe(0);
  expect(failureShares(parameters, 3, 0).software).toBe(0);
  expect(failureShares(parameters, 0, 3).software).toBe(1);
  expect(failureShares(parameters, 3, 3).software).toBeCloseTo(0.5, 12);
});
