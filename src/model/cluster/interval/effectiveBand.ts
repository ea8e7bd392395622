// How sure the model is of the share of time in which a job makes progress.

import type { Parameters } from '../../numbers/parameters.ts';
import { sampleParameters, type UncertainParameter } from '../../numbers/sampling/parameterSamples.ts';
import { renewalGoodput } from '../goodput/renewal.ts';
import { goodputInputOf, type StatedFailures } from '../goodput/statedFailures.ts';
import { type Band, bandOf, FAILURE_IDS } from './siteInterval.ts';

/** The share, 0 to 1, of a job of so many GPUs over the ranges of all constants of failures that are not stated. */
export function effectiveBand(
  parameters: Parameters,
  all: readonly UncertainParameter[],
  gpus: number,
  stated: StatedFailures,
  samples: number,
  seed: number,
): Band {
  const uncertain = all.filter(({ id }) => FAILURE_IDS.includes(id));
  const sets = sampleParameters(parameters, uncertain, undefined, samples, seed);
  return bandOf(sets.map((set) => renewalGoodput(goodputInputOf(set, gpus, stated)).goodput));
}
