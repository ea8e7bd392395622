// Failures of the jobs of a site: what a reader states, the replicas of a layout, and hot spares in its domains.

import { parameterOf } from '../../numbers/parameters.ts';
import { createFailureTimes, SITE_MODE, setFailureTimes } from '../goodput/failures.ts';
import { chosenIntervalS, type GoodputInput, renewalShare } from '../goodput/renewal.ts';
import { goodputInputOf } from '../goodput/statedFailures.ts';
import { idleGpusPerDomain } from '../layout/packing.ts';
import type { GoodputOf } from '../layout/progress.ts';
import { gpusOfLayout, type Layout } from '../step/layout.ts';
import type { SiteInput } from './siteInput.ts';

/** A job of so many GPUs in replicas of so many, with or without idle GPUs in its domains. */
export function jobFailuresOf(
  input: Pick<SiteInput, 'parameters' | 'failures'>,
  gpus: number,
  replicaGpus: number,
  hasHotSpares: boolean,
): GoodputInput {
  const { parameters, failures } = input;
  // The rate that a reader sets is that of the chips: software goes on to fail as it did.
  const failuresPerJobDay = parameterOf(parameters, 'P-failures-per-job-day');
  const stated = { mode: SITE_MODE, failuresPerJobDay, ...failures, replicaGpus };
  const job = goodputInputOf(parameters, gpus, stated);
  if (hasHotSpares) job.restartBaseS = withHotSpares(input, job.restartBaseS);
  return job;
}

/** Base of a restart [s] where a broken GPU is replaced from its own domain. */
function withHotSpares({ parameters }: Pick<SiteInput, 'parameters'>, restartBaseS: number): number {
  const saved = parameterOf(parameters, 'P-hot-spare-saving-s');
  return restartBaseS > saved ? restartBaseS - saved : 0;
}

type FailingSite = Pick<SiteInput, 'parameters' | 'failures' | 'accelerator'>;

/** The job of a layout: its replicas, and hot spares where domains have some. */
export function failuresOfLayout(input: FailingSite, layout: Layout): GoodputInput {
  const { tensor, context, pipeline } = layout;
  const idle = idleGpusPerDomain(input.accelerator.scaleUpDomain, layout);
  return jobFailuresOf(input, gpusOfLayout(layout), tensor * context * pipeline, idle > 0);
}

/** The share of time that makes progress, as a function that allocates nothing. */
export function goodputFunction(input: Pick<SiteInput, 'parameters' | 'failures'>): GoodputOf {
  const job = jobFailuresOf(input, 1, 1, false);
  const { checkpointS, checkpointIntervalS, restartBaseS } = job;
  const sparedBaseS = withHotSpares(input, restartBaseS);
  const times = createFailureTimes();
  return (gpus, replicaGpus, hasHotSpares) => {
    job.gpus = gpus;
    job.replicaGpus = replicaGpus;
    job.restartBaseS = hasHotSpares ? sparedBaseS : restartBaseS;
    setFailureTimes(times, job);
    const intervalS = checkpointIntervalS ?? chosenIntervalS(checkpointS, 1 / times.restartRatePerS);
    return renewalShare(times, intervalS, checkpointS);
  };
}
