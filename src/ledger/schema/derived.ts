// A number that we compute from ledger entries by a named formula; checked again at every build.
import { z } from 'zod';
import { translated } from '../../seeds/translated.ts';
import { unit } from './figure.ts';
import { derivedId, derivedInput } from './ids.ts';

export const derivedEntry = z.strictObject({
  id: derivedId,
  formula: z.string().min(1),
  inputs: z.array(derivedInput).min(1),
  value: z.number(),
  unit,
  /** Digits after the point to which `value` is stated. */
  decimals: z.int().min(0).max(6),
  statement: translated,
});

export const derived = z.array(derivedEntry);

export type Derived = z.infer<typeof derivedEntry>;
