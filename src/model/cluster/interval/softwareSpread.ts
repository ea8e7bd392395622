// What no constant explains: how far step times of the same layout lie apart from one piece of software to the next.
import { naturalLog } from '../../numbers/exact.ts';
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import type { SoftwareClass } from '../step/constants.ts';
import type { Workload } from '../workload.ts';

/** Half width of the 80 % interval that software alone makes, in natural logarithms of the step time. */
export function softwareHalfWidth(
  software: SoftwareClass,
  workload: Workload,
  parameters: Parameters,
): number {
  if (workload.experts) return naturalLog(1 + parameterOf(parameters, 'P-software-experts-spread'));
  const id = software === 'ordinary' ? 'P-software-ordinary-spread' : 'P-software-tuned-spread';
  return naturalLog(1 + parameterOf(parameters, id));
}
