// The same power put to other work: many runs grow with it, answers keep their time, electricity has the reader's price.
import { describe, expect, test } from 'vitest';
import arabic from '../../../content/ui/ar.json' with { type: 'json' };
import english from '../../../content/ui/en.json' with { type: 'json' };
import type { OtherUses, SiteReport } from '../../../src/simulator/answers/curve/report.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import {
  otherUseGroups,
  otherUseNames,
  otherUseReadings,
  otherUseValues,
} from '../../../src/simulator/panels/uses/otherUsesValue.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);
const curve = new SiteCurve(defaults, seeds);
const at = (siteMw: number, ticks: number | null = null): SiteReport => {
  const report = curve.at(siteMw, ticks);
  if (!report) throw new Error(`nothing fits at ${siteMw} MW`);
  return report;
};
const jobsAt = (siteMw: number): NonNullable<OtherUses['jobs']> => {
  const { jobs } = at(siteMw).others;
  if (!jobs) throw new Error(`no run of the first phase fits at ${siteMw} MW`);
  return jobs;
};

describe('many runs', () => {
  test('at 40 MW are one: the big run itself, within 1 %', () => {
    expect(jobsAt(40)).toMatchObject({ count: 1, gpusPerJob: 16_344, spareGpus: 88 });
    expect(jobsAt(40).usefulMw / at(40).usefulMw).toBeCloseTo(1, 2);
  });

  test('500 MW holds ⌊204,480 / 16,344⌋ = 12 and leaves 8,352 chips, and 88 of each run', () => {
    expect(jobsAt(500)).toMatchObject({ count: 12, spareGpus: 8352 + 12 * 88 });
  });

  test('give 12 times the output of one, far more than the one big run', () => {
    expect(jobsAt(500).usefulMw / jobsAt(40).usefulMw).toBeCloseTo(12, 9);
    expect(jobsAt(500).usefulMw).toBeGreaterThan(1.2 * at(500).usefulMw);
    expect(jobsAt(500).usefulMw).toBeLessThan(500);
  });

  test('tokens and megawatt equivalents are the same share where the one big run is of the same model', () => {
    const report = new SiteCurve({ ...defaults, use: 'frozen' }, seeds).at(240, null)!;
    const { jobs, usefulTokensPerS } = report.others;
    expect((jobs?.usefulTokensPerS ?? 0) / usefulTokensPerS).toBeCloseTo(
      (jobs?.usefulMw ?? 0) / report.usefulMw,
      9,
    );
  });

  test('the one big run counts tokens of the larger model that it trains: no more than it puts through', () => {
    const { others, layout, stepTimeS, goodput, usefulness } = at(240);
    const tokensPerS = (layout.globalBatch * 8192) / stepTimeS;
    expect(others.usefulTokensPerS).toBeCloseTo(tokensPerS * goodput * usefulness, 0);
    const mwhPerTrillion = (others.energy.averageMw * 1e12) / (others.usefulTokensPerS * 3600);
    expect(others.energy.mwhPerTrillionTokens).toBeCloseTo(mwhPerTrillion, 6);
  });
});

describe('runs of the reader’s size', () => {
  const sized = (job: string, siteMw: number): OtherUses => {
    const own = new SiteCurve({ ...defaults, job }, seeds);
    const report = own.at(siteMw, null);
    if (!report) throw new Error(`nothing fits at ${siteMw} MW`);
    return report.others;
  };

  test('of 5 MW fit 48 times into 240 MW, and do at least as much together as 6 of 40 MW', () => {
    expect(sized('5', 240).jobs).toMatchObject({ count: 48, gpusPerJob: 2016 });
    expect(sized('5', 240).jobs?.usefulMw).toBeGreaterThan(jobsAt(240).usefulMw);
  });

  test('of 40 MW are counted against one of them: 12 times at 500 MW', () => {
    expect(jobsAt(500).timesPhaseOne).toBeCloseTo(12, 9);
  });

  test('too large for the site are none, and the page says so without a number', () => {
    const report = { ...at(60), others: sized('100', 60) };
    expect(report.others.jobs).toMatchObject({ count: 0, spareGpus: report.gpus });
    const view = { ...firstView('en', seeds), mw: 60, exact: report };
    expect(otherUseReadings(view).jobs).toContain('No run of 100 MW fits in 60 MW');
    expect(otherUseValues(view).jobs).toMatchObject({
      count: '0',
      manyTokens: '\u2026',
      manyTimes: '\u2026',
    });
  });

  test('and other answers are asked of a curve that is searched already', () => {
    const own = new SiteCurve(defaults, seeds);
    const before = own.at(240, null)?.others;
    own.useFor({ ...defaults, job: '20', answer: 1024 });
    const after = own.at(240, null)?.others;
    expect(after?.jobs?.count).toBe(12);
    expect(after?.fleet?.users).not.toBe(before?.fleet?.users);
    expect(after?.energy).toEqual(before?.energy);
  });
});

describe('answers', () => {
  test('keep the time per token and grow with the site', () => {
    const [small, large] = [at(40).others.fleet, at(500).others.fleet];
    expect(small?.timePerTokenS).toBeLessThanOrEqual(0.05);
    expect((large?.tokensPerS ?? 0) / (small?.tokensPerS ?? 1)).toBeCloseTo(204_480 / 16_344, 2);
    expect((large?.users ?? 0) / 500).toBeCloseTo(large?.usersPerMw ?? 0, 6);
  });

  test('of a model that no group holds say so', () => {
    const settings = defaultsOf(seeds, { acc: 'A100-SXM-80GB' });
    const report = new SiteCurve(settings, seeds).at(40, null);
    expect(report?.others.fleet).toBeNull();
    const view = { ...firstView('en', seeds), mw: 40, exact: report };
    expect(otherUseReadings(view).fleet).toBe(english.simulator.others.fleet.none);
    expect(new Set(Object.values(otherUseValues(view).fleet))).toEqual(new Set(['\u2026']));
  });
});

describe('electricity', () => {
  test('is the average power for a year, and by the token', () => {
    const { energy, usefulTokensPerS } = at(240).others;
    expect(energy.energyGwhPerYear).toBeCloseTo(energy.averageMw * 8.76, 6);
    expect(energy.mwhPerTrillionTokens).toBeCloseTo((energy.averageMw * 1e12) / 3600 / usefulTokensPerS, 6);
    expect(energy.swingMw).toBeLessThan(energy.averageMw);
  });

  test('costs more by the token where the draws find more waiting', () => {
    expect(at(240, 100_000).others.energy.mwhPerTrillionTokens).toBeGreaterThan(
      at(240).others.energy.mwhPerTrillionTokens,
    );
  });

  test('costs twice as much at twice the tariff, and nothing at none', () => {
    const numberAt = (tariff: number): number =>
      Number(
        otherUseValues({ ...firstView('en', seeds), tariff }).energy.costPerTrillion.replaceAll('\u202f', ''),
      );
    expect(numberAt(120) / numberAt(60)).toBeCloseTo(2, 1);
    expect(numberAt(0)).toBe(0);
  });
});

describe.each([
  ['en', english],
  ['ar', arabic],
] as const)('in %s', (language, { simulator }) => {
  const view = firstView(language, seeds);
  test('every value has a name and a text without a gap', () => {
    const values = otherUseValues(view);
    for (const name of otherUseNames) {
      const labels: Record<string, string> = simulator.pageOnly.others[name];
      for (const key of otherUseGroups[name]) expect(labels[key], `${name}.${key}`).toBeTruthy();
      for (const text of Object.values(values[name])) expect(text).toMatch(/^[^{}\u2026]+$/);
      expect(otherUseReadings(view)[name]).toMatch(/^[^{}]+$/);
    }
  });
});
