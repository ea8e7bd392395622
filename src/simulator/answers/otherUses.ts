// The same power put to other work: many runs in place of one, answers in place of training, and the electricity of it.
import { facilityAt } from '../../model/cluster/facility.ts';
import { siteEnergy } from '../../model/cluster/site/energy.ts';
import { inferenceFleet } from '../../model/cluster/site/inferenceFleet.ts';
import { type ManyJobs, manyJobs } from '../../model/cluster/site/manyJobs.ts';
import { batchTokensAt, type SiteInput, type SitePoint } from '../../model/cluster/site/sitePoint.ts';
import type { StepModel } from '../../model/cluster/step/stepModel.ts';
import type { Settings } from '../inputs/settings.ts';
import { PHASE_ONE_MW } from '../inputs/site.ts';
import type { OtherUses, UsesInput } from './report.ts';

/** What the settings ask of the other uses. */
export const usesOf = ({ job, prompt, answer, tpot }: Settings): UsesInput => ({
  jobMw: Number(job),
  demand: { promptTokens: prompt, outputTokens: answer, timePerTokenLimitS: tpot / 1000 },
});

/** Runs that no power of the site changes, so that their layouts are searched once; null where the model does not fit. */
export interface OwnRuns {
  uses: UsesInput;
  /** Of the size that the reader asks for. */
  job: ManyJobs | null;
  /** Of the size of the first phase. */
  phaseOne: ManyJobs | null;
}

export function ownRunsOf(input: SiteInput, uses: UsesInput, model: StepModel): OwnRuns {
  const phaseOne = runOf(input, PHASE_ONE_MW, model);
  const job = uses.jobMw === PHASE_ONE_MW ? phaseOne : runOf(input, uses.jobMw, model);
  return { uses, job, phaseOne };
}

/** One run that fills `powerMw`, with the batch that the policy gives this size. */
function runOf(input: SiteInput, powerMw: number, model: StepModel): ManyJobs | null {
  const { gpus } = facilityAt(input, powerMw);
  if (gpus < 1) return null;
  return manyJobs({ ...input, siteMw: powerMw }, gpus, batchTokensAt(input, gpus), model);
}

export function otherUsesOf(
  input: SiteInput,
  point: SitePoint,
  { uses, job, phaseOne }: OwnRuns,
  mwPerTokenPerS: number,
): OtherUses {
  const count = job ? Math.floor(point.gpus / job.gpusPerJob) : 0;
  const fleet = inferenceFleet(input, uses.demand);
  const { averageMw, swingMw, energyGwhPerYear, mwhPerTrillionTokens } = siteEnergy(input, point);
  return {
    uses,
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
