import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  batchUsefulness,
  criticalBatchTokens,
  mostBatchTokens,
} from '../../../../src/model/cluster/batch.ts';
import {
  influences,
  siteBands,
  siteUncertainties,
} from '../../../../src/model/cluster/interval/siteInterval.ts';
import { electricityCost, siteEnergy } from '../../../../src/model/cluster/site/energy.ts';
import { grownInput } from '../../../../src/model/cluster/site/grown.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import { usefulMwOf } from '../../../../src/model/cluster/site/reasons/bendReason.ts';
import { modelOf, type SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import {
  goodputOfLayout,
  type SitePoint,
  sitePoint,
  withSameLayout,
} from '../../../../src/model/cluster/site/sitePoint.ts';
import { manyRuns, TrainingCurve } from '../../../../src/model/cluster/site/uses.ts';
import { modelFlopsPerToken, parameterCount } from '../../../../src/model/cluster/workload.ts';
import { seeds, site } from '../control.ts';

const model = modelOf(site);
const pointAt = (siteMw: number, change: Partial<SiteInput> = {}): SitePoint =>
  sitePoint({ ...site, siteMw, ...change }, model)!;
const at40 = pointAt(40);
const at500 = pointAt(500);

describe('sitePoint', () => {
  test('40 MW: 227 racks, 16,344 GPUs, and a layout that uses most of them', () => {
    expect(at40).toMatchObject({ racks: 227, gpus: 16344 });
    expect(at40.usedGpus).toBeGreaterThan(0.85 * 16344);
    expect(at40.usedGpus).toBeLessThanOrEqual(16344);
  });
  test('ideal tokens per second: 40,000 / 132 × 72 GPUs × 5e15 FLOP/s / 2.6254e12 FLOP = 41.55 million', () => {
    expect(at40.idealTokensPerS / 1e6).toBeCloseTo(41.55, 1);
  });
  test('the losses sum to the gap', () => {
    for (const point of [at40, at500]) {
      const lost = lossCauses.reduce((sum, cause) => sum + point.losses[cause], 0);
      const gap = point.idealTokensPerS - point.usefulTokensPerS;
      expect(Math.abs(lost / gap - 1)).toBeLessThan(1e-9);
      for (const cause of lossCauses) expect(point.losses[cause], cause).toBeGreaterThanOrEqual(0);
    }
  });
  test('500 MW do less than 12.5 times the useful work of 40 MW', () => {
    expect(at500.usefulTokensPerS / at40.usefulTokensPerS).toBeGreaterThan(1);
    expect(at500.usefulTokensPerS / at40.usefulTokensPerS).toBeLessThan(12.5);
  });
  test('the best batch is smaller than the largest where tokens of a large batch are worth little', () => {
    const weak = pointAt(500, { policy: 'weak' });
    expect(weak.batchTokens).toBeLessThan(0.8 * 12.5 * 16_777_216);
    const critical = weak.batchTokens / 60e6;
    expect(critical).toBeGreaterThan(0.5);
  });
  test('failures that restart the whole job take more of 500 MW than of 40', () => {
    const job = { failures: { mode: 'job' as const } };
    expect(pointAt(500, job).goodput.goodput).toBeLessThan(pointAt(40, job).goodput.goodput - 0.2);
  });
  test('the kernel’s mean delay replaces the straggler term: 10,000 ticks are 1 % of the step', () => {
    const delayed = withSameLayout({ ...site, meanDelayTicks: 10_000 }, at40, model);
    expect(delayed.breakdownS.straggler).toBeCloseTo(0.01 * at40.stepTimeWithoutStragglersS, 12);
    expect(delayed.stepTimeS).toBeCloseTo(1.01 * at40.stepTimeWithoutStragglersS, 12);
    expect(pointAt(40, { meanDelayTicks: 10_000 }).stepTimeS).toBe(delayed.stepTimeS);
    const lost = lossCauses.reduce((sum, cause) => sum + delayed.losses[cause], 0);
    expect(lost / (delayed.idealTokensPerS - delayed.usefulTokensPerS)).toBeCloseTo(1, 12);
  });
  test('a site too small for one rack, or a model that fits nowhere, has no point', () => {
    expect(sitePoint({ ...site, siteMw: 0.1 })).toBeNull();
    const tiny = { ...site.accelerator, hbmGBytes: 4 };
    expect(sitePoint({ ...site, accelerator: tiny })).toBeNull();
  });
});

describe('batch', () => {
  test('a batch of the critical size makes a token worth half', () =>
    expect(batchUsefulness(3e7, 3e7)).toBe(0.5));
  test('weak grows with the GPUs, fixed stays, critical stops at the critical size', () => {
    const at = (policy: 'weak' | 'fixed' | 'critical'): number =>
      mostBatchTokens(policy, 200, 100, 1e7, 1.5e7);
    expect([at('weak'), at('fixed'), at('critical')]).toEqual([2e7, 1e7, 1.5e7]);
  });
  test('the critical batch grows with the tokens seen: 60 M tokens at 15e12, 60·12.5^0.47 = 196.7 M at 12.5 times as many', () => {
    const at = (tokens: number): number => criticalBatchTokens(seeds.parameters, tokens);
    expect(at(15e12)).toBeCloseTo(60e6, 0);
    expect(at(12.5 * 15e12) / 1e6).toBeCloseTo(60 * 12.5 ** 0.47, 6);
  });
  test('critical never asks for less than the batch at 40 MW', () => {
    expect(mostBatchTokens('critical', 200, 100, 4e7, 1.5e7)).toBe(4e7);
  });
});

describe('interval', () => {
  const uncertain = siteUncertainties(site, seeds.parameterEntries);
  const bands = siteBands([site, { ...site, siteMw: 500 }], [[at40], [at500]], uncertain, seeds.fit, 48, 1);
  test('encloses the central value', () => {
    expect(bands[0]!.low).toBeLessThan(at40.usefulTokensPerS);
    expect(bands[0]!.high).toBeGreaterThan(at40.usefulTokensPerS);
    expect(bands[1]!.low).toBeLessThan(at500.usefulTokensPerS);
    expect(bands[1]!.high).toBeGreaterThan(at500.usefulTokensPerS);
  });
  test('of software alone is its spread: the 90th percentile is 1 + the half width, the 10th its inverse', () => {
    const [band] = siteBands([site], [[at40]], [], undefined, 400, 1);
    const spread = 1 + site.parameters['P-software-ordinary-spread']!;
    expect(band!.high / at40.usefulTokensPerS).toBeCloseTo(spread, 2);
    expect(at40.usefulTokensPerS / band!.low).toBeCloseTo(spread, 2);
  });
  test('is the same for the same seed', () => {
    expect(siteBands([site], [[at40]], uncertain, seeds.fit, 48, 1)[0]).toEqual(bands[0]);
  });
  test('the batch rule or failures move 500 MW most', () => {
    const first = influences({ ...site, siteMw: 500 }, [at500], uncertain)[0]!;
    expect(['P-critical-batch-tokens', 'P-failures-per-gpu-day']).toContain(first.id);
  });
  test('what the reader sets is not among the uncertain constants', () => {
    expect(uncertain.map((entry) => entry.id)).not.toContain('P-pue');
  });
});

test('a drawn mean delay takes the place of the stragglers: a million ticks are a step without them', () => {
  const drawn = withSameLayout({ ...site, siteMw: 40, meanDelayTicks: 250_000 }, at40, model);
  expect(drawn.breakdownS.straggler).toBeCloseTo(at40.stepTimeWithoutStragglersS / 4, 12);
  expect(drawn.stepTimeS).toBeCloseTo(1.25 * at40.stepTimeWithoutStragglersS, 12);
});

describe('energy', () => {
  const energy = siteEnergy({ ...site, siteMw: 40 }, at40);
  test('average power lies between waiting and computing, within the site’s 40 MW', () => {
    expect(energy.averageMw).toBeGreaterThan(energy.idleMw);
    expect(energy.averageMw).toBeLessThan(energy.computeMw);
    expect(energy.computeMw).toBeLessThan(40);
  });
  test('racks without work wait; other IT and cooling go on: the power by hand', () => {
    const half = siteEnergy({ ...site, siteMw: 40 }, { ...at40, usedGpus: at40.gpus / 2 });
    const share = (phase: string): number => seeds.parameters[`P-${phase}-power-fraction`]!;
    const racksMw = (at40.racks * site.rackKw) / 1000;
    const otherItMw = at40.facility.itMw * site.otherItFraction;
    const mean = (share('communication') + share('idle')) / 2;
    expect(half.communicationMw).toBeCloseTo(site.pue * (racksMw * mean + otherItMw), 9);
    expect(half.idleMw).toBeCloseTo(energy.idleMw, 9);
  });
  test('while checkpoints are written the site computes on; while it is down it waits', () => {
    const { goodput } = at40;
    const moved = {
      ...at40,
      goodput: { ...goodput, goodput: goodput.goodput - 0.1, checkpointLoss: goodput.checkpointLoss + 0.1 },
    };
    expect(siteEnergy({ ...site, siteMw: 40 }, moved).averageMw).toBeCloseTo(energy.averageMw, 9);
    const down = {
      ...at40,
      goodput: { ...goodput, goodput: goodput.goodput - 0.1, failureLoss: goodput.failureLoss + 0.1 },
    };
    expect(siteEnergy({ ...site, siteMw: 40 }, down).averageMw).toBeLessThan(energy.averageMw - 0.1);
  });
  test('cost follows energy: 8,760 h × average × tariff', () => {
    const cost = electricityCost(energy, 60);
    expect(cost.usdPerYear).toBeCloseTo(energy.averageMw * 8760 * 60, 4);
    expect(energy.energyGwhPerYear).toBeCloseTo(energy.averageMw * 8.76, 6);
    const tokensPerYear = at40.usefulTokensPerS * 3600 * 8760;
    expect(cost.usdPerTrillionTokens).toBeCloseTo((cost.usdPerYear / tokensPerYear) * 1e12, 3);
  });
});

describe('losses', () => {
  const anyNumber = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  test('sum to the gap within a billionth of it, for any site', () => {
    fc.assert(
      fc.property(
        anyNumber(5, 600),
        anyNumber(1, 2),
        fc.oneof(fc.constant(0), anyNumber(1e-6, 0.003)),
        fc.constantFrom('job' as const, 'replica' as const),
        fc.constantFrom('weak' as const, 'fixed' as const, 'critical' as const),
        anyNumber(0, 30_000),
        (siteMw, pue, failuresPerGpuDay, mode, policy, meanDelayTicks) => {
          const failures = { failuresPerGpuDay, mode };
          const point = sitePoint({ ...site, siteMw, pue, policy, failures, meanDelayTicks }, model)!;
          const lost = lossCauses.reduce((sum, cause) => sum + point.losses[cause], 0);
          const gap = point.idealTokensPerS - point.usefulTokensPerS;
          expect(Math.abs(lost - gap)).toBeLessThan(1e-9 * gap);
        },
      ),
      { numRuns: 25 },
    );
  });
  test('of kernels: what compute, attention and elementwise take beyond the peak time of the model FLOPs', () => {
    const { breakdownS: b, losses, stepTimeS, usedGpus, batchTokens } = at40;
    const peakS = (batchTokens * modelFlopsPerToken(site.workload)) / (usedGpus * 5e15);
    const beyond = b.compute + b.attention + b.elementwise - peakS;
    const peakTokensPerS = batchTokens / peakS;
    expect(losses.kernelEfficiency).toBeCloseTo((peakTokensPerS * beyond) / stepTimeS, 0);
  });
  test('of checkpoints and failures: their shares of the tokens that the steps do', () => {
    const { losses, tokensPerS, goodput } = at500;
    expect(losses.checkpoints).toBeCloseTo(tokensPerS * goodput.checkpointLoss, 6);
    expect(losses.failuresAndRestarts).toBeCloseTo(tokensPerS * goodput.failureLoss, 6);
    expect(losses.checkpoints).toBeGreaterThan(0);
  });
});

describe('uses', () => {
  test('many runs scale with their number: 1 at 40 MW, 12 at 500 MW, each as at 40 MW', () => {
    const many = new TrainingCurve(site, 'many');
    const [one, twelve] = [many.at(40)!.point, many.at(500)!.point];
    expect([one.runs, twelve.runs]).toEqual([1, 12]);
    expect(twelve.usefulTokensPerS / one.usefulTokensPerS).toBeCloseTo(12, 10);
    expect(one.usefulTokensPerS).toBe(at40.usefulTokensPerS);
    const lost = lossCauses.reduce((sum, cause) => sum + twelve.losses[cause], 0);
    expect(lost / (twelve.idealTokensPerS - twelve.usefulTokensPerS)).toBeCloseTo(1, 9);
  });
  test('a site smaller than a run holds none', () =>
    expect(manyRuns({ ...site, siteMw: 39 }, at40, model)).toBeNull());
  test('a model that grows has √12.5 times the parameters at 500 MW, and sees √12.5 times the tokens', () => {
    const grown = grownInput({ ...site, siteMw: 500 });
    const ratio = parameterCount(grown.workload) / parameterCount(site.workload);
    expect(ratio).toBeCloseTo(Math.sqrt(12.5), 1);
    expect(grown.tokensSeenRatio).toBe(Math.sqrt(12.5));
    expect(grownInput(site).workload).toEqual(site.workload);
  });
  test.each<[string, Partial<SiteInput>, Partial<SiteInput>]>([
    ['the limit of its batch', {}, { policy: 'weak' }],
    [
      'failures that restart the whole job',
      { failures: { mode: 'job' } },
      { failures: { failuresPerGpuDay: 0, failuresPerJobDay: 0 } },
    ],
  ])('frozen is flat at the end because of %s alone: without it, it rises', (_, change, without) => {
    const usefulMw = (more: Partial<SiteInput>): number[] => {
      const curve = new TrainingCurve({ ...site, ...change, ...more }, 'frozen');
      return [440, 470, 500].map((mw) => usefulMwOf(curve.at(mw)!));
    };
    const [first, ...flat] = usefulMw({});
    for (const next of flat) expect(next / first!).toBeCloseTo(1, 6);
    const [a, b, c] = usefulMw({ policy: 'weak', ...without });
    expect(b).toBeGreaterThan(a! * 1.002);
    expect(c).toBeGreaterThan(b! * 1.002);
  });
});

describe('goodput of a layout', () => {
  test('hot spares in a domain shorten restarts', () => {
    const job: SiteInput = { ...site, failures: { mode: 'job' } };
    const whole = { ...at500.layout, tensor: 8, context: 8, straddling: false };
    const spared = goodputOfLayout(job, whole);
    const none = goodputOfLayout(job, { ...whole, context: 9 });
    const saved = { ...site.parameters, 'P-hot-spare-saving-s': 0 };
    const without = goodputOfLayout({ ...job, parameters: saved }, whole);
    expect(spared.goodput).toBeGreaterThan(without.goodput);
    expect(none.goodput).toBeLessThan(spared.goodput);
  });
});
