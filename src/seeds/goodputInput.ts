// A job as `npm run goodput` reads it: fields left out take the parameters of the seeds.
import { z } from 'zod';
import { checkpointPlaces, failureModes } from '../model/cluster/goodput/failures.ts';
import type { GoodputJob } from '../model/cluster/goodput/renewal.ts';
import { goodputInputOf, type StatedFailures } from '../model/cluster/goodput/statedFailures.ts';
import type { Parameters } from '../model/numbers/parameters.ts';
import { FieldError, requireField } from '../model/numbers/requireField.ts';
import type { NumberRule } from './own/numberRule.ts';
import { numberSchema } from './own/numberSchema.ts';
import { quantities } from './own/quantities.ts';
import { count } from './parts/workload.ts';

/** Far more than any record, and less than the same rate per 1,000 GPUs. */
const FAILURES_PER_GPU_DAY: NumberRule = { low: 0, high: 0.1, ...quantities.failuresPerChip };
/** One in a quarter of an hour. */
const FAILURES_PER_JOB_DAY: NumberRule = { low: 0, high: 100, unit: '' };
/** Up to ten hours, a GPU's share up to a second, an interval of checkpoints up to a week. */
const PAUSE_S: NumberRule = { low: 0, high: 36_000, ...quantities.seconds };
const PAUSE_PER_GPU_S: NumberRule = { low: 0, high: 1, ...quantities.seconds };
const INTERVAL_S: NumberRule = { low: 0.05, high: 604_800, ...quantities.seconds };
/** Between a minute and a half and what the failures kernel's clock holds. */
const DAYS: NumberRule = { low: 0.001, high: 1242, usual: 54, ...quantities.days };
const someSeed = 'a whole number from 0 to 4294967295';

export const goodputInput = z.strictObject(
  {
    id: z.string('text').optional(),
    gpus: count,
    /** Stated alone it counts all failures; left out, machines and software fail at the rates of the seeds. */
    failuresPerGpuDay: numberSchema(FAILURES_PER_GPU_DAY).optional(),
    failuresPerJobDay: numberSchema(FAILURES_PER_JOB_DAY).optional(),
    checkpointS: numberSchema(PAUSE_S).optional(),
    /** null: Daly's best interval. */
    checkpointIntervalS: numberSchema(INTERVAL_S).nullable().optional(),
    mode: z.enum(failureModes, failureModes.join(' or ')).optional(),
    replicaGpus: z.number('at least 1').min(1, 'at least 1').optional(),
    checkpoint: z.enum(checkpointPlaces, checkpointPlaces.join(' or ')).optional(),
    /** Restart: base + perGpu × gpus; or restartS for one that no GPU lengthens. */
    restartBaseS: numberSchema(PAUSE_S).optional(),
    restartPerGpuS: numberSchema(PAUSE_PER_GPU_S).optional(),
    restartS: numberSchema(PAUSE_S).optional(),
    detectS: numberSchema(PAUSE_S).optional(),
    days: numberSchema(DAYS).default(54),
    replicates: count.max(100_000, 'at most 100,000 replicates').default(1000),
    seed: z.int(someSeed).min(0, someSeed).max(4294967295, someSeed).default(1),
  },
  'a job: an object of its fields',
);

export type GoodputRun = z.infer<typeof goodputInput>;

/** @throws FieldError where two fields state the same, or one goes with none of the others */
export function goodputJobOf(parameters: Parameters, run: GoodputRun): GoodputJob {
  const { id: _, gpus, days, replicates, seed, restartS, ...fields } = run;
  if (restartS !== undefined && (run.restartBaseS !== undefined || run.restartPerGpuS !== undefined)) {
    const received = `${restartS} beside restartBaseS or restartPerGpuS`;
    throw new FieldError('restartS', received, 'one or the other');
  }
  requireReplica(run);
  const restart = restartS === undefined ? {} : { restartBaseS: restartS, restartPerGpuS: 0 };
  const stated = Object.fromEntries(
    Object.entries({ ...fields, ...restart }).filter(([, value]) => value !== undefined),
  ) as StatedFailures;
  return { ...goodputInputOf(parameters, gpus, stated), days, replicates, seed };
}

/** A replica is a part of a job whose others go on. */
function requireReplica({ gpus, mode = 'job', replicaGpus }: GoodputRun): void {
  if (replicaGpus === undefined) return;
  if (mode !== 'replica')
    throw new FieldError('replicaGpus', `${replicaGpus} beside mode ${mode}`, 'mode replica beside it');
  requireField('replicaGpus', replicaGpus, replicaGpus <= gpus, `at most the ${gpus} GPUs of the job`);
}
