// What the model takes and gives for one size; loaded where the model runs, not with the page.

import { type InfluencesMw, influencesMw } from '../../charts/influence/influences.ts';
import { peakFlopsPerS } from '../../model/cluster/accelerator.ts';
import { facilityAt } from '../../model/cluster/facility.ts';
import { influences, siteBands, siteUncertainties } from '../../model/cluster/interval/siteInterval.ts';
import { dataRanksThatFit } from '../../model/cluster/layout/candidates.ts';
import { type LossCause, lossCauses } from '../../model/cluster/site/losses.ts';
import type { SiteInput, SitePoint } from '../../model/cluster/site/sitePoint.ts';
import { modelFlopsPerToken } from '../../model/cluster/workload.ts';
import { readersFailures, type Settings, type SimulatorSeeds, TOKENS_PER_MI } from '../inputs/settings.ts';
import { GOAL_MW, siteOf } from '../inputs/site.ts';
import { type OwnRuns, otherUsesOf } from './otherUses.ts';
import type { SiteReport } from './report.ts';

const BAND_SAMPLES = 64;
const BAND_SEED = 1;

/** What the model takes, at one power. */
export function siteInputOf(settings: Settings, seeds: SimulatorSeeds, siteMw: number): SiteInput {
  const workload = seeds.workloads.find((entry) => entry.workload.id === settings.work)?.workload;
  if (!workload) throw new RangeError(`work: received ${settings.work}, expected an id of seeds/workloads`);
  const { 'P-batch-tokens-40mw': batchTokens = 0 } = seeds.parameters;
  const isSeedBatch = settings.batch === Math.round(batchTokens / TOKENS_PER_MI);
  const failuresPerGpuDay = readersFailures(settings, seeds);
  return {
    ...siteOf(settings, seeds),
    siteMw,
    workload,
    precision: settings.prec,
    policy: settings.policy,
    parameters: isSeedBatch
      ? seeds.parameters
      : { ...seeds.parameters, 'P-batch-tokens-40mw': settings.batch * TOKENS_PER_MI },
    // Left out where it is the seeds' own: then the interval may move it.
    failures: {
      ...(failuresPerGpuDay === undefined ? {} : { failuresPerGpuDay }),
      checkpointIntervalS: settings.ckpt === 'best' ? null : settings.ckpt * 60,
    },
  };
}

/** Megawatt equivalents of one token per second: 500 / ideal(500). */
function mwPerTokenPerS(input: SiteInput): number {
  const { idealGpus } = facilityAt(input, GOAL_MW);
  const peak = peakFlopsPerS(input.accelerator, input.precision) / modelFlopsPerToken(input.workload);
  return GOAL_MW / (idealGpus * peak);
}

/**
 * `seeds` give the ranges for the interval; its samples are seeded, so the same settings give the same band.
 * `runs` are the runs that the other uses repeat.
 */
export function reportOf(
  point: SitePoint,
  input: SiteInput,
  isDrawn: boolean,
  runs: OwnRuns,
  { uncertain, fitted }: Pick<SimulatorSeeds, 'uncertain' | 'fitted'>,
): SiteReport {
  const moved = siteUncertainties(input, uncertain);
  const [band] = siteBands([input], [point], moved, fitted, BAND_SAMPLES, BAND_SEED);
  const [strongest] = influences(input, point, moved);
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
    strongestId: strongest?.id ?? '',
    covered: point.search.covered,
    considered: point.search.considered,
    rejectedByMemory: point.search.rejectedByMemory,
    rejected: rejectedOf(point, input),
    idleBecause: idleReason(point, input),
    isDrawn,
    others: otherUsesOf(input, point, runs, scale),
  };
}

/** The strongest constants of a point, each alone at the ends of its range. */
export function influencesOfPoint(
  point: SitePoint,
  input: SiteInput,
  { uncertain }: Pick<SimulatorSeeds, 'uncertain'>,
): InfluencesMw {
  const found = influences(input, point, siteUncertainties(input, uncertain));
  return influencesMw(input.siteMw, point.usefulTokensPerS, found, mwPerTokenPerS(input));
}

function rejectedOf({ search: { rejected } }: SitePoint, { accelerator }: SiteInput): SiteReport['rejected'] {
  return (
    rejected && {
      layout: rejected.layout,
      neededGBytes: rejected.memoryBytes / 1e9,
      availableGBytes: accelerator.hbmGBytes,
      gainFraction: rejected.gain - 1,
    }
  );
}

function idleReason(
  { gpus, usedGpus, layout }: SitePoint,
  { accelerator }: SiteInput,
): SiteReport['idleBecause'] {
  if (usedGpus === gpus) return null;
  const { tensor, context, pipeline, data } = layout;
  const room = dataRanksThatFit(gpus, accelerator.scaleUpDomain, tensor, context, pipeline);
  return data < room ? 'batch' : 'racks';
}
