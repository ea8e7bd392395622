// The curve of one set of settings: what the page shows of the model, and where the draws come in.
import { describe, expect, test, vi } from 'vitest';
import { facilityAt } from '../../../../src/model/cluster/facility.ts';
import { TrainingCurve } from '../../../../src/model/cluster/site/uses.ts';
import { gpusOfLayout } from '../../../../src/model/cluster/step/layout.ts';
import { createAnswerer } from '../../../../src/simulator/answers/answerer.ts';
import type { SiteReport } from '../../../../src/simulator/answers/curve/report.ts';
import { SiteCurve } from '../../../../src/simulator/answers/curve/siteCurve.ts';
import { defaultsOf, rulesOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { siteOf } from '../../../../src/simulator/inputs/site.ts';
import { seeds } from '../../seeds.ts';

const defaults = defaultsOf(seeds);
const curve = new SiteCurve(defaults, seeds);
const at = (siteMw: number, ticks: number | null = null): SiteReport => {
  const report = curve.at(siteMw, ticks);
  if (!report) throw new Error(`nothing fits at ${siteMw} MW`);
  return report;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('40 MW is 227 racks and 16,344 chips: ⌊40,000 / 1.2 · 0.9 / 132⌋ = 227, 227 · 72 = 16,344', () => {
  expect(facilityAt(siteOf(defaults, seeds), 40)).toMatchObject({ racks: 227, gpus: 16_344 });
  expect(at(40)).toMatchObject({ racks: 227, gpus: 16_344, isDrawn: false });
});

describe.each([40, 240, 500])('at %d MW', (siteMw) => {
  test('the ideal is the power itself', () => {
    expect(at(siteMw).idealMw).toBeCloseTo(siteMw, 6);
  });

  test('useful work and losses make up the ideal', () => {
    const report = at(siteMw);
    expect(report.usefulMw + sum(report.lossesMw)).toBeCloseTo(report.idealMw, 6);
  });

  test('the interval holds useful work and hangs on a constant with a name', () => {
    const { usefulLowMw, usefulMw, usefulHighMw, strongestId } = at(siteMw);
    expect(usefulLowMw).toBeLessThan(usefulMw);
    expect(usefulHighMw).toBeGreaterThan(usefulMw);
    expect(seeds.uncertain.map(({ id }) => id)).toContain(strongestId);
  });

  test('drawn delays of 3 % of a step wait 0.03 / 1.03 of it and move nothing else', () => {
    const drawn = at(siteMw, 30_000);
    expect(drawn.waitFraction).toBeCloseTo(0.03 / 1.03, 9);
    expect(drawn).toMatchObject({ isDrawn: true, layout: at(siteMw).layout, goodput: at(siteMw).goodput });
  });
});

test('beside many runs stands one big run of the same model', () => {
  const [many, frozen] = (['many', 'frozen'] as const).map(
    (use) => new SiteCurve({ ...defaults, use }, seeds).at(300, null)!,
  );
  expect(many!.others.usefulTokensPerS).toBe(frozen!.others.usefulTokensPerS);
  expect(many!.others.energy).toEqual(frozen!.others.energy);
  expect(many!.usefulMw).toBeGreaterThan(1.2 * frozen!.usefulMw);
});

test('output grows with power, and less than in step', () => {
  expect(at(500).usefulMw).toBeGreaterThan(at(40).usefulMw);
  expect(at(500).usefulMw / at(40).usefulMw).toBeLessThan(12.5);
});

describe('the reader’s own', () => {
  const usefulWith = (change: Partial<typeof defaults>): number =>
    new SiteCurve({ ...defaults, ...change }, seeds).at(200, null)?.usefulMw ?? 0;

  test('worse cooling takes output', () => expect(usefulWith({ pue: 1.5 })).toBeLessThan(usefulWith({})));
  test('chips that differ more wait longer for the last, and alike ones not at all', () => {
    const waited = (jitter: number): number =>
      new SiteCurve({ ...defaults, jitter }, seeds).at(200, null)!.waitFraction;
    expect(waited(0)).toBe(0);
    expect(waited(100)).toBe(at(200).waitFraction);
    expect(waited(1000)).toBeGreaterThan(5 * waited(100));
  });
  test('no failures give output', () => expect(usefulWith({ fail: 0 })).toBeGreaterThan(usefulWith({})));
  test('a checkpoint each minute costs output', () =>
    expect(usefulWith({ ckpt: 1 })).toBeLessThan(usefulWith({})));
});

test.each(['grown', 'frozen', 'many'] as const)(
  '%s: what memory keeps from winning needs more memory than a chip has, at every size',
  (use) => {
    const own = new SiteCurve({ ...defaults, use }, seeds);
    const reports = [40, 130, 240, 500].map((siteMw) => own.at(siteMw, null)!);
    for (const { siteMw, rejected } of reports)
      if (rejected) expect(rejected.neededGBytes, `${siteMw} MW`).toBeGreaterThan(rejected.availableGBytes);
  },
);

describe('chips are left over', () => {
  const reasonsWith = (stated: Partial<Settings>): (string | null | undefined)[] => {
    const own = new SiteCurve({ ...defaults, ...stated }, seeds);
    return [80, 240, 400, 500].map((siteMw) => own.at(siteMw, null)?.idleBecause);
  };

  test('because they fill no group, and not because of the batch, where the batch grows with the site', () => {
    expect(reasonsWith({ policy: 'weak' })).toContain('group');
    expect(reasonsWith({ policy: 'weak' })).not.toContain('batch');
  });

  test.each<Partial<Settings>>([{ mode: 'job' }, { acc: 'TPU-V5P' }, { acc: 'TRAINIUM-2' }])(
    'because of failures where they would take more than further chips add: %o',
    (stated) => {
      const curve = new SiteCurve({ ...defaultsOf(seeds, stated), ...stated }, seeds);
      const { usedGpus, gpus, idleBecause } = curve.at(500, null)!;
      expect(usedGpus).toBeLessThan(0.8 * gpus);
      expect(idleBecause).toBe('failures');
    },
  );

  test('because no further run fits beside runs of the first phase, whose chips are their own', () => {
    const own = new SiteCurve({ ...defaults, use: 'many' }, seeds);
    expect([40, 150, 500].map((siteMw) => own.at(siteMw, null)?.idleBecause)).toEqual([
      'group',
      'run',
      'run',
    ]);
    const { usedGpus, layout } = own.at(150, null)!;
    expect(usedGpus).toBe(3 * gpusOfLayout(layout));
  });

  test('because of the batch wherever a fixed one lets a fixed model gain nothing from more power', () => {
    const own = new SiteCurve({ ...defaults, policy: 'fixed', use: 'frozen' }, seeds);
    const sizes = Array.from({ length: 24 }, (_, i) => own.at(40 + 20 * i, null)!);
    const flat = sizes.filter((size, i) => i > 0 && size.usefulMw <= sizes[i - 1]!.usefulMw * (1 + 1e-9));
    expect(flat.length).toBeGreaterThan(0);
    expect(flat.map(({ idleBecause }) => idleBecause)).toEqual(flat.map(() => 'batch'));
  });
});

test.each([
  { mode: 'job', ckpt: 240 },
  { mode: 'job', fail: 5 },
] as const)('few layouts are worked out also where a small part of the site gives most: %o', (failing) => {
  const report = new SiteCurve({ ...defaults, ...failing }, seeds).at(500, null)!;
  expect(report.usedGpus).toBeLessThan(0.3 * report.gpus);
  expect(report.considered).toBeLessThan(20_000);
});

test('a hand that goes over every power leaves the last 96 sizes, and these are not searched again', () => {
  // Many runs of one layout: a search at 40 MW, and none beyond it.
  const dragged = new SiteCurve({ ...defaults, use: 'many' }, seeds);
  const search = vi.spyOn(TrainingCurve.prototype, 'at');
  const countOf = (powersMw: readonly number[]): number => {
    search.mockClear();
    for (const siteMw of powersMw) dragged.planePointAt(siteMw);
    return search.mock.calls.length;
  };
  const every = Array.from({ length: 461 }, (_, i) => 40 + i);
  expect(countOf(every)).toBe(461);
  expect(countOf(every.slice(-96))).toBe(0);
  expect(countOf([40, 41, 42])).toBe(3);
  expect(countOf(every.slice(-93))).toBe(0);
  search.mockRestore();
});

describe('the answerer', () => {
  test('gives an error as words, never as an exception', () => {
    expect(
      createAnswerer()({ id: 3, call: 'at', settings: defaults, siteMw: 40, meanDelayTicks: null }),
    ).toEqual({
      id: 3,
      error: 'seeds: received none, expected them as the first request',
    });
  });

  const told = () => {
    const answer = createAnswerer();
    answer({ id: 0, call: 'seeds', seeds });
    return answer;
  };
  const at40 = { call: 'at', siteMw: 40, meanDelayTicks: null } as const;

  test('answers each question by its own settings', () => {
    const answer = told();
    const racksAt = (pue: number, id: number) => {
      const { answer: report } = answer({ id, settings: { ...defaults, pue }, ...at40 }) as {
        answer: SiteReport;
      };
      return report.racks;
    };
    expect([racksAt(2, 1), racksAt(defaults.pue, 2), racksAt(2, 3)]).toEqual([136, 227, 136]);
  });

  test('searches a size once, for the plane, its report and its influences', () => {
    const answer = told();
    const search = vi.spyOn(TrainingCurve.prototype, 'at');
    const ask = (call: 'at' | 'point' | 'influences', siteMw: number, tariff = defaults.tariff): number => {
      search.mockClear();
      answer({ id: 1, call, settings: { ...defaults, tariff }, siteMw, meanDelayTicks: null });
      return search.mock.calls.length;
    };
    expect([ask('point', 120), ask('at', 120), ask('at', 120, 0.1), ask('influences', 120)]).toEqual([
      1, 0, 0, 0,
    ]);
    search.mockRestore();
  });
});

/** Each setting that is a number, at both of its ends, the others at their defaults. */
const ends = Object.entries(rulesOf(seeds, defaults)).flatMap(([key, rule]) =>
  rule.kind === 'choice' ? [] : [rule.low, rule.high].map((value) => ({ [key]: value })),
);

test.each(ends)('the interval holds the answer: %o', (change) => {
  const settings = { ...defaults, ...change };
  const report = new SiteCurve(settings, seeds).at(settings.mw, null);
  expect(report?.usefulLowMw).toBeLessThan(report!.usefulMw);
  expect(report?.usefulHighMw).toBeGreaterThan(report!.usefulMw);
});
