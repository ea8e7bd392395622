// The same site shared by many independent training jobs of a chosen size.

import { parameterOf } from '../../numbers/parameters.ts';
import { batchUsefulness } from '../batch.ts';
import { facilityAt } from '../facility.ts';
import { searchLayout } from '../layout/search.ts';
import type { Layout } from '../step/layout.ts';
import type { StepModel } from '../step/stepModel.ts';
import type { SiteInput } from './sitePoint.ts';
import { goodputAt, modelOf } from './sitePoint.ts';

export interface ManyJobs {
  jobs: number;
  gpusPerJob: number;
  layout: Layout;
  stepTimeS: number;
  goodput: number;
  /** Useful tokens per second of one job and of all. */
  usefulTokensPerSPerJob: number;
  usefulTokensPerS: number;
}

/**
 * As many jobs of `gpusPerJob` GPUs as the site holds, each with its own batch, failures and restarts: throughput grows
 * with the number of jobs. Returns null where no job fits.
 */
export function manyJobs(
  input: SiteInput,
  gpusPerJob: number,
  batchTokens: number,
  model: StepModel = modelOf(input),
): ManyJobs | null {
  const { parameters } = input;
  const jobs = Math.floor(facilityAt(input, input.siteMw).gpus / gpusPerJob);
  if (jobs < 1) return null;
  const criticalBatchTokens = parameterOf(parameters, 'P-critical-batch-tokens');
  const { layout, stepTimeS, gpus } = searchLayout(model, {
    maxGpus: gpusPerJob,
    targetBatchTokens: batchTokens,
    criticalBatchTokens,
    memoryGBytes: input.accelerator.hbmGBytes,
  });
  if (!layout) return null;
  const { goodput } = goodputAt(input, gpus);
  const tokens = layout.globalBatch * input.workload.sequence;
  const usefulTokensPerSPerJob =
    (tokens / stepTimeS) * goodput * batchUsefulness(tokens, criticalBatchTokens);
  return {
    jobs,
    gpusPerJob,
    layout,
    stepTimeS,
    goodput,
    usefulTokensPerSPerJob,
    usefulTokensPerS: jobs * usefulTokensPerSPerJob,
  };
}
