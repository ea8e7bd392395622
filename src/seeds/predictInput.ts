// A run as `npm run predict` reads it: fields left out take the accelerator's or the model's default.
import { z } from 'zod';
import { type Accelerator, type Precision, precisions } from '../model/cluster/accelerator.ts';
import { layoutProblem } from '../model/cluster/layout/check.ts';
import type { PredictionInput } from '../model/cluster/predict.ts';
import { PRESENT_YEAR } from '../model/cluster/step/constants.ts';
import { type Layout, recomputeModes } from '../model/cluster/step/layout.ts';
import type { Workload } from '../model/cluster/workload.ts';
import { softwareYear } from './measured/measuredRun.ts';
import { NETWORK } from './own/acceleratorRules.ts';
import { idMeant } from './own/idMeant.ts';
import { ownAccelerator } from './own/ownAccelerator.ts';
import { ownModel } from './own/ownModel.ts';
import { readNumber } from './own/readNumber.ts';
import type { FailInEnglish } from './own/refusal.ts';
import { count, MOST } from './parts/workload.ts';
import type { ModelSeeds } from './readModelSeeds.ts';
import { SeedError, shown } from './seedError.ts';

const flag = z.boolean('true or false');
/** An id of the catalogue, or a part or model of the reader's own. */
const idOrOwn = (folder: string) =>
  z.union(
    [z.string(), z.record(z.string(), z.unknown())],
    `an id of seeds/${folder} or an object of its fields`,
  );

export const predictInput = z.strictObject(
  {
    id: z.string('text').optional(),
    accelerator: idOrOwn('hardware'),
    gpus: count.optional(),
    model: idOrOwn('workloads'),
    precision: z.enum(precisions).default('bf16'),
    tensor: count.default(1),
    context: count.default(1),
    pipeline: count.default(1),
    data: count.optional(),
    expert: count.default(1),
    expertTensor: count.optional(),
    interleave: count.default(1),
    microBatch: count.default(1),
    globalBatch: count,
    recompute: z.enum(recomputeModes).default('none'),
    straddling: flag.default(false),
    sequenceParallel: flag.default(true),
    distributedOptimizer: flag.default(true),
    fullySharded: flag.default(false),
    shardGroup: count.optional(),
    flashAttention: flag.default(true),
    /** Its range and its usual value are those of an own accelerator. */
    scaleOutGBytesPerSPerGpu: z.unknown().optional(),
    scaleUpDomain: count.optional(),
    software: z.enum(['tuned', 'ordinary']).default('ordinary'),
    softwareYear: softwareYear.default(PRESENT_YEAR),
  },
  'a run: an object of its fields',
);

type PredictInput = z.infer<typeof predictInput>;

/** The run in the model's terms. Throws SeedError naming field, value and expectation. */
export function predictionInputOf(seeds: ModelSeeds, run: PredictInput, name: string): PredictionInput {
  const fail: FailInEnglish = (field, received, expected) =>
    new SeedError(`${name}: field ${field}: received ${shown(received)}, expected ${expected}`);
  const accelerator = acceleratorOf(seeds, run, fail);
  const workload = workloadOf(seeds, run.model, fail);
  return {
    settings: {
      accelerator,
      workload,
      precision: run.precision,
      sequenceParallel: run.sequenceParallel,
      distributedOptimizer: run.distributedOptimizer,
      flashAttention: run.flashAttention,
      scaleOutGBytesPerSPerGpu: networkOf(run, accelerator, fail),
      scaleUpDomain: run.scaleUpDomain ?? accelerator.scaleUpDomain,
      software: run.software,
      softwareYear: run.softwareYear,
      fullySharded: run.fullySharded,
      shardGroup: run.shardGroup ?? 0,
    },
    layout: layoutOf(workload, run, fail),
    parameters: seeds.parameters,
    uncertain: seeds.parameterEntries,
    fitted: seeds.fit,
  };
}

/** The entry of an id, however the id is written. */
const entryOf = <Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry | undefined =>
  entries.get(idMeant(id, [...entries.keys()]) ?? id);

/** What a GPU sends to other machines [GB/s]: stated, or that of the accelerator. */
function networkOf(
  { scaleOutGBytesPerSPerGpu: stated }: PredictInput,
  { scaleOutGBytesPerSPerGpu: usual }: Accelerator,
  fail: FailInEnglish,
): number {
  if (stated === undefined) return usual;
  return readNumber(stated, 'scaleOutGBytesPerSPerGpu', { ...NETWORK, usual }, fail);
}

/** The model by id, or the reader's own. */
function workloadOf(seeds: ModelSeeds, model: PredictInput['model'], fail: FailInEnglish): Workload {
  const modelOf = (id: string): Workload | undefined => entryOf(seeds.shapes, id);
  if (typeof model !== 'string') return ownModel(model, 'model', modelOf, fail);
  const found = modelOf(model);
  if (!found) throw fail('model', model, `an id of seeds/workloads: ${[...seeds.shapes.keys()].join(', ')}`);
  return found;
}

/** The accelerator by id or alias, or the reader's own, if it has the run's precision. */
function acceleratorOf(
  seeds: ModelSeeds,
  { accelerator: stated, precision }: PredictInput,
  fail: FailInEnglish,
): Accelerator {
  const partOf = (id: string): Accelerator | undefined => entryOf(seeds.accelerators, id);
  const accelerator =
    typeof stated === 'string' ? partOf(stated) : ownAccelerator(stated, 'accelerator', partOf, fail);
  if (!accelerator) {
    throw fail('accelerator', stated, `one of ${seeds.hardware.map((entry) => entry.id).join(', ')}`);
  }
  const hasUnits = (entry: Precision): boolean =>
    accelerator.peakTflops[entry === 'mxfp8' ? 'fp8' : entry] !== null;
  if (!hasUnits(precision)) {
    throw fail(
      'precision',
      precision,
      `one that ${accelerator.id} has: ${precisions.filter(hasUnits).join(', ')}`,
    );
  }
  return accelerator;
}

/** The layout, if it is possible; data ranks that are not stated follow from the GPUs. */
function layoutOf(workload: Workload, run: PredictInput, fail: FailInEnglish): Layout {
  const { tensor, context, pipeline, expert, interleave, microBatch, globalBatch, recompute } = run;
  const replica = tensor * context * pipeline;
  const data = run.data ?? (run.gpus === undefined ? 1 : run.gpus / replica);
  if (!Number.isInteger(data))
    throw fail('gpus', run.gpus, `a multiple of tensor × context × pipeline = ${replica}`);
  const gpus = run.gpus ?? replica * data;
  if (gpus > MOST) throw fail('data', data, `at most ${MOST} GPUs in all, not ${gpus}`);
  const layout: Layout = {
    tensor,
    context,
    pipeline,
    data,
    expert,
    ...(run.expertTensor !== undefined && { expertTensor: run.expertTensor }),
    ...(run.straddling && { straddling: true }),
    interleave,
    microBatch,
    globalBatch,
    recompute,
  };
  const problem = layoutProblem(workload, layout, gpus);
  if (problem) throw fail(problem.field, problem.received, problem.expected);
  const ranks = data * context;
  if (run.shardGroup !== undefined && (!run.fullySharded || ranks % run.shardGroup !== 0)) {
    const expected = run.fullySharded
      ? `a divisor of data × context = ${ranks}`
      : 'fullySharded: true beside it';
    throw fail('shardGroup', run.shardGroup, expected);
  }
  return layout;
}
