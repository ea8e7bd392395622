// One transformer: its shape, as its makers publish it.
import { z } from 'zod';
import { seedSource, standing } from '../parameter.ts';

/** More than any size of a model, a batch or a site; beyond it an answer says nothing. */
export const MOST = 1e9;

const fromOne = `a whole number of at least 1, at most ${MOST}`;
const fromZero = `a whole number of at least 0, at most ${MOST}`;

/** How many there are of something, and of something that there may be none of. */
export const count = z.int(fromOne).min(1, fromOne).max(MOST, fromOne);
const countOrNone = z.int(fromZero).min(0, fromZero).max(MOST, fromZero);

const atLeastOne = 'a number of at least 1: one of so many layers';

/** Of so many layers one: 2 is every other, 1.2 five of six. */
const ratio = z.number(atLeastOne).min(1, atLeastOne);

const expertShape = z.strictObject(
  {
    count,
    active: count,
    shared: countOrNone,
    ffn: count,
    denseLayers: countOrNone,
    every: ratio.exactOptional(),
  },
  'null or an object with count, active and ffn',
);

const attentionShape = z.strictObject(
  {
    kind: z.enum(['gqa', 'mla']),
    headDim: count,
    qRank: countOrNone,
    kvRank: countOrNone,
    ropeDim: countOrNone,
    window: count.exactOptional(),
    windowEvery: ratio.exactOptional(),
  },
  'an object of its fields',
);

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
  /** Year of its first publication. */
  year: z.int().min(2017).max(2030),
  /** Place among those that menus show first. */
  featured: z.int().min(1).max(8).exactOptional(),
  standing,
  source: seedSource,
  /** Parameters in thousand millions as published; the shape must give it within 3 %. */
  publishedParametersB: z.number().positive(),
  ...modelShape.shape,
});

export type WorkloadEntry = z.infer<typeof workload>;
