// Fits the few free constants of the step-time model to measured runs, with and without each source.
import { naturalLog } from '../../numbers/exact.ts';
import type { Parameters } from '../../numbers/parameters.ts';
import type { StepSettings } from '../step/constants.ts';
import type { Layout } from '../step/layout.ts';
import { createStepModel } from '../step/stepModel.ts';
import { fitLeastSquares, type LeastSquaresResult } from './leastSquares.ts';

export interface CalibrationRun {
  id: string;
  source: string;
  settings: StepSettings;
  layout: Layout;
  stepTimeS: number;
}

/** A constant that the fit may move, with its prior. */
export interface FreeParameter {
  id: string;
  centre: number;
  logSigma: number;
}

export interface RowError {
  id: string;
  source: string;
  measuredS: number;
  fittedS: number;
  /** predicted / measured − 1 with all sources, and with the row's own source left out. */
  fittedError: number;
  leftOutError: number;
}

export interface Calibration {
  parameters: Parameters;
  fit: LeastSquaresResult;
  rows: RowError[];
}

/** Error of one row that costs as much as one deviation of a prior, and where errors begin to count linearly. */
const ROW_SIGMA = 0.04;
const SOFTNESS = 0.06;

function predictedStepS(run: CalibrationRun, parameters: Parameters): number {
  return createStepModel(run.settings, parameters).stepTimeS(run.layout);
}

/** Fitted constants, and every row's error fitted and with its source left out of the fit. */
export function calibrate(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
): Calibration {
  const fit = fitRuns(runs, free, base);
  const parameters = withValues(base, free, fit.values);
  const withoutSource = new Map<string, Parameters>();
  for (const source of new Set(runs.map((run) => run.source))) {
    const others = runs.filter((run) => run.source !== source);
    withoutSource.set(source, withValues(base, free, fitRuns(others, free, base).values));
  }
  const rows = runs.map((run) => {
    const fittedS = predictedStepS(run, parameters);
    const leftOutS = predictedStepS(run, withoutSource.get(run.source)!);
    return {
      id: run.id,
      source: run.source,
      measuredS: run.stepTimeS,
      fittedS,
      fittedError: fittedS / run.stepTimeS - 1,
      leftOutError: leftOutS / run.stepTimeS - 1,
    };
  });
  return { parameters, fit, rows };
}

function fitRuns(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
): LeastSquaresResult {
  return fitLeastSquares({
    centres: free.map((entry) => entry.centre),
    logSigmas: free.map((entry) => entry.logSigma),
    rowSigma: ROW_SIGMA,
    softness: SOFTNESS,
    logErrors: (values) => {
      const parameters = withValues(base, free, values);
      return runs.map((run) => naturalLog(predictedStepS(run, parameters) / run.stepTimeS));
    },
  });
}

function withValues(base: Parameters, free: readonly FreeParameter[], values: readonly number[]): Parameters {
  return { ...base, ...Object.fromEntries(free.map((entry, i) => [entry.id, values[i]!])) };
}

/** Mean and largest absolute error, and the mean signed one. */
export function errorSummary(errors: readonly number[]): { mean: number; max: number; bias: number } {
  const mean = errors.reduce((sum, e) => sum + Math.abs(e), 0) / errors.length;
  const bias = errors.reduce((sum, e) => sum + e, 0) / errors.length;
  return { mean, bias, max: errors.reduce((most, e) => Math.max(most, Math.abs(e)), 0) };
}
