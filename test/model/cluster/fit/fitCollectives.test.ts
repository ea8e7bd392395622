import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitSweeps } from '../../../../src/cli/calibrate/collectives.ts';
import type { ScaleUp } from '../../../../src/model/cluster/accelerator.ts';
import { errorSummary } from '../../../../src/model/cluster/fit/calibration.ts';
import {
  type CollectiveSweep,
  collectiveOperations,
  collectiveTimeUs,
  fitCollectives,
} from '../../../../src/model/cluster/fit/fitCollectives.ts';
import { seeds } from '../control.ts';

const known: ScaleUp = {
  baseUs: 5,
  perRankUs: 0.6,
  gatherGBytesPerS: 320,
  reduceGBytesPerS: 350,
  exchangeGBytesPerS: 280,
  copyGBytesPerS: 700,
  excessBaseUs: 25,
  excessPerRankUs: 3,
  excessHalfMbytesPerRank: 2,
};

/** Times that the law itself gives at 512 B, 1 KiB … 512 MiB over 2, 4 and 8 ranks. */
const bytes = Array.from({ length: 21 }, (_, i) => 512 * 2 ** i);
const synthetic: CollectiveSweep = {
  bytes,
  rows: collectiveOperations.flatMap((op) =>
    [2, 4, 8].map((ranks) => ({
      op,
      ranks,
      us: bytes.map((size) => collectiveTimeUs(known, { op, ranks, bytes: size })),
    })),
  ),
};

describe('fitCollectives', () => {
  test('recovers the constants that made the times, within 1 %', () => {
    const fit = fitCollectives(synthetic);
    for (const [name, value] of Object.entries(known)) {
      expect(Math.abs(fit[name as keyof ScaleUp] / value - 1), name).toBeLessThan(0.01);
    }
  });
  test('one time ten times too long moves no bandwidth by more than 2 %', () => {
    const rows = synthetic.rows.map((row, i) =>
      i === 0 ? { ...row, us: row.us.with(15, 10 * row.us[15]!) } : row,
    );
    const fit = fitCollectives({ bytes, rows });
    expect(Math.abs(fit.gatherGBytesPerS / known.gatherGBytesPerS - 1)).toBeLessThan(0.02);
    expect(Math.abs(fit.reduceGBytesPerS / known.reduceGBytesPerS - 1)).toBeLessThan(0.02);
  });
  test('the exchange is fitted from 64 MiB on, that size among them, and to nothing smaller', () => {
    const rateWith = (size: number): number => {
      const rows = synthetic.rows.map((row) => {
        const us = row.us.map((time, i) => (bytes[i] === size ? 1.05 * time : time));
        return row.op === 'all-to-all' ? { ...row, us } : row;
      });
      return fitCollectives({ bytes, rows }).exchangeGBytesPerS;
    };
    const plain = rateWith(0);
    expect(rateWith(2 ** 25)).toBe(plain);
    expect(rateWith(2 ** 26) / plain).toBeLessThan(0.999);
  });
});

describe('the sweeps of the seeds', () => {
  const fits = fitSweeps(join(import.meta.dirname, '../../../../seeds'), seeds);

  test('are of five devices: 52 rows of 21 sizes', () => {
    expect(fits).toHaveLength(5);
    expect(fits.flatMap(({ points }) => points)).toHaveLength(52 * 21);
  });
  test('give the constants that seeds/hardware holds', () => {
    for (const { sweep, scaleUp } of fits) {
      for (const id of sweep.accelerators) {
        const held = seeds.accelerators.get(id)!.scaleUp;
        for (const [name, value] of Object.entries(scaleUp)) {
          const ratio = held[name as keyof ScaleUp] / value;
          expect(Math.abs(ratio - 1), `${id} ${name}`).toBeLessThan(1e-3);
        }
      }
    }
  });
  // As `npm run calibrate -- --print` shows them.
  test.each([
    ['all-gather', 0.08, 0.38],
    ['reduce-scatter', 0.09, 0.34],
    ['all-reduce', 0.095, 0.44],
    ['all-to-all', 0.22, 0.51],
  ])('%s is off by at most %d on average and %d at worst from 1 MiB on', (op, meanBound, maxBound) => {
    for (const { sweep, points } of fits) {
      const large = points.filter((point) => point.op === op && point.bytes >= 1048576);
      const { mean, max } = errorSummary(large.map(({ error }) => error));
      expect(mean, sweep.id).toBeLessThan(meanBound);
      expect(max, sweep.id).toBeLessThan(maxBound);
    }
  });
  test('below 1 MiB gathers, scatters and reductions are off by at most 10 % on average', () => {
    for (const { sweep, points } of fits) {
      const small = points.filter((point) => point.op !== 'all-to-all' && point.bytes < 1048576);
      expect(errorSummary(small.map(({ error }) => error)).mean, sweep.id).toBeLessThan(0.1);
    }
  });
});
