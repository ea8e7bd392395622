// Runs that the model predicted before anybody of the project had seen their measurements, and what was found on others.
import { z } from 'zod';
import { seedSource } from '../parameter.ts';

const blindRun = z.strictObject({
  id: z.string().min(1),
  accelerator: z.string(),
  gpus: z.int().positive(),
  /** Prediction as frozen, with the ends of its 80 % interval, and what was measured. */
  predictedS: z.number().positive(),
  lowS: z.number().positive(),
  highS: z.number().positive(),
  measuredS: z.number().positive(),
  /** A key of `sources`. */
  source: z.string(),
});

const share = z.number().min(0);

/** What was found on a set of runs whose rows are kept apart, to be tried again. */
const keptSet = z.strictObject({
  date: z.iso.date(),
  runs: z.int().positive(),
  sources: z.int().positive(),
  accelerators: z.int().positive(),
  /** Share of the runs inside the stated 80 % interval. */
  coverage: share.max(1),
  /** Mean size of predicted / measured − 1. */
  denseMeanError: share,
  expertsMeanError: share,
});

export const blindFile = z.strictObject({
  /** When the predictions were frozen, at which commit, and the SHA-256 of the file that held them. */
  frozen: z.strictObject({
    date: z.iso.date(),
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  kept: z.array(keptSet).min(1),
  sources: z.record(z.string(), seedSource),
  rows: z.array(blindRun).min(1),
});

export type BlindFile = z.infer<typeof blindFile>;
