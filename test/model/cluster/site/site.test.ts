import { describe, expect, test } from 'vitest';
import { batchUsefulness, targetBatchTokens } from '../../../../src/model/cluster/batch.ts';
import {
  influences,
  siteBands,
  siteUncertainties,
} from '../../../../src/model/cluster/interval/siteInterval.ts';
import { electricityCost, siteEnergy } from '../../../../src/model/cluster/site/energy.ts';
import { lossCauses } from '../../../../src/model/cluster/site/losses.ts';
import { manyJobs } from '../../../../src/model/cluster/site/manyJobs.ts';
import {
  modelOf,
  type SiteInput,
  type SitePoint,
  sitePoint,
  withSameLayout,
} from '../../../../src/model/cluster/site/sitePoint.ts';
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
      expect(Math.abs(lost / gap - 1)).toBeLessThan(1e-12);
      for (const cause of lossCauses) expect(point.losses[cause], cause).toBeGreaterThanOrEqual(0);
    }
  });
  test('500 MW do less than 12.5 times the useful work of 40 MW', () => {
    expect(at500.usefulTokensPerS / at40.usefulTokensPerS).toBeGreaterThan(1);
    expect(at500.usefulTokensPerS / at40.usefulTokensPerS).toBeLessThan(12.5);
  });
  test('with a batch that grows the step hardly bends, goodput does', () => {
    const grown = [pointAt(40, { policy: 'weak' }), pointAt(500, { policy: 'weak' })] as const;
    const perGpu = (point: SitePoint): number => point.tokensPerS / point.usedGpus;
    expect(perGpu(grown[1]) / perGpu(grown[0])).toBeGreaterThan(0.95);
    expect(grown[1].goodput.goodput).toBeLessThan(grown[0].goodput.goodput - 0.2);
  });
  test('more power never does less useful work', () => {
    const useful = [40, 100, 160, 220, 280, 340, 400, 460, 500].map((mw) => pointAt(mw).usefulTokensPerS);
    useful.forEach((value, i) => {
      if (i > 0) expect(value).toBeGreaterThan(0.98 * useful[i - 1]!);
    });
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
    const tiny = { ...site.accelerator, hbmGBytes: 5 };
    expect(sitePoint({ ...site, accelerator: tiny })).toBeNull();
  });
});

describe('batch', () => {
  test('a batch of the critical size makes a token worth half', () =>
    expect(batchUsefulness(3e7, 3e7)).toBe(0.5));
  test('weak grows with the GPUs, fixed stays, critical stops at the critical size', () => {
    const at = (policy: 'weak' | 'fixed' | 'critical'): number =>
      targetBatchTokens(policy, 200, 100, 1e7, 1.5e7);
    expect([at('weak'), at('fixed'), at('critical')]).toEqual([2e7, 1e7, 1.5e7]);
  });
  test('critical never asks for less than the batch at 40 MW', () => {
    expect(targetBatchTokens('critical', 200, 100, 4e7, 1.5e7)).toBe(4e7);
  });
});

describe('interval', () => {
  const uncertain = siteUncertainties(site, seeds.parameterEntries);
  const bands = siteBands([site, { ...site, siteMw: 500 }], [at40, at500], uncertain, seeds.fit, 48, 1);
  test('encloses the central value', () => {
    expect(bands[0]!.low).toBeLessThan(at40.usefulTokensPerS);
    expect(bands[0]!.high).toBeGreaterThan(at40.usefulTokensPerS);
    expect(bands[1]!.low).toBeLessThan(at500.usefulTokensPerS);
    expect(bands[1]!.high).toBeGreaterThan(at500.usefulTokensPerS);
  });
  test('is the same for the same seed', () => {
    expect(siteBands([site], [at40], uncertain, seeds.fit, 48, 1)[0]).toEqual(bands[0]);
  });
  test('the batch rule or failures move 500 MW most', () => {
    const first = influences({ ...site, siteMw: 500 }, at500, uncertain)[0]!;
    expect(['P-critical-batch-tokens', 'P-failures-per-gpu-day']).toContain(first.id);
  });
  test('what the reader sets is not among the uncertain constants', () => {
    expect(uncertain.map((entry) => entry.id)).not.toContain('P-pue');
  });
});

describe('energy', () => {
  const energy = siteEnergy({ ...site, siteMw: 40 }, at40);
  test('average power lies between waiting and computing, within the site’s 40 MW', () => {
    expect(energy.averageMw).toBeGreaterThan(energy.idleMw);
    expect(energy.averageMw).toBeLessThan(energy.computeMw);
    expect(energy.computeMw).toBeLessThan(40);
  });
  test('cost follows energy: 8,760 h × average × tariff', () => {
    const cost = electricityCost(energy, 60);
    expect(cost.usdPerYear).toBeCloseTo(energy.averageMw * 8760 * 60, 4);
    expect(energy.energyGwhPerYear).toBeCloseTo(energy.averageMw * 8.76, 6);
    const tokensPerYear = at40.usefulTokensPerS * 3600 * 8760;
    expect(cost.usdPerTrillionTokens).toBeCloseTo((cost.usdPerYear / tokensPerYear) * 1e12, 3);
  });
});

describe('many jobs', () => {
  const jobsAt = (siteMw: number) => manyJobs({ ...site, siteMw }, 2048, 4_194_304, model)!;
  test('scale with the number of jobs: 7 at 40 MW, 99 at 500 MW', () => {
    expect([jobsAt(40).jobs, jobsAt(500).jobs]).toEqual([7, 99]);
    const perJob = jobsAt(500).usefulTokensPerS / jobsAt(40).usefulTokensPerS;
    expect(perJob).toBeCloseTo(99 / 7, 10);
  });
  test('a site smaller than a job has none', () => expect(manyJobs(site, 20_000, 1e6, model)).toBeNull());
});
