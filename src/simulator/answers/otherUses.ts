// The same power put to other work: many runs in place of one, answers in place of training, and the electricity of it.
import { targetBatchTokens } from '../../model/cluster/batch.ts';
import { siteEnergy } from '../../model/cluster/site/energy.ts';
import { inferenceFleet } from '../../model/cluster/site/inferenceFleet.ts';
import { type ManyJobs, manyJobs } from '../../model/cluster/site/manyJobs.ts';
import { facilityAt, type SiteInput, type SitePoint } from '../../model/cluster/site/sitePoint.ts';
import type { StepModel } from '../../model/cluster/step/stepModel.ts';
import { parameterOf } from '../../model/numbers/parameters.ts';
import type { UsesAsked } from '../inputs/asked/asked.ts';
import type { OtherUses } from './report.ts';
import { PHASE_ONE_MW } from './siteFacility.ts';

/** Runs that no power of the site changes, so that their layouts are searched once; null where the model does not fit. */
export interface OwnRuns {
  asked: UsesAsked;
  /** Of the size that the reader asks for. */
  job: ManyJobs | null;
  /** Of the size of the first phase. */
  phaseOne: ManyJobs | null;
}

export function ownRunsOf(input: SiteInput, asked: UsesAsked, model: StepModel): OwnRuns {
  const phaseOne = runOf(input, PHASE_ONE_MW, model);
  const job = asked.jobMw === PHASE_ONE_MW ? phaseOne : runOf(input, asked.jobMw, model);
  return { asked, job, phaseOne };
}

/** One run that fills `powerMw`, with the batch that the policy gives this size. */
function runOf(input: SiteInput, powerMw: number, model: StepModel): ManyJobs | null {
  const { gpus } = facilityAt(input, powerMw);
  if (gpus < 1) return null;
  const batchTokens = targetBatchTokens(
    input.policy,
    gpus,
    Math.max(facilityAt(input, PHASE_ONE_MW).gpus, 1),
    parameterOf(input.parameters, 'P-batch-tokens-40mw'),
    parameterOf(input.parameters, 'P-critical-batch-tokens'),
  );
  return manyJobs({ ...input, siteMw: powerMw }, gpus, batchTokens, model);
}

export function otherUsesOf(
  input: SiteInput,
  point: SitePoint,
  { asked, job, phaseOne }: OwnRuns,
  mwPerTokenPerS: number,
): OtherUses {
  const count = job ? Math.floor(point.gpus / job.gpusPerJob) : 0;
  const fleet = inferenceFleet(input, asked.demand);
  // The tariff moves nothing but the cost, which the page works out: here it is 0.
  const { averageMw, swingMw, energyGwhPerYear, mwhPerTrillionTokens } = siteEnergy(input, point, 0);
  return {
    asked,
    usefulTokensPerS: point.usefulTokensPerS,
    jobs: job && {
      count,
      gpusPerJob: job.gpusPerJob,
      spareGpus: point.gpus - count * job.gpusPerJob,
      usefulTokensPerS: count * job.usefulTokensPerSPerJob,
      usefulMw: count * job.usefulTokensPerSPerJob * mwPerTokenPerS,
      timesPhaseOne: phaseOne && (count * job.usefulTokensPerSPerJob) / phaseOne.usefulTokensPerSPerJob,
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
