// The same power put to other work: many runs in place of one, answers in place of training, and the electricity of it.
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { siteEnergy } from '../../../model/cluster/site/energy.ts';
import { inferenceFleet } from '../../../model/cluster/site/inferenceFleet.ts';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import type { CurvePlace } from '../../../model/cluster/site/sitePoint.ts';
import { type SitePoint, sitePoint } from '../../../model/cluster/site/sitePoint.ts';
import type { Settings } from '../../inputs/settings.ts';
import { mwPerTokenPerS } from './megawatts.ts';
import type { OtherUses, UsesInput } from './report.ts';

/** What the settings ask of the other uses. */
export const usesOf = ({ job, prompt, answer, tpot }: Settings): UsesInput => ({
  jobMw: Number(job),
  demand: { promptTokens: prompt, outputTokens: answer, timePerTokenLimitS: tpot / 1000 },
});

/** Runs that no power of the site changes, so that their layouts are searched once; null where the model does not fit. */
export interface OwnRuns {
  uses: UsesInput;
  /** The site with the model as the settings name it, which does not grow. */
  input: SiteInput;
  /** Of the size that the reader asks for. */
  job: SitePoint | null;
  /** Of the size of the first phase. */
  phaseOne: SitePoint | null;
}

export function ownRunsOf(input: SiteInput, uses: UsesInput): OwnRuns {
  const model = modelOf(input);
  const runOf = (siteMw: number): SitePoint | null => sitePoint({ ...input, siteMw }, model);
  const phaseOne = runOf(PHASE_ONE_MW);
  return { uses, input, job: uses.jobMw === PHASE_ONE_MW ? phaseOne : runOf(uses.jobMw), phaseOne };
}

/** The other uses beside the one run of the whole site; each counts tokens of its own model, and the work of all in MW equivalents. */
export function otherUsesOf(
  { input, point }: CurvePlace,
  { uses, input: fixed, job, phaseOne }: OwnRuns,
): OtherUses {
  const count = job ? Math.floor(point.gpus / job.gpus) : 0;
  const ownInput = { ...fixed, siteMw: input.siteMw };
  const mwPerToken = mwPerTokenPerS(ownInput);
  const fleet = inferenceFleet(ownInput, uses.demand);
  const { averageMw, swingMw, energyGwhPerYear, mwhPerTrillionTokens } = siteEnergy(input, point);
  return {
    uses,
    usefulTokensPerS: point.usefulTokensPerS,
    jobs: job && {
      count,
      gpusPerJob: job.gpus,
      spareGpus: point.gpus - count * job.usedGpus,
      usefulTokensPerS: count * job.usefulTokensPerS,
      usefulMw: count * job.usefulTokensPerS * mwPerToken,
      timesPhaseOne: phaseOne && (count * job.usefulTokensPerS) / phaseOne.usefulTokensPerS,
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
