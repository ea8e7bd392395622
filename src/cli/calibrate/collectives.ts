// The collective constants of each device, fitted to its sweep of seeds/measured/collectives.
import type { ScaleUp } from '../../model/cluster/accelerator.ts';
import {
  type CollectivePoint,
  collectivePoints,
  collectiveTimeUs,
  fitCollectives,
} from '../../model/cluster/fit/fitCollectives.ts';
import type { CollectiveSweepFile } from '../../seeds/measured/collectiveSweep.ts';
import { readCollectiveSweeps } from '../../seeds/measured/readMeasuredKernels.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import { SeedError } from '../../seeds/seedError.ts';
import { rounded } from './rounded.ts';

export interface SweepFit {
  sweep: CollectiveSweepFile;
  scaleUp: ScaleUp;
  /** Measured points with predicted / measured − 1. */
  points: (CollectivePoint & { error: number })[];
}

/** One fit for each sweep, in the order of the files. Throws SeedError on an unknown accelerator, or one of two sweeps. */
export function fitSweeps(seedsPath: string, seeds: ModelSeeds): SweepFit[] {
  const sweeps = readCollectiveSweeps(seedsPath);
  const ids = sweeps.flatMap((sweep) => sweep.accelerators);
  for (const { id, accelerators } of sweeps) {
    for (const name of accelerators) {
      const hasOwnLaw = seeds.hardware.some((entry) => entry.id === name && !('of' in entry.scaleUp));
      if (hasOwnLaw && ids.indexOf(name) === ids.lastIndexOf(name)) continue;
      const expected = hasOwnLaw
        ? 'an accelerator of one sweep'
        : 'an id of seeds/hardware whose scaleUp states its own constants';
      throw new SeedError(
        `seeds/measured/collectives: ${id}: field accelerators: received ${name}, expected ${expected}`,
      );
    }
  }
  return sweeps.map(fitSweep);
}

function fitSweep(sweep: CollectiveSweepFile): SweepFit {
  const fit = fitCollectives(sweep);
  const scaleUp = Object.fromEntries(
    Object.entries(fit).map(([name, value]) => [name, rounded(value)]),
  ) as unknown as ScaleUp;
  const points = collectivePoints(sweep).map((point) => ({
    ...point,
    error: collectiveTimeUs(scaleUp, point) / point.measuredUs - 1,
  }));
  return { sweep, scaleUp, points };
}
