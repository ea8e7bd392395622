// Parameter sets drawn from the ranges of the constants and from the covariance of the fitted ones.
import { exponential, naturalLog, normalQuantile } from '../exact.ts';
import type { Parameters } from '../parameters.ts';
import { latinHypercube } from './latinHypercube.ts';

/** A constant that may differ from its value: at most down to `low` and up to `high`, as often on either side. */
export interface UncertainParameter {
  id: string;
  value: number;
  low: number;
  high: number;
}

/** The fitted constants and the covariance of their logarithms. */
export interface FittedCovariance {
  ids: readonly string[];
  logCovariance: readonly (readonly number[])[];
}

/** Parameter sets for an interval; the same seed gives the same sets. */
export function sampleParameters(
  base: Parameters,
  uncertain: readonly UncertainParameter[],
  fitted: FittedCovariance | undefined,
  count: number,
  seed: number,
): Parameters[] {
  const joint = fitted?.ids ?? [];
  const single = uncertain.filter((entry) => entry.low < entry.high && !joint.includes(entry.id));
  const factor = choleskyFactor(fitted?.logCovariance ?? []);
  return latinHypercube(count, joint.length + single.length, seed).map((point) => {
    const normals = joint.map((_, i) => normalQuantile(point[i]!));
    const set: Record<string, number> = { ...base };
    joint.forEach((id, i) => {
      const shift = factor[i]!.reduce((sum, x, j) => sum + x * normals[j]!, 0);
      set[id] = exponential(naturalLog(base[id]!) + shift);
    });
    single.forEach((entry, i) => {
      set[entry.id] = valueInRange(entry, point[joint.length + i]!);
    });
    return set;
  });
}

/** Value at a probability: straight from low over the value at one half to high; it never leaves the range. */
export function valueInRange(entry: UncertainParameter, probability: number): number {
  return probability < 0.5
    ? entry.low + (entry.value - entry.low) * 2 * probability
    : entry.value + (entry.high - entry.value) * (2 * probability - 1);
}

/** Lower triangular L with L·Lᵀ = matrix. */
function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = i === j ? Math.sqrt(sum > 0 ? sum : 0) : factor[j]![j]! > 0 ? sum / factor[j]![j]! : 0;
    }
  }
  return factor;
}

/** Value below which a share of the numbers lies, interpolated between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const left = sorted[below]!;
  const right = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return left + (right - left) * (place - below);
}
