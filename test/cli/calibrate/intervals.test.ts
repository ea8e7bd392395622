// What `npm run calibrate -- --print` says of the stated intervals.
import { expect, test } from 'vitest';
import { intervalLines } from '../../../src/cli/calibrate/intervals.ts';
import type { StepFit } from '../../../src/cli/calibrate/step.ts';
import type { RowError } from '../../../src/model/cluster/fit/calibration.ts';
import { calibrationRunsOf } from '../../../src/seeds/measured/calibrationRuns.ts';
import { seeds } from '../../model/cluster/control.ts';

const [run] = calibrationRunsOf(seeds, 'calibration');

/** A row that misses by so much with its laboratory left out; undefined where it never was. */
const missingBy = (laboratory: number | undefined): RowError => ({
  run: run!,
  fittedS: run!.stepTimeS,
  fittedError: 0,
  leftOutErrors: laboratory === undefined ? {} : { laboratory },
});

const linesOf = (rows: RowError[], tried: RowError[] = []): string[] =>
  intervalLines({ calibration: { rows }, tried } as unknown as StepFit, seeds);

test('counts rows whose laboratory was left out, and how many lie inside', () => {
  const [line] = linesOf([missingBy(0), missingBy(0), missingBy(3), missingBy(undefined)]);
  expect(line).toMatch(/^calibration, laboratory left out +3 +67 % /);
});

test('a miss costs ten times what lies outside: ln 4 less half of the width, on one of two rows', () => {
  const scoreOf = (rows: RowError[]): number => Number(linesOf(rows)[0]!.split(/ {2,}/)[3]);
  const width = scoreOf([missingBy(0)]);
  const missed = scoreOf([missingBy(0), missingBy(3)]);
  expect(missed / (width + (10 * (Math.log(4) - width / 2)) / 2)).toBeCloseTo(1, 1);
});

test('trials have a line of their own, by their only error', () => {
  const lines = linesOf([], [{ ...missingBy(undefined), fittedError: 3 }]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${run!.source} (not fitted)`);
  expect(lines[0]).toMatch(/ 1 +0 %/);
});
