// Published step times of training runs that the model is calibrated on or tried against.
import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { shownSource } from './parameter.ts';
import { modelShape } from './workload.ts';

const count = z.int().positive();

export const measuredRun = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/, 'lower-case letters, digits, dots and hyphens'),
  accelerator: z.string(),
  /** Id of an entry of seeds/workloads, or the shape itself. */
  model: z.union([z.string(), modelShape]),
  gpus: count,
  precision: z.enum(['bf16', 'fp8', 'mxfp8', 'nvfp4']),
  tensor: count,
  context: count,
  pipeline: count,
  data: count,
  expert: count,
  interleave: count,
  microBatch: count,
  globalBatch: count,
  recompute: z.enum(['none', 'selective', 'full']),
  sequenceParallel: z.boolean(),
  distributedOptimizer: z.boolean(),
  flashAttention: z.boolean(),
  stepTimeS: z.number().positive(),
  /** What the source prints, in its own quantity and words. */
  printed: z.string().min(1),
  /** Fields that the source does not state. */
  assumed: z.array(z.string()),
});

export const measuredFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  source: shownSource,
  software: z.enum(['tuned', 'ordinary']),
  /** calibration: fitted on. held-out: kept from the fit, with the reason in `note`. */
  use: z.enum(['calibration', 'held-out']),
  /** How the step time follows from what is printed. */
  note: bilingual,
  rows: z.array(measuredRun).min(1),
});

export type MeasuredRun = z.infer<typeof measuredRun>;
export type MeasuredFile = z.infer<typeof measuredFile>;
