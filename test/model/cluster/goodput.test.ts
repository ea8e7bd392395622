import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureComponents, failureShares } from '../../../src/model/cluster/goodput/components.ts';
import {
  bestIntervalS,
  firstOrderGoodput,
  type GoodputInput,
  meanTimeBetweenFailuresS,
  renewalGoodput,
} from '../../../src/model/cluster/goodput/renewal.ts';

import { seeds } from './control.ts';

/** Llama 3's record: 419 unexpected interruptions of 16,384 GPUs in 54 days. */
const rate = 419 / 54 / 16384;
const control: GoodputInput = {
  gpus: 16384,
  failuresPerGpuDay: rate,
  checkpointS: 5,
  checkpointIntervalS: null,
  restartS: 240,
  detectS: 60,
};

describe('mean time between failures', () => {
  test('is 54 days / 419 = 185.6 minutes at 16,384 GPUs, 30.4 at 100,000, 15.2 at 200,000', () => {
    const minutes = [16384, 100_000, 200_000].map((gpus) => meanTimeBetweenFailuresS(gpus, rate) / 60);
    expect(minutes[0]).toBeCloseTo(185.6, 1);
    expect(minutes[1]).toBeCloseTo(30.4, 1);
    expect(minutes[2]).toBeCloseTo(15.2, 1);
  });
});

describe('renewalGoodput', () => {
  // By hand at 16,384: M = 11,135 s, √(2·5·11135) = 333.7 s, T = 330 s; 330/(11135·e^0.02694·(e^0.03009 − 1)) = 0.945.
  test.each([
    [16384, 5, 300, 0.945],
    [16384, 60, 180, 0.885],
    [100_000, 30, 300, 0.704],
    [200_000, 5, 60, 0.842],
    [200_000, 120, 600, 0.296],
  ])('%d GPUs, checkpoints of %d s, %d s down: %d', (gpus, checkpointS, downS, expected) => {
    const { goodput } = renewalGoodput({ ...control, gpus, checkpointS, restartS: downS, detectS: 0 });
    expect(goodput).toBeCloseTo(expected, 2);
  });
  test('is inside the published "over 90 %" for the defaults of the seeds', () => {
    expect(renewalGoodput({ ...control, checkpointS: 10 }).goodput).toBeGreaterThan(0.9);
  });
  test('meets the first-order form where failures are rare', () => {
    const rare = { ...control, failuresPerGpuDay: rate / 100 };
    expect(renewalGoodput(rare).goodput).toBeCloseTo(firstOrderGoodput(rare), 3);
  });
  test('without failures only checkpoints cost', () => {
    const none = renewalGoodput({ ...control, failuresPerGpuDay: 0, checkpointIntervalS: 95 });
    expect(none.goodput).toBeCloseTo(0.95, 12);
    expect(none.failureLoss).toBe(0);
    expect(renewalGoodput({ ...control, failuresPerGpuDay: 0 }).goodput).toBe(1);
  });
  test('goodput and both losses sum to one', () => {
    const result = renewalGoodput(control);
    expect(result.goodput + result.checkpointLoss + result.failureLoss).toBeCloseTo(1, 14);
  });
  test('Daly’s interval is the best of those nearby', () => {
    const best = renewalGoodput(control);
    for (const factor of [0.5, 0.8, 1.25, 2]) {
      const other = renewalGoodput({ ...control, checkpointIntervalS: best.intervalS * factor });
      expect(other.goodput).toBeLessThan(best.goodput);
    }
  });
  test('falls with more GPUs, failures, longer restarts and checkpoints', () => {
    const field = fc.constantFrom('gpus', 'failuresPerGpuDay', 'restartS', 'checkpointS', 'detectS');
    fc.assert(
      fc.property(field, fc.double({ min: 1.05, max: 3, noNaN: true }), (name, factor) => {
        const worse = renewalGoodput({ ...control, [name]: control[name as 'gpus'] * factor }).goodput;
        expect(worse).toBeLessThan(renewalGoodput(control).goodput);
        expect(worse).toBeGreaterThan(0);
      }),
    );
  });
  test('Young’s interval is the limit for short checkpoints', () => {
    expect(bestIntervalS(1, 1e6) / Math.sqrt(2e6)).toBeCloseTo(1, 2);
    expect(bestIntervalS(500, 200)).toBe(200);
  });
  test.each<[Partial<GoodputInput>, string]>([
    [{ failuresPerGpuDay: -1 }, 'failuresPerGpuDay: received -1, expected a number of at least 0'],
    [{ gpus: 0 }, 'gpus: received 0'],
    [{ checkpointIntervalS: 0 }, 'checkpointIntervalS: received 0'],
    [{ restartS: Number.NaN }, 'restartS: received NaN'],
  ])('refuses %o and names the field', (change, message) => {
    expect(() => renewalGoodput({ ...control, ...change })).toThrow(message);
  });
});

test('the components sum to all unexpected interruptions: 268 + 49 + 56 + 46 = 419', () => {
  const shares = failureShares(seeds.parameters);
  expect(shares.gpu).toBeCloseTo(268 / 419, 3);
  const rates = failureComponents.map(
    (component) => seeds.parameters[`P-failures-${component}-per-gpu-day`]!,
  );
  expect(rates.reduce((sum, x) => sum + x, 0)).toBeCloseTo(seeds.parameters['P-failures-per-gpu-day']!, 6);
});
