import { expect, test } from 'vitest';
import { calibrate, type FreeParameter } from '../../../../src/model/cluster/fit/calibration.ts';
import { errorsWithout, laws, withoutLaw } from '../../../../src/model/cluster/fit/laws.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { calibrationRunsOf } from '../../../../src/seeds/measured/calibrationRuns.ts';
import { seeds } from '../control.ts';

const runs = calibrationRunsOf(seeds, 'calibration');
const { parameters } = seeds;
/** Two rows of each source, and one constant that they decide. */
const few = [...new Set(runs.map(({ source }) => source))].flatMap((name) =>
  runs.filter(({ source }) => source === name).slice(0, 2),
);
const free: FreeParameter[] = [{ id: 'P-gemm-efficiency-hopper', centre: 0.66, logSigma: 0.15 }];

test.each(laws)('$name: its constants are those of the seeds, and some run feels it', (law) => {
  const without = withoutLaw(law, parameters);
  expect(Object.keys(without).filter((id) => parameters[id] === undefined)).toEqual([]);
  expect(Object.entries(without).some(([id, value]) => parameters[id] !== value)).toBe(true);
  const isFelt = runs.some(({ settings, layout }) => {
    const [withLaw, left] = [parameters, { ...parameters, ...without }].map((set) =>
      createStepModel(settings, set).stepTimeS(layout),
    );
    return Math.abs(left! / withLaw! - 1) > 1e-4;
  });
  expect(isFelt).toBe(true);
});

test('no law is named twice', () => expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length));

test('with nothing left out the errors are those of the calibration, by source too', () => {
  const { rows } = calibrate(few, free, parameters, ['source']);
  const { fitted, leftOut, leftOutBySource } = errorsWithout({}, few, free, parameters);
  const meanOf = (errors: readonly number[]): number =>
    errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
  expect(fitted).toBeCloseTo(meanOf(rows.map((row) => row.fittedError)), 9);
  expect(leftOut).toBeCloseTo(meanOf(rows.map((row) => row.leftOutErrors.source!)), 6);
  expect([...leftOutBySource.keys()]).toEqual([...new Set(few.map(({ source }) => source))]);
  const weighed = few.reduce((sum, { source }) => sum + leftOutBySource.get(source)!, 0);
  expect(weighed / few.length).toBeCloseTo(leftOut, 9);
});

test('a fitted constant that a law holds is no longer free: without efficiency the error is that of the value held', () => {
  const held = errorsWithout({ 'P-gemm-efficiency-hopper': 0.3 }, few, free, parameters);
  const fitted = errorsWithout({}, few, free, parameters);
  expect(held.fitted).toBeGreaterThan(2 * fitted.fitted);
  expect(held.leftOut).toBeCloseTo(held.fitted, 12);
});
