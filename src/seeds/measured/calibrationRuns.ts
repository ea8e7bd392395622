// Measured runs of the seeds as the calibration takes them.
import type { CalibrationRun } from '../../model/cluster/fit/calibration.ts';
import type { ModelSeeds } from '../readModelSeeds.ts';
import { SeedError } from '../seedError.ts';
import type { MeasuredFile, MeasuredRun } from './measuredRun.ts';

/** Runs of one use, in the order of files and rows. Throws SeedError on an unknown accelerator or workload. */
export function calibrationRunsOf(seeds: ModelSeeds, use: MeasuredFile['use']): CalibrationRun[] {
  return seeds.measured
    .filter((file) => file.use === use)
    .flatMap((file) => file.rows.map((row) => runOf(seeds, file, row)));
}

function runOf(seeds: ModelSeeds, file: MeasuredFile, row: MeasuredRun): CalibrationRun {
  const { id: source, framework, software, softwareYear } = file;
  const accelerator = seeds.accelerators.get(row.accelerator);
  if (!accelerator) throw unknown(source, row.id, 'accelerator', row.accelerator, 'an id of seeds/hardware');
  const workload = typeof row.model === 'string' ? seeds.shapes.get(row.model) : { id: row.id, ...row.model };
  if (!workload) throw unknown(source, row.id, 'model', String(row.model), 'an id of seeds/workloads');
  return {
    id: row.id,
    source,
    laboratory: row.laboratory ?? file.laboratory,
    framework,
    settings: {
      accelerator,
      workload,
      precision: row.precision,
      sequenceParallel: row.sequenceParallel,
      distributedOptimizer: row.distributedOptimizer,
      flashAttention: row.flashAttention,
      scaleOutGBytesPerSPerGpu: row.scaleOutGBytesPerSPerGpu ?? accelerator.scaleOutGBytesPerSPerGpu,
      scaleUpDomain: accelerator.scaleUpDomain,
      software,
      softwareYear,
      fullySharded: row.fullySharded,
      shardGroup: row.shardGroup ?? 0,
    },
    layout: {
      tensor: row.tensor,
      context: row.context,
      pipeline: row.pipeline,
      data: row.data,
      expert: row.expert,
      ...(row.expertTensor !== undefined && { expertTensor: row.expertTensor }),
      interleave: row.interleave,
      microBatch: row.microBatch,
      globalBatch: row.globalBatch,
      recompute: row.recompute,
    },
    stepTimeS: row.stepTimeS,
    ...(row.interleaveRange && { interleaveRange: row.interleaveRange }),
  };
}

function unknown(source: string, id: string, field: string, received: string, expected: string): SeedError {
  return new SeedError(
    `seeds/measured: ${source}: ${id}: field ${field}: received ${received}, expected ${expected}`,
  );
}
