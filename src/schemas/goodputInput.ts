// A job as `npm run goodput` reads it: fields left out take the parameters of the seeds.
import { z } from 'zod';
import type { MonthsInput } from '../model/goodput/months.ts';
import type { Parameters } from '../model/parameters.ts';
import { parameterOf } from '../model/parameters.ts';

const seconds = z.number().nonnegative();

export const goodputInput = z.strictObject({
  id: z.string().optional(),
  gpus: z.int().positive(),
  failuresPerGpuDay: z.number().nonnegative().optional(),
  checkpointS: seconds.optional(),
  /** null: Daly's best interval. */
  checkpointIntervalS: z.number().positive().nullable().optional(),
  restartS: seconds.optional(),
  detectS: seconds.optional(),
  days: z.number().positive().max(36_500).default(54),
  replicates: z.int().positive().max(100_000).default(1000),
  seed: z.int().nonnegative().default(1),
});

export type GoodputRun = z.infer<typeof goodputInput>;

export function monthsInputOf(parameters: Parameters, run: GoodputRun): MonthsInput {
  return {
    gpus: run.gpus,
    failuresPerGpuDay: run.failuresPerGpuDay ?? parameterOf(parameters, 'P-failures-per-gpu-day'),
    checkpointS: run.checkpointS ?? parameterOf(parameters, 'P-checkpoint-s'),
    checkpointIntervalS: run.checkpointIntervalS ?? null,
    restartS: run.restartS ?? parameterOf(parameters, 'P-restart-s'),
    detectS: run.detectS ?? parameterOf(parameters, 'P-detect-s'),
    days: run.days,
    replicates: run.replicates,
    seed: run.seed,
  };
}
