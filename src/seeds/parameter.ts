// A constant of the model: where it stands, what it may be, and what it rests on.
import { z } from 'zod';
import { translated } from './translated.ts';

/** How a value is known: given by its maker, measured, computed from others, fitted by the calibration, or assumed. */
export const standing = z.enum(['specified', 'measured', 'derived', 'fitted', 'assumed']);

/** What a value rests on; `url` where a page can be cited. */
export const seedSource = z.strictObject({ text: z.string().min(1), url: z.url().optional() });

/** The same in the words of every language, because a page shows it. */
export const shownSource = z.strictObject({ text: translated, url: z.url().optional() });

export const parameter = z
  .strictObject({
    id: z.string().regex(/^P-[a-z0-9-]+$/, 'P- and then lower-case letters, digits and hyphens'),
    value: z.number(),
    unit: z.string().min(1),
    low: z.number(),
    high: z.number(),
    standing,
    source: shownSource,
    name: translated,
    /** For fitted ones: where the fit starts from and how firmly, as a deviation of the natural logarithm. */
    prior: z
      .strictObject({ centre: z.number().positive(), logSigma: z.number().positive(), basis: translated })
      .optional(),
  })
  .refine((entry) => entry.low <= entry.value && entry.value <= entry.high, {
    path: ['value'],
    message: 'a value from low to high',
  });

/** The fitted parameters together: their covariance in natural logarithms, in the order of `ids`. */
const fitRecord = z.strictObject({
  ids: z.array(z.string()),
  logCovariance: z.array(z.array(z.number())),
  rows: z.int(),
  meanErrorPercent: z.number(),
  maxErrorPercent: z.number(),
  leaveOneSourceOutPercent: z.number(),
});

export const parameterFile = z.strictObject({ parameters: z.array(parameter), fit: fitRecord.optional() });

export type Parameter = z.infer<typeof parameter>;
export type FitRecord = z.infer<typeof fitRecord>;
