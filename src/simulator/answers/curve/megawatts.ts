// Tokens as megawatt equivalents.
import { peakFlopsPerS } from '../../../model/cluster/accelerator.ts';
import { facilityAt } from '../../../model/cluster/facility.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import type { SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { modelFlopsPerToken } from '../../../model/cluster/workload.ts';

/** The unit of useful work, as files for other programs say it. */
export const MEGAWATT_EQUIVALENTS = `megawatt equivalents: useful over ideal FLOP/s at ${GOAL_MW} MW, times ${GOAL_MW}`;

/** Megawatt equivalents of one token per second: 500 / ideal(500). */
export function mwPerTokenPerS(input: SiteInput): number {
  const { idealGpus } = facilityAt(input, GOAL_MW);
  const peak = peakFlopsPerS(input.accelerator, input.precision) / modelFlopsPerToken(input.workload);
  return GOAL_MW / (idealGpus * peak);
}
