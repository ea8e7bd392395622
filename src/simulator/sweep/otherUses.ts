// The same power put to other work: many runs in place of one, answers in place of training, and the electricity of it.
import { parameterOf } from '../../model/parameters.ts';
import { siteEnergy } from '../../model/site/energy.ts';
import { inferenceFleet } from '../../model/site/inferenceFleet.ts';
import { type ManyJobs, manyJobs } from '../../model/site/manyJobs.ts';
import { facilityAt, type SiteInput, type SitePoint } from '../../model/site/sitePoint.ts';
import type { StepModel } from '../../model/step/stepModel.ts';
import { demand } from './demand.ts';
import type { OtherUses } from './report.ts';
import { PHASE_ONE_MW } from './siteFacility.ts';

/** A run that fills the first phase, with the batch of that size; null where the model does not fit there. */
export function phaseJobOf(input: SiteInput, model: StepModel): ManyJobs | null {
  const { gpus } = facilityAt(input, PHASE_ONE_MW);
  const batchTokens = parameterOf(input.parameters, 'P-batch-tokens-40mw');
  return manyJobs({ ...input, siteMw: PHASE_ONE_MW }, gpus, batchTokens, model);
}

/** `job` is the run of the first phase: no power changes it, so its layout is searched once for a whole curve. */
export function otherUsesOf(
  input: SiteInput,
  point: SitePoint,
  job: ManyJobs | null,
  mwPerTokenPerS: number,
): OtherUses {
  const count = job ? Math.floor(point.gpus / job.gpusPerJob) : 0;
  const fleet = inferenceFleet(input, demand);
  // The tariff moves nothing but the cost, which the page works out: here it is 0.
  const { averageMw, swingMw, energyGwhPerYear, mwhPerTrillionTokens } = siteEnergy(input, point, 0);
  return {
    usefulTokensPerS: point.usefulTokensPerS,
    jobs: job && {
      count,
      gpusPerJob: job.gpusPerJob,
      spareGpus: point.gpus - count * job.gpusPerJob,
      usefulTokensPerS: count * job.usefulTokensPerSPerJob,
      usefulMw: count * job.usefulTokensPerSPerJob * mwPerTokenPerS,
    },
    fleet: fleet && {
      tokensPerS: fleet.tokensPerS,
      users: fleet.concurrentUsers,
      usersPerMw: fleet.usersPerMw,
      timeToFirstTokenS: fleet.timeToFirstTokenS,
      timePerTokenS: fleet.timePerTokenS,
      limitedBy: fleet.limitedBy,
    },
    energy: { averageMw, swingMw, energyGwhPerYear, mwhPerTrillionTokens },
  };
}
