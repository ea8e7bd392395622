// The free constants of the step time, fitted to training runs on top of the fitted collectives and operators.
import type { Accelerator } from '../../model/cluster/accelerator.ts';
import {
  type Calibration,
  calibrate,
  type FreeParameter,
  type Grouping,
  type RowError,
  triedErrors,
} from '../../model/cluster/fit/calibration.ts';
import { calibrationRunsOf } from '../../seeds/measured/calibrationRuns.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import type { SweepFit } from './collectives.ts';
import type { OperatorFits } from './operators.ts';

export interface StepFit {
  calibration: Calibration;
  free: FreeParameter[];
  /** Errors of the rows that no fit has seen. */
  tried: RowError[];
}

/** The seeds as they will read once the fitted collectives and operators are written. */
export function withKernelFits(
  seeds: ModelSeeds,
  sweeps: readonly SweepFit[],
  { values, priorCentres }: OperatorFits,
): ModelSeeds {
  const scaleUps = new Map(
    sweeps.flatMap(({ sweep, scaleUp }) => sweep.accelerators.map((id) => [id, scaleUp])),
  );
  const accelerators = new Map<string, Accelerator>();
  for (const [name, accelerator] of seeds.accelerators) {
    const scaleUp = scaleUps.get(accelerator.id) ?? accelerator.scaleUp;
    accelerators.set(name, { ...accelerator, scaleUp });
  }
  const parameterEntries = seeds.parameterEntries.map((entry) => ({
    ...entry,
    value: values[entry.id] ?? entry.value,
    prior: entry.prior && { ...entry.prior, centre: priorCentres[entry.id] ?? entry.prior.centre },
  }));
  return { ...seeds, accelerators, parameterEntries, parameters: { ...seeds.parameters, ...values } };
}

/** Fit of every parameter that has a prior, with rows left out by each grouping. */
export function fitStep(seeds: ModelSeeds, leftOut: readonly Grouping[]): StepFit {
  const free = seeds.parameterEntries.flatMap(({ id, prior }) =>
    prior ? [{ id, centre: prior.centre, logSigma: prior.logSigma }] : [],
  );
  const calibration = calibrate(calibrationRunsOf(seeds, 'calibration'), free, seeds.parameters, leftOut);
  return {
    calibration,
    free,
    tried: triedErrors(calibrationRunsOf(seeds, 'held-out'), calibration.parameters),
  };
}
