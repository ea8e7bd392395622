// The control case that the model's tests vary: the seeds, Llama 3.1 405B on GB200 NVL72 at fp8, one layout, one site.
import { join } from 'node:path';
import type { Precision } from '../../../src/model/cluster/accelerator.ts';
import type { SiteInput } from '../../../src/model/cluster/site/siteInput.ts';
import { defaultSettings, type StepSettings } from '../../../src/model/cluster/step/constants.ts';
import type { Layout } from '../../../src/model/cluster/step/layout.ts';
import { readModelSeeds } from '../../../src/seeds/readModelSeeds.ts';

export const seeds = readModelSeeds(join(import.meta.dirname, '../../../seeds'));

const accelerator = seeds.accelerators.get('GB200-NVL72')!;
export const workload = seeds.shapes.get('llama-3-1-405b')!;

export const settings: StepSettings = { ...defaultSettings(accelerator, workload, 'fp8'), software: 'tuned' };

export const settingsOf = (
  acceleratorId: string,
  workloadId: string,
  precision: Precision,
): StepSettings => ({
  ...defaultSettings(seeds.accelerators.get(acceleratorId)!, seeds.shapes.get(workloadId)!, precision),
  software: 'tuned',
});

/** The layout of NVIDIA's MLPerf v5.0 submission on 512 GPUs. */
export const layout: Layout = {
  tensor: 4,
  context: 2,
  pipeline: 8,
  data: 8,
  expert: 1,
  interleave: 8,
  microBatch: 1,
  globalBatch: 896,
  recompute: 'none',
};

export const site: SiteInput = {
  siteMw: 40,
  kind: 'site',
  pue: 1.2,
  otherItFraction: 0.1,
  rackKw: 132,
  accelerator,
  workload,
  precision: 'fp8',
  policy: 'critical',
  parameters: seeds.parameters,
};
