// One point of the curve: what a site of so many megawatts trains, and where the rest goes.

import type { Parameters } from '../../numbers/parameters.ts';
import { TICKS_PER_STEP } from '../../numbers/units.ts';
import { memoryBytesOf, peakFlopsPerS } from '../accelerator.ts';
import { batchUsefulness } from '../batch.ts';
import { type Facility, facilityAt } from '../facility.ts';
import { type Goodput, renewalGoodput } from '../goodput/renewal.ts';
import { type RejectedLayout, rejectedLayout } from '../layout/rejected.ts';
import { searchLayout } from '../layout/search.ts';
import type { SearchRequest, SearchResult } from '../layout/searchState.ts';
import { type Breakdown, breakdownKeys } from '../step/breakdown.ts';
import { gpusOfLayout, type Layout } from '../step/layout.ts';
import type { StepModel } from '../step/stepModel.ts';
import { modelFlopsPerToken } from '../workload.ts';
import { failuresOfLayout, goodputFunction } from './jobFailures.ts';
import { type Losses, lossesOf } from './losses.ts';
import { criticalBatchOf, modelOf, mostBatchTokensAt, type SiteInput } from './siteInput.ts';

export interface SitePoint {
  racks: number;
  gpus: number;
  facility: Facility;
  /** Independent runs of the layout side by side, and the GPUs that stand ready for each. */
  runs: number;
  gpusPerRun: number;
  /** GPUs that the runs use; the rest are idle. */
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

/** A point of the curve with what was asked. */
export interface CurvePlace {
  input: SiteInput;
  point: SitePoint;
}

/**
 * Facility, best layout, step, goodput, usefulness and losses of one site power.
 * useful = tokens/s·goodput / (1 + batch/criticalBatch); ideal = peak FLOP/s of all GPUs that the power carries at PUE 1
 * with no other IT / model FLOPs per token (full attention).
 * Returns null where no layout fits in memory. Throws FieldError naming a field that is impossible.
 */
export function sitePoint(input: SiteInput, model: StepModel = modelOf(input)): SitePoint | null {
  const facility = facilityAt(input, input.siteMw);
  if (facility.gpus < 1) return null;
  const search = searchLayout(model, requestOf(input, facility.gpus));
  if (!search.layout) return null;
  return pointOf(input, model, facility, search, search.layout, { runs: 1, gpusPerRun: facility.gpus });
}

/** What the site asks of the layout search. */
function requestOf(input: SiteInput, gpus: number): SearchRequest {
  return {
    maxGpus: gpus,
    mostBatchTokens: mostBatchTokensAt(input, gpus),
    criticalBatchTokens: criticalBatchOf(input),
    memoryBytes: memoryBytesOf(input.accelerator),
    goodputOf: goodputFunction(input),
  };
}

/** The layout that would win at this point if memory were no limit; null where it is the one found. */
export function rejectedAt(input: SiteInput, point: SitePoint, model: StepModel): RejectedLayout | null {
  return rejectedLayout(model, requestOf(input, point.gpusPerRun), point.search);
}

/** The point of a site that a run of another point fills so many times over. */
export function repeatedPoint(input: SiteInput, one: SitePoint, runs: number, model: StepModel): SitePoint {
  const { search, layout, gpusPerRun } = one;
  return pointOf(input, model, facilityAt(input, input.siteMw), search, layout, { runs, gpusPerRun });
}

/**
 * The point with the layout that would win under other parameters of failures and batch, such as an interval tries; null where none
 * fits. `keep`: a layout whose tensor, context, expert and micro-batch size stay.
 */
export function replannedPoint(
  input: SiteInput,
  point: SitePoint,
  parameters: Parameters,
  model: StepModel,
  keep?: Layout,
): SitePoint | null {
  const request = requestOf({ ...input, parameters }, point.gpusPerRun);
  const search = searchLayout(model, keep ? { ...request, keep } : request);
  return search.layout && pointOf(input, model, point.facility, search, search.layout, point);
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
  return pointOf(input, model, point.facility, point.search, point.layout, point);
}

/** The useful throughput [tokens/s] of that point, for those who ask for nothing else of it. */
export const usefulWithSameLayout = (
  input: SiteInput,
  { layout, runs }: SitePoint,
  model: StepModel,
): number => trainingOf(input, model, layout, runs).usefulTokensPerS;

/** Share of time that the job of a layout makes progress, and what failures and checkpoints take. */
export const goodputOfLayout = (input: SiteInput, layout: Layout): Goodput =>
  renewalGoodput(failuresOfLayout(input, layout));

/** All parts of a step but the stragglers [s]: the same to the last bit whatever those are. */
const withoutStragglersS = (parts: Breakdown): number =>
  breakdownKeys.reduce((sum, key) => (key === 'straggler' ? sum : sum + parts[key]), 0);

/** What so many runs of a layout train. */
function trainingOf(input: SiteInput, model: StepModel, layout: Layout, runs: number) {
  const breakdownS = model.breakdownS(layout);
  const stepTimeWithoutStragglersS = withoutStragglersS(breakdownS);
  if (input.meanDelayTicks !== undefined) {
    breakdownS.straggler = (input.meanDelayTicks / TICKS_PER_STEP) * stepTimeWithoutStragglersS;
  }
  const batchTokens = layout.globalBatch * input.workload.sequence;
  const stepTimeS = stepTimeWithoutStragglersS + breakdownS.straggler;
  const tokensPerS = (runs * batchTokens) / stepTimeS;
  const goodput = goodputOfLayout(input, layout);
  const usefulness = batchUsefulness(batchTokens, criticalBatchOf(input));
  const usefulTokensPerS = tokensPerS * goodput.goodput * usefulness;
  return {
    batchTokens,
    stepTimeS,
    stepTimeWithoutStragglersS,
    breakdownS,
    tokensPerS,
    goodput,
    usefulness,
    usefulTokensPerS,
  };
}

function pointOf(
  input: SiteInput,
  model: StepModel,
  facility: Facility,
  search: SearchResult,
  layout: Layout,
  { runs, gpusPerRun }: Pick<SitePoint, 'runs' | 'gpusPerRun'>,
): SitePoint {
  const training = trainingOf(input, model, layout, runs);
  const { tokensPerS, stepTimeS, breakdownS, goodput, usefulness } = training;
  const usedGpus = runs * gpusOfLayout(layout);
  const peakTokensPerS =
    peakFlopsPerS(input.accelerator, input.precision) / modelFlopsPerToken(input.workload);
  const idealTokensPerS = facility.idealGpus * peakTokensPerS;
  const losses = lossesOf({
    idealTokensPerS,
    installedPeakTokensPerS: facility.gpus * peakTokensPerS,
    usedPeakTokensPerS: usedGpus * peakTokensPerS,
    tokensPerS,
    stepTimeS,
    breakdownS,
    checkpointLoss: goodput.checkpointLoss,
    failureLoss: goodput.failureLoss,
    usefulness,
  });
  return {
    racks: facility.racks,
    gpus: facility.gpus,
    facility,
    runs,
    gpusPerRun,
    usedGpus,
    layout,
    search,
    ...training,
    idealTokensPerS,
    losses,
  };
}
