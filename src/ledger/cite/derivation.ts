// The named formulas by which derived numbers of the ledger are computed.

import { facilityOf } from '../../model/cluster/facility.ts';
import { wholePower } from '../../model/numbers/exact.ts';
import { HOURS_PER_YEAR } from '../../model/numbers/units.ts';
import { roundTripMs, satelliteRoundTripMs } from '../../model/reach/delay.ts';

export interface Derivation {
  /** Number of inputs, or 'any' for at least one. */
  arity: number | 'any';
  /** The equation, for the evidence page. */
  equation: string;
  compute: (...inputs: number[]) => number;
}

const rackCount = (siteMw: number, pue: number, otherItFraction: number, rackKw: number): number =>
  facilityOf({ powerMw: siteMw, kind: 'site', pue, otherItFraction, rackKw, gpusPerRack: 1 }).racks;

/** Formula by name, with the order of its inputs in `equation`. */
export const derivations: Readonly<Record<string, Derivation>> = {
  ratio: { arity: 2, equation: 'a / b', compute: (a = 0, b = 0) => a / b },
  percent: { arity: 2, equation: '100·a / b', compute: (a = 0, b = 0) => (100 * a) / b },
  product: {
    arity: 'any',
    equation: 'a·b·…',
    compute: (...all) => all.reduce((product, x) => product * x, 1),
  },
  sum: { arity: 'any', equation: 'a + b + …', compute: (...all) => all.reduce((total, x) => total + x, 0) },
  difference: { arity: 2, equation: 'a − b', compute: (a = 0, b = 0) => a - b },
  annualEnergyTwh: {
    arity: 1,
    equation: 'MW·8760 h / 1e6',
    compute: (powerMw = 0) => (powerMw * HOURS_PER_YEAR) / 1e6,
  },
  racks: {
    arity: 4,
    equation: '⌊1000·siteMw / pue·(1 − otherItFraction) / rackKw⌋',
    compute: (siteMw = 0, pue = 0, otherIt = 0, rackKw = 0) => rackCount(siteMw, pue, otherIt, rackKw),
  },
  gpus: {
    arity: 5,
    equation: 'racks(siteMw, pue, otherItFraction, rackKw)·gpusPerRack',
    compute: (siteMw = 0, pue = 0, otherIt = 0, rackKw = 0, gpusPerRack = 0) =>
      rackCount(siteMw, pue, otherIt, rackKw) * gpusPerRack,
  },
  roundTripMs: {
    arity: 2,
    equation: '2·km / (km/s)·1000',
    compute: (distanceKm = 0, speedKmPerS = 0) => roundTripMs(distanceKm, speedKmPerS),
  },
  satelliteRoundTripMs: {
    arity: 2,
    equation: '4·altitude / (km/s)·1000: up and down, there and back',
    compute: (altitudeKm = 0, speedKmPerS = 0) => satelliteRoundTripMs(altitudeKm, speedKmPerS),
  },
  chainPercent: {
    arity: 2,
    equation: '100·(stepPercent / 100)^steps',
    compute: (stepPercent = 0, steps = 0) => 100 * wholePower(stepPercent / 100, steps),
  },
};

/** Value of a named formula. Throws where the name is unknown, the number of inputs is wrong or the result is not finite. */
export function derive(formula: string, inputs: readonly number[]): number {
  const derivation = derivations[formula];
  if (!derivation) {
    throw new RangeError(
      `formula: received ${formula}, expected one of ${Object.keys(derivations).join(', ')}`,
    );
  }
  const { arity, compute } = derivation;
  if (arity === 'any' ? inputs.length === 0 : inputs.length !== arity) {
    throw new RangeError(
      `inputs of ${formula}: received ${inputs.length}, expected ${arity === 'any' ? 'at least 1' : arity}`,
    );
  }
  const value = compute(...inputs);
  if (!Number.isFinite(value))
    throw new RangeError(`${formula}(${inputs.join(', ')}): the result is not finite`);
  return value;
}
