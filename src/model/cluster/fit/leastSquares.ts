// Robust least squares in few parameters, deterministic: Gauss-Newton steps with damping on logarithms of the parameters.
import { exponential, naturalLog } from '../../numbers/exact.ts';

export interface LeastSquaresProblem {
  /** Centres of the priors, all positive, and their deviations in natural logarithms. */
  centres: readonly number[];
  logSigmas: readonly number[];
  /** Where the search begins; the centres where left out. */
  start?: readonly number[];
  /** Relative errors ln(predicted / measured) of every row at given parameter values. */
  logErrors: (values: readonly number[]) => number[];
  /** Scale of the error of one row; errors beyond `softness` count linearly (soft L1). */
  rowSigma: number;
  softness: number;
  /** How much each row counts; 1 where left out. */
  rowWeights?: readonly number[];
}

export interface LeastSquaresResult {
  values: number[];
  /** Covariance of the logarithms of the values; it costs as much as a step of the search. */
  logCovariance: () => number[][];
}

const DIFFERENCE = 1e-5;

/** Least-squares values. The same input gives the same result to the last bit. */
export function fitLeastSquares(problem: LeastSquaresProblem): LeastSquaresResult {
  let logs = (problem.start ?? problem.centres).map(naturalLog);
  let damping = 1e-3;
  let errors = errorsAt(problem, logs);
  let cost = costOf(problem, logs, errors);
  for (let round = 0; round < 60; round++) {
    const { normal, gradient } = normalEquations(problem, logs, errors);
    const damped = normal.map((row, i) => row.map((x, j) => (i === j ? x * (1 + damping) : x)));
    const step = solve(damped, gradient);
    const trial = logs.map((x, i) => x - step[i]!);
    const trialErrors = errorsAt(problem, trial);
    const trialCost = costOf(problem, trial, trialErrors);
    const gain = cost - trialCost;
    if (gain > 0) {
      logs = trial;
      errors = trialErrors;
      cost = trialCost;
      damping = Math.max(damping / 5, 1e-9);
      if (gain < 1e-7 * cost) break;
    } else {
      damping *= 10;
      if (damping > 1e9) break;
    }
  }
  return {
    values: logs.map(exponential),
    logCovariance: () => inverse(normalEquations(problem, logs, errors).normal),
  };
}

const errorsAt = (problem: LeastSquaresProblem, logs: readonly number[]): number[] =>
  problem.logErrors(logs.map(exponential));

const square = (x: number): number => x * x;

/** Cost: Σ 2·s²(√(1 + (e/s)²) − 1)/σ² over rows (soft L1), plus the priors. */
function costOf(problem: LeastSquaresProblem, logs: readonly number[], errors: readonly number[]): number {
  const { softness: s, rowSigma, centres, logSigmas } = problem;
  const rows = errors.reduce((sum, e, row) => {
    const cost = (2 * s * s * (Math.sqrt(1 + (e / s) * (e / s)) - 1)) / (rowSigma * rowSigma);
    return sum + (problem.rowWeights?.[row] ?? 1) * cost;
  }, 0);
  return logs.reduce((sum, x, i) => sum + square((x - naturalLog(centres[i]!)) / logSigmas[i]!), rows);
}

function normalEquations(
  problem: LeastSquaresProblem,
  logs: readonly number[],
  errors: readonly number[],
): { normal: number[][]; gradient: number[] } {
  const { softness: s, rowSigma, centres, logSigmas } = problem;
  const columns = logs.map((_, i) => {
    const moved = errorsAt(
      problem,
      logs.map((x, j) => (i === j ? x + DIFFERENCE : x)),
    );
    return moved.map((e, row) => (e - errors[row]!) / DIFFERENCE);
  });
  const weights = errors.map(
    (e, row) => (problem.rowWeights?.[row] ?? 1) / (rowSigma * rowSigma * Math.sqrt(1 + (e / s) * (e / s))),
  );
  const normal = columns.map((a, i) =>
    columns.map((b, j) => {
      const sum = a.reduce((total, x, row) => total + weights[row]! * x * b[row]!, 0);
      return i === j ? sum + 1 / (logSigmas[i]! * logSigmas[i]!) : sum;
    }),
  );
  const gradient = columns.map((a, i) => {
    const pull = (logs[i]! - naturalLog(centres[i]!)) / (logSigmas[i]! * logSigmas[i]!);
    return a.reduce((total, x, row) => total + weights[row]! * x * errors[row]!, pull);
  });
  return { normal, gradient };
}

/** Solves a small symmetric positive system by elimination with pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    const swapped = rows[pivot]!;
    rows[pivot] = rows[column]!;
    rows[column] = swapped;
    for (let row = column + 1; row < n; row++) {
      const factor = rows[row]![column]! / swapped[column]!;
      for (let k = column; k <= n; k++) rows[row]![k]! -= factor * swapped[k]!;
    }
  }
  const result = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let sum = rows[row]![n]!;
    for (let k = row + 1; k < n; k++) sum -= rows[row]![k]! * result[k]!;
    result[row] = sum / rows[row]![row]!;
  }
  return result;
}

function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const columns = matrix.map((_, i) =>
    solve(
      matrix,
      matrix.map((__, j) => (i === j ? 1 : 0)),
    ),
  );
  return matrix.map((_, i) => columns.map((column) => column[i]!));
}
