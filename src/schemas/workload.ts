// One transformer: its shape, as its makers publish it.
import { z } from 'zod';
import { seedSource, standing } from './parameter.ts';

const count = z.int().positive();

export const expertShape = z.strictObject({
  count,
  active: count,
  shared: z.int().nonnegative(),
  ffn: count,
  denseLayers: z.int().nonnegative(),
});

export const attentionShape = z.strictObject({
  kind: z.enum(['gqa', 'mla']),
  headDim: count,
  qRank: z.int().nonnegative(),
  kvRank: z.int().nonnegative(),
  ropeDim: z.int().nonnegative(),
});

/** The shape of a model as `predict` takes it. */
export const modelShape = z.strictObject({
  layers: count,
  hidden: count,
  heads: count,
  kvHeads: count,
  ffn: count,
  vocab: count,
  sequence: count,
  gatedMlp: z.boolean(),
  tiedEmbeddings: z.boolean(),
  attention: attentionShape,
  experts: expertShape.nullable(),
});

export const workload = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  family: z.string().min(1),
  standing,
  source: seedSource,
  /** Parameters in thousand millions as published; the shape must give it within 3 %. */
  publishedParametersB: z.number().positive(),
  ...modelShape.shape,
});

export type WorkloadEntry = z.infer<typeof workload>;
