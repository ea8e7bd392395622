import { describe, expect, test } from 'vitest';
import { calibrate, errorSummary } from '../../../src/model/cluster/fit/calibration.ts';
import {
  intervalScore,
  type Judged,
  judgeIntervals,
} from '../../../src/model/cluster/interval/intervalScore.ts';
import { unexplainedSpread } from '../../../src/model/cluster/interval/unexplainedSpread.ts';
import { predictRun } from '../../../src/model/cluster/predict.ts';
import { calibrationRunsOf } from '../../../src/seeds/measured/calibrationRuns.ts';
import { readLeftOut } from '../../../src/seeds/measured/leftOut.ts';
import { seeds, settings, settingsOf } from './control.ts';

describe('the interval score', () => {
  const interval = { low: -0.1, high: 0.2 };
  test('of a measurement inside is the width: 0.3', () => {
    for (const measured of [-0.1, 0, 0.2])
      expect(intervalScore({ ...interval, measured })).toBeCloseTo(0.3, 12);
  });
  test('of one outside is ten times the distance more: 0.05 below and above cost 0.5', () => {
    for (const measured of [-0.15, 0.25])
      expect(intervalScore({ ...interval, measured })).toBeCloseTo(0.8, 12);
  });
  test('of many counts those inside and halves the widths', () => {
    const judged = judgeIntervals([0, 0.1, 0.3].map((measured) => ({ low: -0.2, high: 0.2, measured })));
    expect(judged.coverage).toBeCloseTo(2 / 3, 12);
    expect(judged.medianHalfWidth).toBeCloseTo(0.2, 12);
    expect(judged.score).toBeCloseTo(0.4 + 1 / 3, 12);
    expect(() => judgeIntervals([])).toThrow(/intervals: received none, expected at least one/);
  });
});

describe('the spread that no constant explains', () => {
  const spread = (change: Partial<typeof settings>) =>
    unexplainedSpread({ ...settings, ...change }, seeds.parameters, seeds.fit);
  test('is wider for ordinary software, for experts, for families and years outside the calibration, and says why', () => {
    const tuned = spread({});
    expect(tuned.wider).toEqual([]);
    expect(spread({ software: 'ordinary' }).halfWidth).toBeGreaterThan(tuned.halfWidth);
    for (const [reason, change] of [
      ['experts', { workload: seeds.shapes.get('deepseek-v3-671b')! }],
      ['accelerator', { accelerator: seeds.accelerators.get('TPU-V5P')! }],
      ['accelerator', { accelerator: seeds.accelerators.get('MI300X')! }],
      ['year', { softwareYear: 2019 }],
      ['year', { softwareYear: 2028 }],
    ] as const) {
      expect(spread(change).wider, reason).toEqual([reason]);
      expect(spread(change).halfWidth, reason).toBeGreaterThan(tuned.halfWidth);
    }
    expect(spread({ softwareYear: 2019 }).halfWidth).toBeGreaterThan(
      spread({ softwareYear: 2020 }).halfWidth,
    );
  });
  test('adds the spread of each year outside, independent of that of the software', () => {
    const perYear = Math.log1p(seeds.parameters['P-uncalibrated-year-spread']!);
    const last = seeds.parameters['P-calibrated-last-year']!;
    const within = spread({ softwareYear: last }).halfWidth;
    for (const years of [1, 3])
      expect(spread({ softwareYear: last + years }).halfWidth).toBeCloseTo(
        Math.hypot(within, years * perYear),
        12,
      );
  });
  test('knows the years of the rows', () => {
    const years = seeds.measured.map((file) => file.softwareYear);
    expect(seeds.parameters['P-calibrated-first-year']).toBe(Math.min(...years));
    expect(seeds.parameters['P-calibrated-last-year']).toBe(Math.max(...years));
  });
  test('every accelerator of a row is of a calibrated family', () => {
    for (const run of calibrationRunsOf(seeds, 'calibration')) {
      expect(unexplainedSpread(run.settings, seeds.parameters, seeds.fit).wider, run.id).not.toContain(
        'accelerator',
      );
    }
  });
});

/** Runs that no fit had seen when they were first predicted (seeds/blind.yaml). */
const trialSources = [
  'vtrain-a100',
  'mlperf-405b-submitters',
  'megascale-megatron',
  'sc21-table-2',
  'mt-nlg-530b',
  'llama3-405b',
];

describe('the stated 80 % interval, with the laboratory of each row left out of the fit', () => {
  const free = seeds.parameterEntries.flatMap((entry) =>
    entry.prior ? [{ id: entry.id, ...entry.prior }] : [],
  );
  const { rows } = calibrate(calibrationRunsOf(seeds, 'calibration'), free, seeds.parameters, ['laboratory']);
  const judged = rows.map(({ run, leftOutErrors }): Judged & { dense: boolean; software: string } => {
    const { parameters, parameterEntries: uncertain, fit: fitted } = seeds;
    const { stepTimeS, stepTimeLowS, stepTimeHighS } = predictRun({ ...run, parameters, uncertain, fitted });
    return {
      low: Math.log(stepTimeLowS / stepTimeS),
      high: Math.log(stepTimeHighS / stepTimeS),
      measured: -Math.log(1 + leftOutErrors.laboratory!),
      dense: run.settings.workload.experts === null,
      software: run.settings.software,
    };
  });
  test('is put around what the seeds hold', () => {
    const kept = readLeftOut('seeds');
    for (const { run, leftOutErrors } of rows)
      expect(kept.get(run.id)?.laboratory, run.id).toBeCloseTo(leftOutErrors.laboratory!, 3);
  });
  test.each(['tuned', 'ordinary'])(
    'of dense models on %s software holds 75 to 90 %, at most ±20 % wide at the median',
    (software) => {
      const { coverage, medianHalfWidth } = judgeIntervals(
        judged.filter((row) => row.dense && row.software === software),
      );
      expect(coverage).toBeGreaterThanOrEqual(0.75);
      expect(coverage).toBeLessThanOrEqual(0.9);
      expect(medianHalfWidth).toBeLessThanOrEqual(0.2);
    },
  );
  test('of dense models is near the best score: neither half nor twice as wide does better', () => {
    const dense = judged.filter((row) => row.dense);
    const scaled = (factor: number): number =>
      judgeIntervals(dense.map((row) => ({ ...row, low: row.low * factor, high: row.high * factor }))).score;
    expect(scaled(1)).toBeLessThan(scaled(0.5));
    expect(scaled(1)).toBeLessThan(scaled(2));
  });
  test('the 137 runs of the first trial are off by at most 6.6 % on average, with a bias under 2 %', () => {
    const ofTrial = rows.filter(({ run }) => trialSources.includes(run.source));
    const { mean, bias } = errorSummary(ofTrial.map(({ leftOutErrors }) => leftOutErrors.laboratory!));
    expect(ofTrial).toHaveLength(137);
    expect(mean).toBeLessThan(0.066);
    expect(Math.abs(bias)).toBeLessThan(0.02);
  });
  test('of models with experts holds 75 % or more', () => {
    expect(judgeIntervals(judged.filter((row) => !row.dense)).coverage).toBeGreaterThanOrEqual(0.75);
  });
});

test('a run outside the calibration says why its interval is wider, one like its rows says nothing', () => {
  const { parameters, parameterEntries: uncertain, fit: fitted } = seeds;
  const layout = {
    ...{ tensor: 1, context: 1, pipeline: 1, data: 8, expert: 1, interleave: 1, microBatch: 1 },
    ...{ globalBatch: 64, recompute: 'full' as const },
  };
  const widerOf = (id: string) =>
    predictRun({ settings: settingsOf(id, 'llama-3-1-8b', 'bf16'), layout, parameters, uncertain, fitted })
      .wider;
  expect(widerOf('TPU-V4')).toEqual(['accelerator']);
  expect(widerOf('H100-SXM')).toBeUndefined();
});
