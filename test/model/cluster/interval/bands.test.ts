// Which constants the band of a site moves, and by what each alone moves it.
import { describe, expect, test } from 'vitest';
import {
  answeringBand,
  influences,
  plansOf,
  siteBands,
  siteUncertainties,
} from '../../../../src/model/cluster/interval/siteInterval.ts';
import { answeringPoint } from '../../../../src/model/cluster/site/answering.ts';
import type { SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { sitePoint, withSameLayout } from '../../../../src/model/cluster/site/sitePoint.ts';
import { seeds, site } from '../control.ts';

const point = sitePoint(site)!;
const useful = point.usefulTokensPerS;
const siteWith = (acceleratorId: string, siteMw: number): SiteInput => {
  const accelerator = seeds.accelerators.get(acceleratorId)!;
  return { ...site, siteMw, accelerator, rackKw: accelerator.rackKw, precision: 'bf16' };
};
const entry = (id: string, low: number, high: number) => ({ id, value: (low + high) / 2, low, high });

describe('the uncertain constants of a site', () => {
  const ids = siteUncertainties(site, seeds.parameterEntries).map(({ id }) => id);
  test.each([
    'P-failures-per-gpu-day',
    'P-failures-per-job-day',
    'P-checkpoint-s',
    'P-checkpoint-memory-s',
    'P-detect-s',
    'P-restart-base-s',
    'P-restart-per-gpu-s',
    'P-replica-stall-s',
    'P-hot-spare-saving-s',
    'P-critical-batch-tokens',
    'P-critical-batch-exponent',
  ])('hold %s, where it has a range', (id) => {
    const { low, high } = seeds.parameterEntries.find((one) => one.id === id)!;
    expect(ids.includes(id)).toBe(low < high);
  });
  test('have no range of one value', () => {
    const fixed = siteUncertainties(site, [entry('P-detect-s', 60, 60), entry('P-checkpoint-s', 5, 6)]);
    expect(fixed.map(({ id }) => id)).toEqual(['P-checkpoint-s']);
  });
});

describe('influences', () => {
  const critical = entry('P-critical-batch-tokens', 2e7, 2e8);
  const detect = entry('P-detect-s', 30, 120);
  const unused = [entry('P-unused-b', 1, 2), entry('P-unused-a', 1, 2)];
  const found = influences(site, [point], [...unused, detect, critical]);
  test('come the strongest first, and by id where none moves anything', () =>
    expect(found.map(({ id }) => id)).toEqual([
      'P-critical-batch-tokens',
      'P-detect-s',
      'P-unused-a',
      'P-unused-b',
    ]));
  test('are what the site does with the constant at either end', () => {
    for (const { id, atLow, atHigh } of found.slice(0, 2)) {
      const { low, high } = id === critical.id ? critical : detect;
      const at = (value: number): number =>
        withSameLayout({ ...site, parameters: { ...site.parameters, [id]: value } }, point).usefulTokensPerS;
      expect([atLow, atHigh]).toEqual([at(low), at(high)]);
    }
    expect([found[3]!.atLow, found[3]!.atHigh]).toEqual([useful, useful]);
  });
});

describe('bands', () => {
  const demand = { promptTokens: 2000, outputTokens: 500, timePerTokenLimitS: 0.05 };
  test('of no site are none', () => expect(siteBands([], [], [], undefined, 8, 1)).toEqual([]));
  test('of one spread lie in order about the value, and another seed draws others', () => {
    const bandOf = (seed: number) => siteBands([site], [[point]], [], undefined, 40, seed)[0]!;
    const { low, median, high } = bandOf(1);
    expect(low).toBeLessThan(median);
    expect(median).toBeLessThan(high);
    expect(Math.abs(median / useful - 1)).toBeLessThan(0.02);
    expect(bandOf(2)).not.toEqual(bandOf(1));
  });
  test('of a fleet that answers has the same spread of software', () => {
    const answering = answeringPoint(site, demand)!;
    const band = answeringBand(site, demand, answering.fleet, [], undefined, 40, 1);
    const training = siteBands([site], [[point]], [], undefined, 40, 1)[0]!;
    for (const end of ['low', 'median', 'high'] as const)
      expect(band[end] / answering.usefulTokensPerS).toBeCloseTo(training[end] / useful, 9);
  });
});

describe('the lower edge', () => {
  const lowMwAt = (accelerator: string, siteMw: number): number => {
    const asked = siteWith(accelerator, siteMw);
    const found = sitePoint(asked)!;
    const moved = siteUncertainties(asked, seeds.parameterEntries);
    const [band] = siteBands([asked], [plansOf(asked, found, moved)], moved, seeds.fit, 64, 1);
    return (band!.low * siteMw) / found.idealTokensPerS;
  };
  test.each(['H100-SXM', 'TRAINIUM-2', 'TPU-V5P', 'TPU-V5E'])(
    'of %s does not fall with the size of the site: who meets many failures leaves chips idle',
    (accelerator) => {
      const lows = [40, 150, 250, 350, 450, 500].map((siteMw) => lowMwAt(accelerator, siteMw));
      for (const [i, low] of lows.slice(1).entries()) expect(low).toBeGreaterThan(0.97 * lows[i]!);
    },
  );
});

test('the plans of a point begin with itself and differ; worse failures leave more chips idle', () => {
  const asked = siteWith('TPU-V5P', 500);
  const found = sitePoint(asked)!;
  const plans = plansOf(asked, found, siteUncertainties(asked, seeds.parameterEntries));
  expect(plans[0]).toBe(found);
  expect(new Set(plans.map(({ layout }) => JSON.stringify(layout))).size).toBe(plans.length);
  expect(Math.min(...plans.map(({ usedGpus }) => usedGpus))).toBeLessThan(0.8 * found.usedGpus);
});
