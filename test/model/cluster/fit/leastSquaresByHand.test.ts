// Fits whose answers are means that can be worked out by hand.
import { describe, expect, test } from 'vitest';
import { calibrate, errorSummary, triedErrors } from '../../../../src/model/cluster/fit/calibration.ts';
import { fitLeastSquares, type LeastSquaresProblem } from '../../../../src/model/cluster/fit/leastSquares.ts';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { layout, seeds, settings } from '../control.ts';

/** One value whose logarithm is measured as 0.1, 0.2 and 0.6, plain squares, a prior so wide that it says nothing. */
const measured = [0.1, 0.2, 0.6];
const problem: LeastSquaresProblem = {
  centres: [1],
  logSigmas: [1e4],
  rowSigma: 0.05,
  softness: 1e3,
  logErrors: ([value]) => measured.map((x) => Math.log(value!) - x),
};
const logOf = (change: Partial<LeastSquaresProblem>): number =>
  Math.log(fitLeastSquares({ ...problem, ...change }).values[0]!);

describe('one value', () => {
  test('is the mean of its rows, its variance that of a row over their number', () => {
    expect(logOf({})).toBeCloseTo(0.3, 6);
    expect(fitLeastSquares(problem).logCovariance()[0]![0]! / (0.05 ** 2 / 3)).toBeCloseTo(1, 5);
  });
  test('follows rows by their weights: (0.1 + 0.2 + 4 · 0.6) / 6', () => {
    const rowWeights = [1, 1, 4];
    expect(logOf({ rowWeights })).toBeCloseTo(2.7 / 6, 6);
    const covariance = fitLeastSquares({ ...problem, rowWeights }).logCovariance()[0]![0]!;
    expect(covariance / (0.05 ** 2 / 6)).toBeCloseTo(1, 5);
  });
  test('is pulled to a prior as by one more row as sure: (0.9 + 1) / 4', () => {
    expect(logOf({ centres: [Math.E], logSigmas: [0.05] })).toBeCloseTo(1.9 / 4, 6);
  });
  test('is the same from another start', () => expect(logOf({ start: [7] })).toBeCloseTo(0.3, 5));
  test('with errors that count linearly is near the middle row', () => {
    expect(logOf({ softness: 1e-3 })).toBeCloseTo(0.2, 2);
  });
});

test('two values that only their product is measured of go together against each other', () => {
  const fit = fitLeastSquares({
    ...problem,
    centres: [1, 1],
    logSigmas: [1, 1],
    logErrors: ([a, b]) => [Math.log(a! * b!) - 0.4],
  });
  const [a, b] = fit.values.map(Math.log);
  expect(a).toBeCloseTo(0.2, 2);
  expect(b).toBeCloseTo(0.2, 2);
  const [[own, both]] = fit.logCovariance() as [number[], number[]];
  // The inverse of [[1 + w, w], [w, 1 + w]] with w = 1/0.05².
  expect(own! / (401 / 801)).toBeCloseTo(1, 4);
  expect(both! / (-400 / 801)).toBeCloseTo(1, 4);
});

test('a summary of errors: mean and largest without their signs, bias with them', () => {
  const { mean, max, bias } = errorSummary([0.1, -0.3, 0.05]);
  expect(mean).toBeCloseTo(0.15, 12);
  expect(max).toBe(0.3);
  expect(bias).toBeCloseTo(-0.05, 12);
});

describe('a calibration', () => {
  const parameters = seeds.parameters;
  const stepS = createStepModel(settings, parameters).stepTimeS(layout);
  const run = (id: string, source: string, ratio: number) => ({
    ...{ id, source, laboratory: source, framework: 'one' },
    ...{ settings, layout, stepTimeS: stepS / ratio },
  });
  test('with nothing free says how far the model is off each row', () => {
    const rows = triedErrors([run('a', 'x', 1.1), run('b', 'y', 0.8)], parameters);
    expect(rows.map(({ fittedError }) => fittedError)).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(-0.2, 12),
    ]);
  });
  test('without a row’s own source fits it to the others', () => {
    const free = [{ id: 'P-fixed-step-s', centre: parameters['P-fixed-step-s']!, logSigma: 1e3 }];
    const runs = [run('a', 'x', 1 / 1.02), run('b', 'y', 1 / 1.05)];
    const { rows } = calibrate(runs, free, parameters, ['source']);
    // The other row decides: 1.05 / 1.02 − 1 and 1.02 / 1.05 − 1.
    expect(rows[0]!.leftOutErrors.source).toBeCloseTo(1.05 / 1.02 - 1, 3);
    expect(rows[1]!.leftOutErrors.source).toBeCloseTo(1.02 / 1.05 - 1, 3);
    expect(rows[0]!.fittedError).toBeGreaterThan(0);
    expect(rows[1]!.fittedError).toBeLessThan(0);
  });
});
