// One accelerator with its memory, links and rack; every value with unit, standing and source.
import { z } from 'zod';
import { seedSource, standing } from '../parameter.ts';

/** A value in a fixed unit; `source` is a key of the file's `sources`. */
const quantity = (unit: string) =>
  z.strictObject({ value: z.number().nonnegative(), unit: z.literal(unit), standing, source: z.string() });

const parameterIds = z.array(z.string().regex(/^P-/, 'ids of parameters'));

/** Constants of the collective law inside the domain (src/model/cluster/network/collectives.ts). */
const collectiveLaw = z.strictObject({
  standing,
  source: z.string(),
  baseUs: z.number().nonnegative(),
  perRankUs: z.number().nonnegative(),
  gatherGBytesPerS: z.number().positive(),
  reduceGBytesPerS: z.number().positive(),
  exchangeGBytesPerS: z.number().positive(),
  copyGBytesPerS: z.number().positive(),
  excessBaseUs: z.number().nonnegative(),
  excessPerRankUs: z.number().nonnegative(),
  excessHalfMbytesPerRank: z.number().positive(),
});

/** Where nobody measured: the law of another part with its rates times a ratio, its times as they are. */
const scaledLaw = z.strictObject({
  standing,
  source: z.string(),
  of: z.string(),
  rateRatio: z.number().positive(),
});

export const hardware = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9-]+$/, 'letters, digits and hyphens'),
    name: z.string().min(1),
    vendor: z.string().min(1),
    /** Year in which its maker showed it first. */
    year: z.int().min(2017).max(2030),
    /** Place among those that menus show first. */
    featured: z.int().min(1).max(8).exactOptional(),
    aliases: z.array(z.string()),
    sources: z.record(z.string(), seedSource),
    peakBf16: quantity('TFLOP/s'),
    peakFp8: quantity('TFLOP/s').nullable(),
    peakNvfp4: quantity('TFLOP/s').nullable(),
    hbmCapacity: quantity('GB'),
    hbmBandwidth: quantity('TB/s'),
    boardPower: quantity('W'),
    scaleUpDomain: quantity('GPU'),
    scaleUp: z.union([collectiveLaw, scaledLaw]),
    scaleOut: quantity('GB/s'),
    overlapsTensorTraffic: z.strictObject({ value: z.boolean(), standing, source: z.string() }),
    gemmEfficiency: z.strictObject({ bf16: parameterIds.min(1), fp8: parameterIds, nvfp4: parameterIds }),
    /** Parameters whose product is how many query rows run at once, over those of B200: forward, backward. */
    attentionTiles: parameterIds,
    attentionBackwardTiles: parameterIds,
    rackPower: quantity('kW'),
    gpusPerRack: quantity('GPU'),
  })
  .superRefine((entry, context) => {
    for (const [field, value] of Object.entries(entry)) {
      if (typeof value !== 'object' || value === null || !('source' in value)) continue;
      if (typeof value.source === 'string' && !(value.source in entry.sources)) {
        context.addIssue({ code: 'custom', path: [field, 'source'], message: 'a key of sources' });
      }
    }
  });

export type Hardware = z.infer<typeof hardware>;
