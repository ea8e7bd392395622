import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureComponents, failureShares } from '../../../../src/model/cluster/goodput/components.ts';
import {
  createFailureTimes,
  meanTimeBetweenFailuresS,
  setFailureTimes,
} from '../../../../src/model/cluster/goodput/failures.ts';
import {
  bestIntervalS,
  firstOrderGoodput,
  type GoodputInput,
  renewalGoodput,
} from '../../../../src/model/cluster/goodput/renewal.ts';
import { goodputInputOf } from '../../../../src/model/cluster/goodput/statedFailures.ts';
import { quantile, sampleParameters } from '../../../../src/model/numbers/sampling/parameterSamples.ts';
import { seeds } from '../control.ts';

/** Llama 3's record: 419 unexpected interruptions of 16,384 GPUs in 54 days. */
const rate = 419 / 54 / 16384;
const control: GoodputInput = {
  gpus: 16384,
  failuresPerGpuDay: rate,
  failuresPerJobDay: 0,
  checkpointS: 5,
  checkpointIntervalS: null,
  restartBaseS: 240,
  restartPerGpuS: 0,
  detectS: 60,
  mode: 'job',
  stallS: 120,
  replicaGpus: 1024,
};
const meanTimeS = (change: Partial<GoodputInput>): number =>
  meanTimeBetweenFailuresS(setFailureTimes(createFailureTimes(), { ...control, ...change }));

describe('mean time between failures', () => {
  test('is 54 days / 419 = 185.6 minutes at 16,384 GPUs, 30.4 at 100,000, 15.2 at 200,000', () => {
    const minutes = [16384, 100_000, 200_000].map((gpus) => meanTimeS({ gpus }) / 60);
    expect(minutes[0]).toBeCloseTo(185.6, 1);
    expect(minutes[1]).toBeCloseTo(30.4, 1);
    expect(minutes[2]).toBeCloseTo(15.2, 1);
  });
  test('with software and users, who fail per job, is that of the same record: 363 + 56 = 419', () => {
    const job = goodputInputOf(seeds.parameters, 16384, {});
    expect(meanTimeS(job) / 60).toBeCloseTo(185.6, 0);
  });
  test('of RSC: 7.9 h at 1,024 GPUs at the high ends of both rates, where machines alone would take 28.9 h', () => {
    const high = (id: string): number => seeds.parameterEntries.find((entry) => entry.id === id)!.high;
    const gpus = { gpus: 1024, failuresPerGpuDay: high('P-failures-per-gpu-day') };
    expect(meanTimeS(gpus) / 3600).toBeCloseTo(28.9, 1);
    const jobs = { failuresPerJobDay: high('P-failures-per-job-day') };
    expect(meanTimeS({ ...gpus, ...jobs }) / 3600).toBeCloseTo(7.9, 1);
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
    const { goodput } = renewalGoodput({ ...control, gpus, checkpointS, restartBaseS: downS, detectS: 0 });
    expect(goodput).toBeCloseTo(expected, 2);
  });
  test('is inside the published "over 90 %" for the defaults of the seeds', () => {
    expect(renewalGoodput(goodputInputOf(seeds.parameters, 16384, {})).goodput).toBeGreaterThan(0.9);
  });
  test('a restart of 240 s and 3 ms for each of 20,000 GPUs is one of 300 s', () => {
    const grown = { ...control, gpus: 20_000, restartPerGpuS: 0.003 };
    const flat = { ...control, gpus: 20_000, restartBaseS: 300 };
    expect(renewalGoodput(grown).goodput).toBeCloseTo(renewalGoodput(flat).goodput, 14);
  });
  test('failures per job count as those of machines where the whole job restarts', () => {
    const software = { ...control, failuresPerGpuDay: 0, failuresPerJobDay: rate * 16384 };
    expect(renewalGoodput(software).goodput).toBeCloseTo(renewalGoodput(control).goodput, 14);
  });
  test('meets the first-order form where failures are rare, in both modes', () => {
    for (const mode of ['job', 'replica'] as const) {
      const rare = { ...control, mode, failuresPerGpuDay: rate / 100, failuresPerJobDay: 0.01 };
      expect(renewalGoodput(rare).goodput).toBeCloseTo(firstOrderGoodput(rare), 3);
    }
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
  test('falls with more GPUs, failures, longer restarts and checkpoints, in both modes', () => {
    const field = fc.constantFrom('gpus', 'failuresPerGpuDay', 'restartBaseS', 'checkpointS', 'detectS');
    const mode = fc.constantFrom('job', 'replica');
    fc.assert(
      fc.property(field, mode, fc.double({ min: 1.05, max: 3, noNaN: true }), (name, either, factor) => {
        const base = { ...control, failuresPerJobDay: 1, restartPerGpuS: 0.003, mode: either };
        const worse = renewalGoodput({ ...base, [name]: base[name as 'gpus'] * factor }).goodput;
        expect(worse).toBeLessThan(renewalGoodput(base).goodput);
        expect(worse).toBeGreaterThan(0);
      }),
    );
  });
  test('Young’s interval is the limit for short checkpoints', () => {
    expect(bestIntervalS(1, 1e6) / Math.sqrt(2e6)).toBeCloseTo(1, 2);
    expect(bestIntervalS(500, 200)).toBe(200);
  });
  test('Daly’s correction of C/18M: with C = M it is √2·(1 + √½/3 + 1/18) − 1 times M', () => {
    expect(bestIntervalS(100, 100) / 100).toBeCloseTo(Math.SQRT2 * (1 + Math.SQRT1_2 / 3 + 1 / 18) - 1, 12);
  });
  test.each<[Partial<GoodputInput>, string]>([
    [{ failuresPerGpuDay: -1 }, 'failuresPerGpuDay: received -1, expected a number of at least 0'],
    [{ failuresPerJobDay: -1 }, 'failuresPerJobDay: received -1'],
    [{ gpus: 0 }, 'gpus: received 0'],
    [{ replicaGpus: 0 }, 'replicaGpus: received 0'],
    [{ checkpointIntervalS: 0 }, 'checkpointIntervalS: received 0'],
    [{ restartBaseS: Number.NaN }, 'restartBaseS: received NaN'],
    [{ mode: 'none' as 'job' }, 'mode: received none, expected job or replica'],
  ])('refuses %o and names the field', (change, message) => {
    expect(() => renewalGoodput({ ...control, ...change })).toThrow(message);
  });
});

describe('mode replica', () => {
  const replica: GoodputInput = { ...control, mode: 'replica', gpus: 100_000, failuresPerGpuDay: 0.0005 };
  test('without restarts is e^(−aS): 50 failures a day, 60 + 120 + 300 × 1,024 / 100,000 = 183.1 s each', () => {
    const { goodput, intervalS } = renewalGoodput(replica);
    expect(goodput).toBeCloseTo(Math.exp((-50 / 86_400) * (180 + 300 * 0.01024)), 12);
    expect(intervalS).toBe(Infinity);
  });
  test('with one replica alone is mode job', () => {
    const alone = { ...replica, replicaGpus: 60_000 };
    expect(renewalGoodput(alone).goodput).toBe(renewalGoodput({ ...alone, mode: 'job' }).goodput);
  });
  test('does more than mode job where a stall is shorter than a restart', () => {
    expect(renewalGoodput(replica).goodput).toBeGreaterThan(
      renewalGoodput({ ...replica, mode: 'job' }).goodput,
    );
  });
  test('equals a plain walk, second by second, through random failures of both kinds', () => {
    const job: GoodputInput = {
      ...replica,
      failuresPerGpuDay: 0.002,
      failuresPerJobDay: 40,
      checkpointS: 20,
      checkpointIntervalS: 300,
      stallS: 60,
    };
    const walked = walk(job, 4e6, 12);
    // Four standard errors over blocks of 4,000 s: 4 · 0.2 / √1000.
    expect(Math.abs(walked - renewalGoodput(job).goodput)).toBeLessThan(0.025);
  });
});

/** Share of `seconds` that is useful, walked second by second with failures at the rates of a job. */
function walk(job: GoodputInput, seconds: number, seed: number): number {
  const { restartRatePerS, restartS, stallRatePerS, stallS } = setFailureTimes(createFailureTimes(), job);
  let state = seed;
  const unit = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const { checkpointS, checkpointIntervalS } = job;
  let kept = 0;
  let done = 0;
  let down = 0;
  let isRestart = false;
  for (let second = 0; second < seconds; second++) {
    const draw = unit();
    if (draw < restartRatePerS) {
      done = 0;
      down = restartS;
      isRestart = true;
    } else if (draw < restartRatePerS + stallRatePerS) {
      down = isRestart ? restartS : stallS;
    } else if (down > 0) {
      down = Math.max(0, down - 1);
      isRestart &&= down > 0;
    } else if (++done >= checkpointIntervalS! + checkpointS) {
      kept += checkpointIntervalS!;
      done = 0;
    }
  }
  return kept / seconds;
}

test('public records of about 100,000 GPUs lie inside the interval: 44 % restarting, 80 % replacing replicas', () => {
  const ids = /^P-(failures-per|checkpoint-s|detect|restart|replica)/;
  const moved = seeds.parameterEntries.filter(({ id }) => ids.test(id));
  const sets = sampleParameters(seeds.parameters, moved, undefined, 400, 5);
  for (const [mode, record] of [
    ['job', 0.44],
    ['replica', 0.8],
  ] as const) {
    const goodputs = sets.map((set) => renewalGoodput(goodputInputOf(set, 100_000, { mode })).goodput);
    expect(quantile(goodputs, 0.1), mode).toBeLessThan(record);
    expect(quantile(goodputs, 0.9), mode).toBeGreaterThan(record);
  }
});

describe('what a reader states', () => {
  test('a rate of their own counts all failures; none stated takes both rates of the seeds', () => {
    expect(goodputInputOf(seeds.parameters, 1000, { failuresPerGpuDay: 0.001 }).failuresPerJobDay).toBe(0);
    expect(goodputInputOf(seeds.parameters, 1000, {}).failuresPerJobDay).toBeCloseTo(56 / 54, 3);
  });
  test('checkpoints in memory block for the time of a copy', () => {
    const { checkpointS } = goodputInputOf(seeds.parameters, 1000, { checkpoint: 'memory' });
    expect(checkpointS).toBe(seeds.parameters['P-checkpoint-memory-s']);
  });
});

describe('components', () => {
  test('of machines and software sum to all unexpected interruptions: 268 + 49 + 46 and 56 of 419', () => {
    const { parameters: p } = seeds;
    const shares = failureShares(p, p['P-failures-per-gpu-day']! * 16384, p['P-failures-per-job-day']!);
    expect(shares.gpu).toBeCloseTo(268 / 419, 3);
    expect(shares.software).toBeCloseTo(56 / 419, 3);
    expect(failureComponents.reduce((sum, component) => sum + shares[component], 0)).toBeCloseTo(1, 12);
    const machines = ['gpu', 'network', 'host'].map((name) => p[`P-failures-${name}-per-gpu-day`]!);
    expect(machines.reduce((sum, x) => sum + x, 0)).toBeCloseTo(p['P-failures-per-gpu-day']!, 6);
  });
});
