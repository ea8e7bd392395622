// Measured times of collectives inside one scale-up domain: the rows that the constants of the collective law are fitted to.
import { z } from 'zod';
import { collectiveOperations } from '../../model/cluster/fit/fitCollectives.ts';
import { seedSource } from '../parameter.ts';

const rising = (sizes: readonly number[]): boolean => sizes.every((x, i) => i === 0 || x > sizes[i - 1]!);

export const collectiveSweep = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
    /** The device as the source names it. */
    device: z.string().min(1),
    /** Ids of seeds/hardware whose `scaleUp` follows from this sweep. */
    accelerators: z.array(z.string()).min(1),
    source: seedSource,
    /** Of the times. */
    unit: z.literal('us'),
    use: z.enum(['calibration', 'held-out']),
    note: z.string().min(1),
    /** Sizes of the full tensor, the same for every row. */
    bytes: z.array(z.int().positive()).min(1).refine(rising, 'sizes from small to large'),
    rows: z
      .array(
        z.strictObject({
          op: z.enum(collectiveOperations),
          ranks: z.int().min(2, 'at least 2 ranks'),
          us: z.array(z.number().positive()),
        }),
      )
      .min(1),
  })
  .superRefine((sweep, context) => {
    sweep.rows.forEach((row, i) => {
      if (row.us.length === sweep.bytes.length) return;
      const message = `one time for each of the ${sweep.bytes.length} sizes`;
      context.addIssue({ code: 'custom', path: ['rows', i, 'us'], message });
    });
  });

export type CollectiveSweepFile = z.infer<typeof collectiveSweep>;
