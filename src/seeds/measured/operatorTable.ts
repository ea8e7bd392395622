// Measured shares of peak of single operators: the rows that the laws of products and of attention are fitted to.
import { z } from 'zod';
import { productParts } from '../../model/cluster/fit/fitOperators.ts';
import { seedSource } from '../parameter.ts';

const count = z.int().positive();
/** The source counts FLOPs that a causal kernel skips, so that its share may pass 1, never 2. */
const share = z.number().positive().max(2, 'at most 2');
/** Bytes of an element of the sum that a weight gradient is added to. */
const sumBytes = z.literal([2, 4]);

const fileFields = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  accelerator: z.string(),
  source: seedSource,
  unit: z.string().min(1),
  /** Peak that the shares are of. */
  peakTflops: z.number().positive(),
  use: z.enum(['calibration', 'held-out']),
  note: z.string().min(1),
};

/** m × k by k × n, as the kernel was called. */
const product = z.strictObject({
  part: z.enum(productParts),
  m: count,
  k: count,
  n: count,
  sumBytes: sumBytes.optional(),
  efficiency: share,
});

/** `groups` products of m × k by k × n, and both gradients of each. */
const groupedProduct = z.strictObject({
  groups: count,
  m: count,
  k: count,
  n: count,
  sumBytes,
  forward: share,
  inputGradient: share,
  weightGradient: share,
});

const attention = z.strictObject({
  sequence: count,
  heads: count,
  kvHeads: count,
  keyWidth: count,
  valueWidth: count,
  contiguous: z.boolean(),
  forward: share,
  backward: share,
});

const tableOf = <Name extends string, Row extends z.ZodType>(operator: Name, row: Row) =>
  z.strictObject({ ...fileFields, operator: z.literal(operator), rows: z.array(row).min(1) });

export const operatorTable = z.discriminatedUnion('operator', [
  tableOf('product', product),
  tableOf('grouped-product', groupedProduct),
  tableOf('attention', attention),
]);

export type OperatorTable = z.infer<typeof operatorTable>;
export type OperatorTableOf<Name extends OperatorTable['operator']> = Extract<
  OperatorTable,
  { operator: Name }
>;
