// A model as a run states it: a shape of its own, an entry of seeds/workloads, or such an entry with changes.
import { z } from 'zod';
import type { AttentionShape, ExpertShape, Workload } from '../model/cluster/workload.ts';
import type { ModelSeeds } from './readModelSeeds.ts';
import type { SeedError } from './seedError.ts';
import { attentionShape, count, expertShape } from './workload.ts';

/** Far above any model; a table of the step model holds one entry for each. */
const MOST_LAYERS = 100_000;

const flag = z.boolean('true or false');

const shape = z.strictObject({
  /** Id of seeds/workloads whose values stand where this object is silent. */
  id: z.string('an id of seeds/workloads').optional(),
  layers: count.max(MOST_LAYERS, `at most ${MOST_LAYERS} layers`).optional(),
  hidden: count.optional(),
  heads: count.optional(),
  kvHeads: count.optional(),
  ffn: count.optional(),
  vocab: count.optional(),
  sequence: count.optional(),
  gatedMlp: flag.optional(),
  tiedEmbeddings: flag.optional(),
  attention: attentionShape.partial().nullable().optional(),
  experts: expertShape.partial({ shared: true, denseLayers: true }).nullable().optional(),
});

export const statedModel = z.union(
  [z.string(), shape],
  'an id of seeds/workloads or an object of its fields',
);

type StatedShape = z.infer<typeof shape>;

/** An error of a field of the run: its name, what was received, what is expected. */
export type Fail = (field: string, received: unknown, expected: string) => SeedError;

/** The shape that is meant. Throws what `fail` makes of an unknown id, a missing size or one that does not go with another. */
export function workloadOf(seeds: ModelSeeds, model: z.infer<typeof statedModel>, fail: Fail): Workload {
  if (typeof model === 'string') return entryOf(seeds, model, 'model', fail);
  const base = model.id === undefined ? undefined : entryOf(seeds, model.id, 'model.id', fail);
  const needed = (field: 'layers' | 'hidden' | 'heads' | 'vocab' | 'sequence'): number => {
    const value = model[field] ?? base?.[field];
    if (value === undefined) throw fail(`model.${field}`, undefined, 'a whole number of at least 1');
    return value;
  };
  const hidden = needed('hidden');
  const heads = needed('heads');
  const layers = needed('layers');
  const kvHeads = model.kvHeads ?? base?.kvHeads ?? heads;
  if (heads % kvHeads !== 0) throw fail('model.kvHeads', kvHeads, `a divisor of the ${heads} heads`);
  return {
    id: model.id ?? 'stated',
    layers,
    hidden,
    heads,
    kvHeads,
    ffn: model.ffn ?? base?.ffn ?? 4 * hidden,
    vocab: needed('vocab'),
    sequence: needed('sequence'),
    gatedMlp: model.gatedMlp ?? base?.gatedMlp ?? false,
    tiedEmbeddings: model.tiedEmbeddings ?? base?.tiedEmbeddings ?? false,
    attention: attentionOf(model.attention, base?.attention, hidden, heads, fail),
    experts: model.experts === undefined ? (base?.experts ?? null) : expertsOf(model.experts, layers, fail),
  };
}

function entryOf(seeds: ModelSeeds, id: string, field: string, fail: Fail): Workload {
  const found = seeds.shapes.get(id);
  if (!found) throw fail(field, id, `an id of seeds/workloads: ${[...seeds.shapes.keys()].join(', ')}`);
  return found;
}

function attentionOf(
  stated: StatedShape['attention'],
  base: AttentionShape | undefined,
  hidden: number,
  heads: number,
  fail: Fail,
): AttentionShape {
  const headDim = stated?.headDim ?? base?.headDim ?? hidden / heads;
  if (!Number.isInteger(headDim)) {
    throw fail('model.heads', heads, `a divisor of hidden = ${hidden}, or model.attention.headDim`);
  }
  const kind = stated?.kind ?? base?.kind ?? 'gqa';
  const kvRank = stated?.kvRank ?? base?.kvRank ?? 0;
  if (kind === 'mla' && kvRank < 1)
    throw fail('model.attention.kvRank', kvRank, 'at least 1 for latent attention');
  const window = stated?.window ?? base?.window;
  const windowEvery = stated?.windowEvery ?? base?.windowEvery;
  return {
    kind,
    headDim,
    qRank: stated?.qRank ?? base?.qRank ?? 0,
    kvRank,
    ropeDim: stated?.ropeDim ?? base?.ropeDim ?? 0,
    ...(window !== undefined && { window }),
    ...(windowEvery !== undefined && { windowEvery }),
  };
}

function expertsOf(
  stated: NonNullable<StatedShape['experts']> | null,
  layers: number,
  fail: Fail,
): ExpertShape | null {
  if (!stated) return null;
  const { count: experts, active, ffn, shared = 0, denseLayers = 0, every = 1 } = stated;
  if (active > experts) throw fail('model.experts.active', active, `at most the ${experts} experts`);
  if (denseLayers > layers)
    throw fail('model.experts.denseLayers', denseLayers, `at most the ${layers} layers`);
  return { count: experts, active, ffn, shared, denseLayers, ...(every !== 1 && { every }) };
}
