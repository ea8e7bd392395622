// A run as `npm run predict` reads it: fields left out take the accelerator's or the model's default.
import { z } from 'zod';
import { precisions } from '../model/accelerator.ts';
import { layoutProblem } from '../model/layout/check.ts';
import type { PredictionInput, SoftwareClass } from '../model/predict.ts';
import type { StepSettings } from '../model/step/constants.ts';
import type { Layout } from '../model/step/layout.ts';
import type { Workload } from '../model/workload.ts';
import type { ModelSeeds } from './readModelSeeds.ts';
import { SeedError } from './seedError.ts';
import { attentionShape, expertShape } from './workload.ts';

const count = z.int('a whole number of at least 1').min(1, 'a whole number of at least 1');

const shape = z.strictObject({
  /** Id of seeds/workloads whose values stand where this object is silent. */
  id: z.string().optional(),
  layers: count.optional(),
  hidden: count.optional(),
  heads: count.optional(),
  kvHeads: count.optional(),
  ffn: count.optional(),
  vocab: count.optional(),
  sequence: count.optional(),
  gatedMlp: z.boolean().optional(),
  tiedEmbeddings: z.boolean().optional(),
  attention: attentionShape.partial().nullable().optional(),
  experts: expertShape.partial({ shared: true, denseLayers: true }).nullable().optional(),
});

export const predictInput = z.strictObject({
  id: z.string('text').optional(),
  accelerator: z.string('an id of seeds/hardware'),
  gpus: count.optional(),
  model: z.union([z.string(), shape]),
  precision: z.enum(precisions as [string, ...string[]]).default('bf16'),
  tensor: count.default(1),
  context: count.default(1),
  pipeline: count.default(1),
  data: count.optional(),
  expert: count.default(1),
  interleave: count.default(1),
  microBatch: count.default(1),
  globalBatch: count,
  recompute: z.enum(['none', 'selective', 'full']).default('none'),
  sequenceParallel: z.boolean('true or false').default(true),
  distributedOptimizer: z.boolean('true or false').default(true),
  flashAttention: z.boolean('true or false').default(true),
  scaleOutGBytesPerSPerGpu: z.number('a positive number').positive('a positive number').optional(),
  scaleUpDomain: count.optional(),
  software: z.enum(['tuned', 'ordinary']).default('ordinary'),
});

export type PredictInput = z.infer<typeof predictInput>;

/** The run in the model's terms. Throws SeedError naming field, value and expectation. */
export function predictionInputOf(seeds: ModelSeeds, run: PredictInput, name: string): PredictionInput {
  const fail = (field: string, received: unknown, expected: string): SeedError =>
    new SeedError(`${name}: field ${field}: received ${JSON.stringify(received)}, expected ${expected}`);
  const accelerator = seeds.accelerators.get(run.accelerator);
  if (!accelerator) {
    throw fail(
      'accelerator',
      run.accelerator,
      `one of ${seeds.hardware.map((entry) => entry.id).join(', ')}`,
    );
  }
  const precision = run.precision as StepSettings['precision'];
  const units = precision === 'mxfp8' ? 'fp8' : precision;
  if (accelerator.peakTflops[units] === null) {
    const has = precisions.filter(
      (entry) => accelerator.peakTflops[entry === 'mxfp8' ? 'fp8' : entry] !== null,
    );
    throw fail('precision', precision, `one that ${accelerator.id} has: ${has.join(', ')}`);
  }
  const workload = workloadOf(seeds, run.model, fail);
  const { tensor, context, pipeline } = run;
  const replica = tensor * context * pipeline;
  const data = run.data ?? (run.gpus === undefined ? 1 : run.gpus / replica);
  if (!Number.isInteger(data))
    throw fail('gpus', run.gpus, `a multiple of tensor × context × pipeline = ${replica}`);
  const { expert, interleave, microBatch, globalBatch, recompute } = run;
  const layout: Layout = {
    tensor,
    context,
    pipeline,
    data,
    expert,
    interleave,
    microBatch,
    globalBatch,
    recompute,
  };
  const problem = layoutProblem(workload, layout, run.gpus ?? replica * data);
  if (problem) throw fail(problem.field, problem.received, problem.expected);
  return {
    settings: {
      accelerator,
      workload,
      precision,
      sequenceParallel: run.sequenceParallel,
      distributedOptimizer: run.distributedOptimizer,
      flashAttention: run.flashAttention,
      scaleOutGBytesPerSPerGpu: run.scaleOutGBytesPerSPerGpu ?? accelerator.scaleOutGBytesPerSPerGpu,
      scaleUpDomain: run.scaleUpDomain ?? accelerator.scaleUpDomain,
    },
    layout,
    software: run.software as SoftwareClass,
    parameters: seeds.parameters,
    uncertain: seeds.parameterEntries,
    fitted: seeds.fit,
  };
}

type Fail = (field: string, received: unknown, expected: string) => SeedError;

function workloadOf(seeds: ModelSeeds, model: PredictInput['model'], fail: Fail): Workload {
  const ids = (): string => `an id of seeds/workloads: ${[...seeds.shapes.keys()].join(', ')}`;
  if (typeof model === 'string') {
    const found = seeds.shapes.get(model);
    if (!found) throw fail('model', model, ids());
    return found;
  }
  const base = model.id === undefined ? undefined : seeds.shapes.get(model.id);
  if (model.id !== undefined && !base) throw fail('model.id', model.id, ids());
  const needed = (field: 'layers' | 'hidden' | 'heads' | 'vocab' | 'sequence'): number => {
    const value = model[field] ?? base?.[field];
    if (value === undefined) throw fail(`model.${field}`, undefined, 'a whole number of at least 1');
    return value;
  };
  const hidden = needed('hidden');
  const heads = needed('heads');
  const kvHeads = model.kvHeads ?? base?.kvHeads ?? heads;
  if (heads % kvHeads !== 0) throw fail('model.kvHeads', kvHeads, `a divisor of the ${heads} heads`);
  const headDim = model.attention?.headDim ?? base?.attention.headDim ?? hidden / heads;
  if (!Number.isInteger(headDim)) {
    throw fail('model.heads', heads, `a divisor of hidden = ${hidden}, or model.attention.headDim`);
  }
  const kind = model.attention?.kind ?? base?.attention.kind ?? 'gqa';
  const kvRank = model.attention?.kvRank ?? base?.attention.kvRank ?? 0;
  if (kind === 'mla' && kvRank < 1)
    throw fail('model.attention.kvRank', kvRank, 'at least 1 for latent attention');
  const experts = model.experts === undefined ? (base?.experts ?? null) : model.experts;
  const layers = needed('layers');
  if (experts && experts.active > experts.count) {
    throw fail('model.experts.active', experts.active, `at most the ${experts.count} experts`);
  }
  if (experts && (experts.denseLayers ?? 0) > layers) {
    throw fail('model.experts.denseLayers', experts.denseLayers, `at most the ${layers} layers`);
  }
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
    attention: {
      kind,
      headDim,
      qRank: model.attention?.qRank ?? base?.attention.qRank ?? 0,
      kvRank,
      ropeDim: model.attention?.ropeDim ?? base?.attention.ropeDim ?? 0,
    },
    experts: experts && { ...experts, shared: experts.shared ?? 0, denseLayers: experts.denseLayers ?? 0 },
  };
}
