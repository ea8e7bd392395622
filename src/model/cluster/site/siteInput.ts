// What is asked of a site: its power and racks, the accelerator, the model and how it is trained, and what fails.
import { type Parameters, parameterOf } from '../../numbers/parameters.ts';
import type { Accelerator, Precision } from '../accelerator.ts';
import { type BatchPolicy, criticalBatchTokens, firstBatchId, mostBatchTokens } from '../batch.ts';
import { facilityAt, type PowerKind } from '../facility.ts';
import type { StatedFailures } from '../goodput/statedFailures.ts';
import { PHASE_ONE_MW } from '../phases.ts';
import { defaultSettings } from '../step/constants.ts';
import { createStepModel, type StepModel } from '../step/stepModel.ts';
import type { Workload } from '../workload.ts';

export interface SiteInput {
  siteMw: number;
  /** Whether `siteMw` is power of the site or of its IT. */
  kind: PowerKind;
  pue: number;
  otherItFraction: number;
  rackKw: number;
  accelerator: Accelerator;
  workload: Workload;
  precision: Precision;
  policy: BatchPolicy;
  parameters: Parameters;
  /** The reader's own failures, restarts and checkpoints; what is left out comes from the parameters. */
  failures?: StatedFailures;
  /** The reader's own critical batch [tokens] in place of P-critical-batch-tokens. */
  statedCriticalTokens?: number;
  /** Tokens that a run sees, over those of P-tokens-seen: 1 where left out. */
  tokensSeenRatio?: number;
  /** How far chips differ in speed, in percent of P-straggler-sigma: 100 where left out. */
  jitterPercent?: number;
  /** Mean delay of a step by the stragglers kernel [ticks of 1e-6 step]; replaces the analytic straggler term. */
  meanDelayTicks?: number;
}

/** The step model of a site; make it once for all sizes of one model. */
export function modelOf({
  accelerator,
  workload,
  precision,
  parameters,
  jitterPercent = 100,
}: Pick<SiteInput, 'accelerator' | 'workload' | 'precision' | 'parameters' | 'jitterPercent'>): StepModel {
  const sigma = parameterOf(parameters, 'P-straggler-sigma') * (jitterPercent / 100);
  const settings = defaultSettings(accelerator, workload, precision);
  return createStepModel(settings, { ...parameters, 'P-straggler-sigma': sigma });
}

/** Critical batch [tokens] of the site's run. */
export function criticalBatchOf({
  parameters,
  tokensSeenRatio = 1,
  statedCriticalTokens,
}: Pick<SiteInput, 'parameters' | 'tokensSeenRatio' | 'statedCriticalTokens'>): number {
  const tokensSeen = parameterOf(parameters, 'P-tokens-seen') * tokensSeenRatio;
  return criticalBatchTokens(parameters, tokensSeen, statedCriticalTokens);
}

/** Most tokens per step that the batch policy allows on so many GPUs, measured against the site of the first phase. */
export function mostBatchTokensAt(input: SiteInput, gpus: number): number {
  return mostBatchTokens(
    input.policy,
    gpus,
    Math.max(facilityAt(input, PHASE_ONE_MW).gpus, 1),
    parameterOf(input.parameters, firstBatchId(input.workload)),
    criticalBatchOf(input),
  );
}
