// Why the curve bends at a place: the loss that takes most of the power added there, and what limits the layout.
import { memoryBytesOf } from '../../accelerator.ts';
import { idleGpusPerDomain } from '../../layout/packing.ts';
import { type LossCause, lossCauses } from '../losses.ts';
import { modelOf, mostBatchTokensAt } from '../siteInput.ts';
import type { CurvePlace } from '../sitePoint.ts';
import { causeOfIdle, type IdleCause } from './idleCause.ts';

/**
 * outgrown: the model grows with the site, and its layout at the smaller no longer fits in memory. batchLimit: the batch stands at the
 * limit of its policy and has no room for more GPUs. runNotFilled: what is left beside whole runs
 * stays idle; domainNotFilled: what is left of domains; groupNotFilled: what is left of the last group; idleByWorth, idleByFailures: chips
 * stay idle because the larger batch or the failures of more would take more than they add. The others name the loss: a
 * token of a large batch is worth less; failures; checkpoints; gaps in the pipeline; traffic of tensor, context and expert groups;
 * gradients; thin products; recomputation; optimizer and fixed times; the slowest GPU; cooling. none: useful work grows by as much
 * as the power.
 */
export const bendReasons = [
  'none',
  'outgrown',
  'batchLimit',
  'runNotFilled',
  'domainNotFilled',
  'groupNotFilled',
  'idleByWorth',
  'idleByFailures',
  'batchWorth',
  'failures',
  'checkpoints',
  'pipelineDepth',
  'groupTraffic',
  'gradientTraffic',
  'thinProducts',
  'recomputation',
  'fixedTimes',
  'stragglers',
  'cooling',
] as const;

export type BendReason = (typeof bendReasons)[number];

export interface Bend {
  reason: BendReason;
  /** The loss that grows most beyond its share at the smaller size. */
  cause: LossCause;
  /** Power added, useful work gained and what that loss took of it [MW equivalents]. */
  addedMw: number;
  gainedMw: number;
  lostMw: number;
  /** Of the larger site: batch and its limit [tokens], idle GPUs of each domain, depth, share of time that makes progress. */
  batchTokens: number;
  batchLimitTokens: number;
  idleGpusPerDomain: number;
  pipeline: number;
  microBatches: number;
  goodput: number;
}

const reasonOfCause: Record<LossCause, BendReason> = {
  coolingAndOtherIt: 'cooling',
  idleAndSpareGpus: 'domainNotFilled',
  kernelEfficiency: 'thinProducts',
  recomputation: 'recomputation',
  communication: 'groupTraffic',
  pipeline: 'pipelineDepth',
  dataParallelExposed: 'gradientTraffic',
  optimizerAndFixed: 'fixedTimes',
  stragglers: 'stragglers',
  failuresAndRestarts: 'failures',
  checkpoints: 'checkpoints',
  batch: 'batchWorth',
};

const reasonOfIdle: Record<IdleCause, BendReason> = {
  run: 'runNotFilled',
  domain: 'domainNotFilled',
  group: 'groupNotFilled',
  batch: 'batchLimit',
  failures: 'idleByFailures',
  worth: 'idleByWorth',
};

/** Whether the batch has no room for one more micro-batch on every data rank. */
export function isAtBatchLimit({ input, point }: CurvePlace): boolean {
  const { data, microBatch } = point.layout;
  const more = data * microBatch * input.workload.sequence;
  return point.batchTokens + more > mostBatchTokensAt(input, point.gpusPerRun);
}

/**
 * Why useful work gains less than the power added between two sizes of one site, the smaller first. Throws RangeError where the second is not the larger.
 */
export function bendReason(smaller: CurvePlace, larger: CurvePlace): Bend {
  const [fromMw, toMw] = [smaller.input.siteMw, larger.input.siteMw];
  if (!(toMw > fromMw)) throw new RangeError(`siteMw: received ${toMw}, expected more than ${fromMw}`);
  const ratio = toMw / fromMw;
  const before = megawattsOf(smaller);
  const after = megawattsOf(larger);
  const excess = (cause: LossCause): number => after(cause) - ratio * before(cause);
  const cause = lossCauses.reduce((most: LossCause, next) => (excess(next) > excess(most) ? next : most));
  const gainedMw = usefulMwOf(larger) - usefulMwOf(smaller);
  const addedMw = toMw - fromMw;
  const { layout, batchTokens, goodput } = larger.point;
  const domain = larger.input.accelerator.scaleUpDomain;
  return {
    reason: reasonOf(cause, smaller, larger, gainedMw / ((ratio - 1) * usefulMwOf(smaller))),
    cause,
    addedMw,
    gainedMw,
    lostMw: after(cause) - before(cause),
    batchTokens,
    batchLimitTokens: mostBatchTokensAt(larger.input, larger.point.gpusPerRun),
    idleGpusPerDomain: idleGpusPerDomain(domain, layout),
    pipeline: layout.pipeline,
    microBatches: layout.globalBatch / (layout.data * layout.microBatch),
    goodput: goodput.goodput,
  };
}

/** Less than this share of what the power added would give is a flat stretch. */
const FLAT = 0.1;
/** A batch of this share of its limit stands at it: one micro-batch less on every data rank is often as good. */
const NEAR_LIMIT = 0.9;

/**
 * What is left beside whole runs is idle whatever their batch. On a flat stretch the reason is a model that the layout no longer
 * holds, or the limit of the batch where the batch stands at it: what the layout then loses more of, it loses because it cannot
 * stay, or grow. Of idle GPUs the reason is why they are idle.
 */
function reasonOf(cause: LossCause, smaller: CurvePlace, larger: CurvePlace, gainShare: number): BendReason {
  if (gainShare >= 1) return 'none';
  const idle = cause === 'idleAndSpareGpus' ? reasonOfIdle[causeOfIdle(larger)] : undefined;
  if (idle === 'runNotFilled') return idle;
  if (gainShare < FLAT) {
    const isNear = isNearBatchLimit(larger);
    if ((gainShare < 0 || !isNear) && isOutgrown(smaller, larger)) return 'outgrown';
    if (isNear) return 'batchLimit';
  }
  return idle ?? reasonOfCause[cause];
}

function isNearBatchLimit(place: CurvePlace): boolean {
  const { input, point } = place;
  const limitTokens = mostBatchTokensAt(input, point.gpusPerRun);
  return isAtBatchLimit(place) || point.batchTokens >= NEAR_LIMIT * limitTokens;
}

/** Whether the layout of the smaller site does not fit in memory with the model of the larger. */
function isOutgrown({ point }: CurvePlace, { input }: CurvePlace): boolean {
  return modelOf(input).memoryBytes(point.layout) > memoryBytesOf(input.accelerator);
}

/** Useful work of a place [MW equivalents]. */
export const usefulMwOf = ({ input, point }: CurvePlace): number =>
  (input.siteMw * point.usefulTokensPerS) / point.idealTokensPerS;

function megawattsOf({ input, point }: CurvePlace): (cause: LossCause) => number {
  return (cause) => (input.siteMw * point.losses[cause]) / point.idealTokensPerS;
}
