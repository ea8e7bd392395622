// One point of the curve: what a site of so many megawatts trains, and what ate the rest.

import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import { TICKS_PER_STEP } from '../../numbers/units.ts';
import type { Accelerator, Precision } from '../accelerator.ts';
import { peakFlopsPerS } from '../accelerator.ts';
import { type BatchPolicy, batchUsefulness, targetBatchTokens } from '../batch.ts';
import { type Facility, facilityAt, type Site } from '../facility.ts';
import { createFailureTimes, setFailureTimes } from '../goodput/failures.ts';
import { chosenIntervalS, type Goodput, renewalGoodput, renewalShare } from '../goodput/renewal.ts';
import { goodputInputOf, type StatedFailures } from '../goodput/statedFailures.ts';
import { type SearchResult, searchLayout } from '../layout/search.ts';
import type { Breakdown } from '../step/breakdown.ts';
import { defaultSettings } from '../step/constants.ts';
import type { Layout } from '../step/layout.ts';
import { createStepModel, type StepModel } from '../step/stepModel.ts';
import { modelFlopsPerToken, type Workload } from '../workload.ts';
import { type Losses, lossesOf } from './losses.ts';

/** Site power at which the batch of P-batch-tokens-40mw holds. */
const REFERENCE_MW = 40;

export interface SiteInput extends Site {
  /** Power of the site or of its IT, as `kind` says. */
  siteMw: number;
  accelerator: Accelerator;
  workload: Workload;
  precision: Precision;
  policy: BatchPolicy;
  parameters: Parameters;
  /** The reader's own failures, restarts and checkpoints; what is left out comes from the parameters. */
  failures?: StatedFailures;
  /** Mean delay of a step by the stragglers kernel [ticks of 1e-6 step]; replaces the analytic straggler term. */
  meanDelayTicks?: number;
}

export interface SitePoint {
  racks: number;
  gpus: number;
  facility: Facility;
  /** GPUs that the layout uses; the rest are spares. */
  usedGpus: number;
  layout: Layout;
  search: SearchResult;
  batchTokens: number;
  stepTimeS: number;
  /** Step without stragglers [s], the unit of the kernel's ticks. */
  stepTimeWithoutStragglersS: number;
  breakdownS: Breakdown;
  tokensPerS: number;
  goodput: Goodput;
  usefulness: number;
  usefulTokensPerS: number;
  idealTokensPerS: number;
  losses: Losses;
}

/**
 * Facility, best layout, step, goodput, usefulness and losses of one site power.
 * useful = tokens/s·goodput / (1 + batch/criticalBatch); ideal = peak FLOP/s of all GPUs that the power carries at PUE 1
 * with no other IT / model FLOPs per token (full attention).
 * Returns null where no layout fits in memory. Throws RangeError naming a field that is impossible.
 */
export function sitePoint(input: SiteInput, model: StepModel = modelOf(input)): SitePoint | null {
  const { accelerator, parameters } = input;
  const facility = facilityAt(input, input.siteMw);
  if (facility.gpus < 1) return null;
  const criticalBatchTokens = parameterOf(parameters, 'P-critical-batch-tokens');
  const search = searchLayout(model, {
    maxGpus: facility.gpus,
    targetBatchTokens: batchTokensAt(input, facility.gpus),
    criticalBatchTokens,
    memoryGBytes: accelerator.hbmGBytes,
    goodputOf: goodputFunction(input),
  });
  if (!search.layout) return null;
  return pointOf(input, model, facility, search, search.layout, criticalBatchTokens);
}

/** The step model of a site; make it once and hand it to `sitePoint` for every size. */
export function modelOf(
  input: Pick<SiteInput, 'accelerator' | 'workload' | 'precision' | 'parameters'>,
): StepModel {
  return createStepModel(
    defaultSettings(input.accelerator, input.workload, input.precision),
    input.parameters,
  );
}

/** Tokens per step that the batch policy asks for on so many GPUs, measured against the site at 40 MW. */
export function batchTokensAt(input: SiteInput, gpus: number): number {
  return targetBatchTokens(
    input.policy,
    gpus,
    Math.max(facilityAt(input, REFERENCE_MW).gpus, 1),
    parameterOf(input.parameters, 'P-batch-tokens-40mw'),
    parameterOf(input.parameters, 'P-critical-batch-tokens'),
  );
}

/**
 * The point of other parameters, failures or a drawn mean delay, with the layout that was found: no second search.
 * Throughput, losses and step follow.
 */
export function withSameLayout(
  input: SiteInput,
  point: SitePoint,
  model: StepModel = modelOf(input),
): SitePoint {
  const search = { ...point.search, stepTimeS: model.stepTimeS(point.layout) };
  const critical = parameterOf(input.parameters, 'P-critical-batch-tokens');
  return pointOf(input, model, point.facility, search, point.layout, critical);
}

/** The same layout under other parameters: what an interval is made of. */
export function withParameters(input: SiteInput, point: SitePoint, parameters: Parameters): SitePoint {
  return withSameLayout({ ...input, parameters }, point);
}

function pointOf(
  input: SiteInput,
  model: StepModel,
  facility: Facility,
  search: SearchResult,
  layout: Layout,
  criticalBatchTokens: number,
): SitePoint {
  const breakdownS = model.breakdownS(layout);
  const batchTokens = layout.globalBatch * input.workload.sequence;
  const stepTimeWithoutStragglersS = search.stepTimeS - breakdownS.straggler;
  if (input.meanDelayTicks !== undefined) {
    breakdownS.straggler = (input.meanDelayTicks / TICKS_PER_STEP) * stepTimeWithoutStragglersS;
  }
  const goodput = goodputAt(input, search.gpus);
  return completed(input, {
    racks: facility.racks,
    gpus: facility.gpus,
    facility,
    usedGpus: search.gpus,
    layout,
    search,
    batchTokens,
    stepTimeWithoutStragglersS,
    breakdownS,
    goodput,
    usefulness: batchUsefulness(batchTokens, criticalBatchTokens),
  });
}

/** Goodput of a job of so many GPUs under the reader's or the parameters' failures and checkpoints. */
export function goodputAt(input: SiteInput, gpus: number): Goodput {
  return renewalGoodput(goodputInputOf(input.parameters, gpus, input.failures ?? {}));
}

/** The same as a function of GPUs alone that allocates nothing, for the layout search. */
function goodputFunction(input: SiteInput): (gpus: number) => number {
  const job = goodputInputOf(input.parameters, 1, input.failures ?? {});
  const times = createFailureTimes();
  const { checkpointS, checkpointIntervalS } = job;
  return (gpus) => {
    job.gpus = gpus;
    setFailureTimes(times, job);
    const intervalS = checkpointIntervalS ?? chosenIntervalS(checkpointS, 1 / times.restartRatePerS);
    return renewalShare(times, intervalS, checkpointS);
  };
}

type Unfinished = Omit<
  SitePoint,
  'stepTimeS' | 'tokensPerS' | 'usefulTokensPerS' | 'idealTokensPerS' | 'losses'
>;

function completed(input: SiteInput, point: Unfinished): SitePoint {
  const peakTokensPerSPerGpu =
    peakFlopsPerS(input.accelerator, input.precision) / modelFlopsPerToken(input.workload);
  const stepTimeS = point.stepTimeWithoutStragglersS + point.breakdownS.straggler;
  const tokensPerS = point.batchTokens / stepTimeS;
  const usefulTokensPerS = tokensPerS * point.goodput.goodput * point.usefulness;
  const idealTokensPerS = point.facility.idealGpus * peakTokensPerSPerGpu;
  const losses = lossesOf({
    idealTokensPerS,
    installedPeakTokensPerS: point.gpus * peakTokensPerSPerGpu,
    usedPeakTokensPerS: point.usedGpus * peakTokensPerSPerGpu,
    stepTimeS,
    breakdownS: point.breakdownS,
    checkpointLoss: point.goodput.checkpointLoss,
    failureLoss: point.goodput.failureLoss,
    usefulness: point.usefulness,
    usefulTokensPerS,
  });
  return { ...point, stepTimeS, tokensPerS, usefulTokensPerS, idealTokensPerS, losses };
}
