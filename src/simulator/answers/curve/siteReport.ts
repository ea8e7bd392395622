// What the model takes and gives for one size; loaded where the model runs, not with the page.

import { type InfluencesMw, influencesMw } from '../../../charts/influence/influences.ts';
import { memoryBytesOf } from '../../../model/cluster/accelerator.ts';
import { firstBatchId } from '../../../model/cluster/batch.ts';
import {
  answeringBand,
  influences,
  plansOf,
  siteBands,
  siteUncertainties,
  softwareSpread,
} from '../../../model/cluster/interval/siteInterval.ts';
import type { RejectedLayout } from '../../../model/cluster/layout/rejected.ts';
import { answeringPoint } from '../../../model/cluster/site/answering.ts';
import type { InferenceDemand } from '../../../model/cluster/site/inferenceFleet.ts';
import { type LossCause, lossCauses } from '../../../model/cluster/site/losses.ts';
import { idleCauseOf } from '../../../model/cluster/site/reasons/idleCause.ts';
import type { SiteInput } from '../../../model/cluster/site/siteInput.ts';
import type { CurvePlace, SitePoint } from '../../../model/cluster/site/sitePoint.ts';
import type { Workload } from '../../../model/cluster/workload.ts';
import { failuresOf } from '../../inputs/failures.ts';
import {
  type Settings,
  type SimulatorSeeds,
  seedBatch,
  seedValues,
  TOKENS_PER_M,
  TOKENS_PER_MI,
  workloadOf,
} from '../../inputs/settings.ts';
import { siteOf } from '../../inputs/site.ts';
import { mwPerTokenPerS } from './megawatts.ts';
import { type OwnRuns, otherUsesOf } from './otherUses.ts';
import type { SiteReport } from './report.ts';

export const BAND_SAMPLES = 64;
export const BAND_SEED = 1;

/** What the model takes, at one power. */
export function siteInputOf(settings: Settings, seeds: SimulatorSeeds, siteMw: number): SiteInput {
  const workload = workloadOf(seeds, settings.work);
  return {
    ...siteOf(settings, seeds),
    siteMw,
    workload,
    precision: settings.prec,
    policy: settings.policy,
    jitterPercent: settings.jitter,
    ...batchOf(settings, workload, seeds),
    failures: failuresOf(settings, seeds),
  };
}

/** The batch and the critical batch that the reader has set; what is the seeds' own stays, so that an interval may move it. */
function batchOf(
  { batch, crit }: Settings,
  workload: Workload,
  { parameters }: SimulatorSeeds,
): Pick<SiteInput, 'parameters' | 'statedCriticalTokens'> {
  return {
    parameters:
      batch === seedBatch(parameters, workload)
        ? parameters
        : { ...parameters, [firstBatchId(workload)]: batch * TOKENS_PER_MI },
    ...(crit === seedValues(parameters).crit ? {} : { statedCriticalTokens: crit * TOKENS_PER_M }),
  };
}

/**
 * `seeds` give the ranges for the interval; its samples are seeded, so the same settings give the same band. `whole` is the one
 * run of the whole site, `runs` are those that the other uses repeat.
 */
export function reportOf(
  point: SitePoint,
  input: SiteInput,
  isDrawn: boolean,
  whole: CurvePlace,
  runs: OwnRuns,
  rejected: RejectedLayout | null,
  { uncertain, fitted }: Pick<SimulatorSeeds, 'uncertain' | 'fitted'>,
): Omit<SiteReport, 'answering'> {
  const moved = siteUncertainties(input, uncertain);
  const plans = plansOf(input, point, moved);
  const [band] = siteBands([input], [plans], moved, fitted, BAND_SAMPLES, BAND_SEED);
  const [strongest] = influences(input, plans, moved);
  const scale = mwPerTokenPerS(input);
  return {
    siteMw: input.siteMw,
    idealMw: point.idealTokensPerS * scale,
    usefulMw: point.usefulTokensPerS * scale,
    lossesMw: lossCauses.map((cause: LossCause) => point.losses[cause] * scale),
    racks: point.racks,
    gpus: point.gpus,
    usedGpus: point.usedGpus,
    layout: point.layout,
    stepTimeS: point.stepTimeS,
    waitFraction: point.breakdownS.straggler / point.stepTimeS,
    goodput: point.goodput.goodput,
    usefulness: point.usefulness,
    usefulLowMw: (band?.low ?? point.usefulTokensPerS) * scale,
    usefulHighMw: (band?.high ?? point.usefulTokensPerS) * scale,
    wider: softwareSpread(input, fitted).wider.filter((reason) => reason !== 'year'),
    strongestId: strongest?.id ?? '',
    considered: point.search.considered,
    rejectedByMemory: point.search.rejectedByMemory,
    rejected: rejected && {
      layout: rejected.layout,
      neededGBytes: rejected.memoryBytes / 1e9,
      availableGBytes: memoryBytesOf(input.accelerator) / 1e9,
      gainFraction: rejected.gain - 1,
    },
    idleBecause: idleCauseOf({ input, point }),
    isDrawn,
    others: otherUsesOf(whole, runs),
  };
}

/** The interval of a site that answers [MW equivalents]; null where no group of chips holds the model within the time. */
export function answeringInterval(
  input: SiteInput,
  demand: InferenceDemand,
  { uncertain, fitted }: Pick<SimulatorSeeds, 'uncertain' | 'fitted'>,
): SiteReport['answering'] {
  const point = answeringPoint(input, demand);
  if (!point) return null;
  const moved = siteUncertainties(input, uncertain);
  const { low, high } = answeringBand(input, demand, point.fleet, moved, fitted, BAND_SAMPLES, BAND_SEED);
  const mw = input.siteMw / point.idealTokensPerS;
  return { lowMw: low * mw, highMw: high * mw };
}

/** The strongest constants of a point, each alone at the ends of its range. */
export function influencesOfPoint(
  point: SitePoint,
  input: SiteInput,
  { uncertain }: Pick<SimulatorSeeds, 'uncertain'>,
): InfluencesMw {
  const moved = siteUncertainties(input, uncertain);
  const found = influences(input, plansOf(input, point, moved), moved);
  return influencesMw(input.siteMw, point.usefulTokensPerS, found, mwPerTokenPerS(input));
}
