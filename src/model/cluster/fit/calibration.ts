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
  laboratory: string;
  framework: string;
  settings: StepSettings;
  layout: Layout;
  stepTimeS: number;
  /** The least and the most that the layout's interleave may be, where the source does not state it. */
  interleaveRange?: readonly [number, number];
}

/** A constant that the fit may move, with its prior. */
export interface FreeParameter {
  id: string;
  centre: number;
  logSigma: number;
}

/** What may be left out of a fit together. */
export type Grouping = 'source' | 'framework' | 'laboratory' | 'release' | 'model';

export const groupings: readonly Grouping[] = ['source', 'framework', 'laboratory', 'release', 'model'];

const groupOf: Record<Grouping, (run: CalibrationRun) => string> = {
  source: (run) => run.source,
  framework: (run) => run.framework,
  laboratory: (run) => run.laboratory,
  release: (run) => `${run.framework} ${run.settings.softwareYear}`,
  model: (run) => run.settings.workload.id,
};

export interface RowError {
  run: CalibrationRun;
  fittedS: number;
  /** predicted / measured − 1 with all rows, and with those of the row's own source, framework and so on left out. */
  fittedError: number;
  leftOutErrors: Partial<Record<Grouping, number>>;
}

export interface FittedValues {
  values: readonly number[];
  /** Covariance of the logarithms of the values, and the logarithmic deviation of each. */
  logCovariance: readonly (readonly number[])[];
  logDeviations: readonly number[];
}

export interface Calibration {
  parameters: Parameters;
  fit: FittedValues;
  rows: RowError[];
}

/** Error of one row that costs as much as one deviation of a prior. */
const ROW_SIGMA = 0.04;
/**
 * Where errors begin to count linearly: runs take longer than their neighbours by a third for no reason that a source states,
 * and none is faster by as much. Chosen by errors with the laboratory left out.
 */
const SOFTNESS = 0.03;
/** Errors of one source go together: n of its rows count as n / (1 + (n − 1)·this). */
const ROW_CORRELATION = 0.05;

function predictedStepS(run: CalibrationRun, parameters: Parameters): number {
  return createStepModel(run.settings, parameters).stepTimeS(run.layout);
}

/** Fitted constants, and every row's error fitted and with what it shares by each grouping left out of the fit. */
export function calibrate(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
  leftOut: readonly Grouping[],
): Calibration {
  const fit = withAssumptions(fitRuns(runs, free, base), runs, free, base);
  const parameters = withValues(base, free, fit.values);
  const rows: RowError[] = runs.map((run) => {
    const fittedS = predictedStepS(run, parameters);
    return { run, fittedS, fittedError: fittedS / run.stepTimeS - 1, leftOutErrors: {} };
  });
  for (const grouping of leftOut) {
    const errors = leftOutErrors(runs, free, base, grouping, fit.values);
    for (const [place, row] of rows.entries()) row.leftOutErrors[grouping] = errors[place]!;
  }
  return { parameters, fit, rows };
}

/** predicted / measured − 1 of every run, by a fit without the runs that share its group; each fit begins at `start`. */
export function leftOutErrors(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
  grouping: Grouping,
  start: readonly number[],
): number[] {
  const nameOf = groupOf[grouping];
  const errors = new Array<number>(runs.length);
  for (const name of new Set(runs.map(nameOf))) {
    const others = runs.filter((run) => nameOf(run) !== name);
    const without = withValues(base, free, fitRuns(others, free, base, start).values);
    for (const [place, run] of runs.entries())
      if (nameOf(run) === name) errors[place] = predictedStepS(run, without) / run.stepTimeS - 1;
  }
  return errors;
}

/** predicted / measured − 1 of every run, by the fit to all of them, and the values of that fit. */
export function fittedErrors(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
): { errors: number[]; values: readonly number[] } {
  const { values } = fitRuns(runs, free, base);
  const parameters = withValues(base, free, values);
  return { errors: runs.map((run) => predictedStepS(run, parameters) / run.stepTimeS - 1), values };
}

/** √12: a range over the standard deviation of a value that lies anywhere in it alike. */
const RANGE_PER_DEVIATION = Math.sqrt(12);

/** The fit with wider covariance: what it would be with each assumed interleave at the ends of its range. */
function withAssumptions(
  fit: LeastSquaresResult,
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
): FittedValues {
  const logCovariance = fit.logCovariance();
  runs.forEach((run, place) => {
    if (!run.interleaveRange) return;
    const [low, high] = run.interleaveRange.map((interleave) => {
      const changed = { ...run, layout: { ...run.layout, interleave } };
      return fitRuns(runs.with(place, changed), free, base, fit.values).values.map(naturalLog);
    });
    const moved = low!.map((from, i) => (high![i]! - from) / RANGE_PER_DEVIATION);
    logCovariance.forEach((row, i) => {
      for (let j = 0; j < row.length; j++) row[j]! += moved[i]! * moved[j]!;
    });
  });
  const logDeviations = logCovariance.map((row, i) => Math.sqrt(row[i]!));
  return { values: fit.values, logCovariance, logDeviations };
}

/** Errors of runs that no fit has seen. */
export function triedErrors(runs: readonly CalibrationRun[], parameters: Parameters): RowError[] {
  return calibrate(runs, [], parameters, []).rows;
}

function fitRuns(
  runs: readonly CalibrationRun[],
  free: readonly FreeParameter[],
  base: Parameters,
  start?: readonly number[],
): LeastSquaresResult {
  return fitLeastSquares({
    ...(start && { start }),
    centres: free.map((entry) => entry.centre),
    logSigmas: free.map((entry) => entry.logSigma),
    rowSigma: ROW_SIGMA,
    rowWeights: rowWeights(runs),
    softness: SOFTNESS,
    logErrors: (values) => {
      const parameters = withValues(base, free, values);
      return runs.map((run) => naturalLog(predictedStepS(run, parameters) / run.stepTimeS));
    },
  });
}

function rowWeights(runs: readonly CalibrationRun[]): number[] {
  const counts = new Map<string, number>();
  for (const { source } of runs) counts.set(source, (counts.get(source) ?? 0) + 1);
  return runs.map(({ source }) => 1 / (1 + (counts.get(source)! - 1) * ROW_CORRELATION));
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
