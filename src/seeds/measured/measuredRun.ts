// Published step times of training runs that the model is calibrated on or tried against.
import { z } from 'zod';
import { recomputeModes } from '../../model/cluster/step/layout.ts';
import { shownSource } from '../parameter.ts';
import { modelShape } from '../parts/workload.ts';
import { translated } from '../translated.ts';

const count = z.int().positive();

const fromYear = 'a year from 2015 to 2040';

export const softwareYear = z.int(fromYear).min(2015, fromYear).max(2040, fromYear);

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
  expertTensor: count.optional(),
  interleave: count,
  /** The least and the most that an assumed interleave may be. */
  interleaveRange: z.tuple([count, count]).optional(),
  microBatch: count,
  globalBatch: count,
  recompute: z.enum(recomputeModes),
  sequenceParallel: z.boolean(),
  distributedOptimizer: z.boolean(),
  flashAttention: z.boolean(),
  /** Network of one GPU where it is not the accelerator's own [GB/s]. */
  scaleOutGBytesPerSPerGpu: z.number().positive().optional(),
  /** Fully sharded data parallel, over how many GPUs. */
  fullySharded: z.boolean().default(false),
  shardGroup: count.optional(),
  /** Who ran it, where that is not the laboratory of the file. */
  laboratory: z.string().min(1).optional(),
  stepTimeS: z.number().positive(),
  /** What the source prints, in its own quantity and words. */
  printed: z.string().min(1),
  /** Fields that the source does not state. */
  assumed: z.array(z.string()),
});

export const measuredFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  source: shownSource,
  /** Who ran the runs, and on which framework. */
  laboratory: z.string().min(1),
  framework: z.string().min(1),
  software: z.enum(['tuned', 'ordinary']),
  /** Year of the framework's release. */
  softwareYear,
  /** calibration: fitted on. held-out: kept from the fit, with the reason in `note`. */
  use: z.enum(['calibration', 'held-out']),
  /** How the step time follows from what is printed. */
  note: translated,
  rows: z.array(measuredRun).min(1),
});

export type MeasuredRun = z.infer<typeof measuredRun>;
export type MeasuredFile = z.infer<typeof measuredFile>;
