// A run that the model predicted before anybody of the project had seen its measurement.
import { z } from 'zod';
import { seedSource } from './parameter.ts';

export const blindRun = z.strictObject({
  id: z.string().min(1),
  accelerator: z.string(),
  gpus: z.int().positive(),
  /** Prediction as frozen, with the ends of its 80 % interval, and what was measured. */
  predictedS: z.number().positive(),
  lowS: z.number().positive(),
  highS: z.number().positive(),
  measuredS: z.number().positive(),
  source: seedSource,
});

export const blindFile = z
  .strictObject({
    /** When the predictions were frozen, and the SHA-256 of the file that held them. */
    frozen: z.strictObject({ date: z.iso.date(), checksum: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
    rows: z.array(blindRun),
  })
  .refine((file) => file.rows.length === 0 || file.frozen !== null, {
    path: ['frozen'],
    message: 'date and checksum of the frozen predictions',
  });
