// What the reader has set, as the address spells it, and what the seeds offer to choose from.
import type { Accelerator, Precision } from '../../model/cluster/accelerator.ts';
import { type BatchPolicy, firstBatchId } from '../../model/cluster/batch.ts';
import type { PowerKind } from '../../model/cluster/facility.ts';
import type { CheckpointPlace, FailureMode } from '../../model/cluster/goodput/failures.ts';
import type { SiteUse } from '../../model/cluster/site/siteUse.ts';
import type { Workload } from '../../model/cluster/workload.ts';
import { type Parameters, parameterOf } from '../../model/numbers/parameters.ts';
import type { FittedCovariance, UncertainParameter } from '../../model/numbers/sampling/parameterSamples.ts';

/** Settings under the keys of the address. */
export interface Settings {
  backend: 'auto' | 'webgpu' | 'cpu';
  /** The chosen power [MW]. */
  mw: number;
  kind: PowerKind;
  pue: number;
  /** Share of IT power outside the racks [percent]. */
  it: number;
  /** Power of a rack [kW]. */
  rack: number;
  acc: string;
  work: string;
  prec: Precision;
  policy: BatchPolicy;
  /** Batch at 40 MW [Mi tokens, 1,048,576 each]. */
  batch: number;
  /** What the power is put to. */
  use: SiteUse;
  /** Critical batch of a run of 15e12 tokens [million tokens]. */
  crit: number;
  /** Scale of the stragglers [percent]. */
  jitter: number;
  /** Failures per 1,000 GPUs and day. */
  fail: number;
  /** Time between checkpoints [min]; `best` is Daly's. */
  ckpt: number | 'best';
  /** Where checkpoints go. */
  save: CheckpointPlace;
  /** What a failure of a machine stops, base of a restart, what 1,000 GPUs add to it, and time to notice a failure [s]. */
  mode: FailureMode;
  restart: number;
  each: number;
  detect: number;
  /** Where the electricity comes from. */
  power: 'grid' | 'weather';
  /** Wind and solar plants over the load, and battery in hours of the load. */
  over: number;
  batt: number;
  /** Price of electricity [USD/MWh]. */
  tariff: number;
  /** Power of one of many runs [MW], one of a few sizes. */
  job: string;
  /** Tokens of a question and of its answer. */
  prompt: number;
  answer: number;
  /** Longest mean time from one token of an answer to the next [ms]. */
  tpot: number;
  /** Spare parts that stand ready, one of a few counts; `enough`: never short. */
  spares: string;
  /** Time until a broken part is back [h]. */
  repair: number;
  seed: number;
  steps: number;
  reps: number;
}

export type SettingKey = keyof Settings;

/** A choice of a menu, in the order of the catalogue: those without a group stand first. */
export interface Offered {
  name: string;
  year: number;
  group?: string;
  /** What a reader has stated, where the part is their own. */
  stated?: object;
}

/** The part of the seeds that the page needs, as JSON in the page. */
export interface SimulatorSeeds {
  parameters: Parameters;
  accelerators: (Offered & { aliases: string[]; accelerator: Accelerator })[];
  workloads: (Offered & { workload: Workload })[];
  /** Ranges of the constants and the covariance of the fitted ones, for the interval. */
  uncertain: UncertainParameter[];
  fitted: FittedCovariance | undefined;
}

export const TOKENS_PER_MI = 1_048_576;
export const TOKENS_PER_M = 1_000_000;

/** The constants that a reader may set, as the seeds have them and settings write them. */
export const seedValues = (parameters: Parameters) => {
  const own = (id: string): number => parameterOf(parameters, id);
  return {
    crit: Math.round(own('P-critical-batch-tokens') / TOKENS_PER_M),
    fail: Math.round(own('P-failures-per-gpu-day') * 1e5) / 100,
    restart: Math.round(own('P-restart-base-s')),
    each: Math.round(own('P-restart-per-gpu-s') * 1e4) / 10,
    detect: Math.round(own('P-detect-s')),
  } satisfies Partial<Settings>;
};

/** The batch of the first phase that the seeds give a model [Mi tokens]. */
export const seedBatch = (parameters: Parameters, workload: Workload): number =>
  Math.round(parameterOf(parameters, firstBatchId(workload)) / TOKENS_PER_MI);

/** Precisions that an accelerator has units for. mxfp8 runs on the fp8 units. */
export function precisionsOf({ peakTflops }: Accelerator): Precision[] {
  const choices: Precision[] = ['bf16'];
  if (peakTflops.fp8 !== null) choices.push('fp8', 'mxfp8');
  if (peakTflops.nvfp4 !== null) choices.push('nvfp4');
  return choices;
}

/** Accelerator by id. Throws where the seeds lack it. */
export function acceleratorOf(seeds: SimulatorSeeds, id: string): Accelerator {
  const entry = seeds.accelerators.find(({ accelerator }) => accelerator.id === id);
  if (!entry) throw new RangeError(`acc: received ${id}, expected an id of seeds/hardware`);
  return entry.accelerator;
}

/** Workload by id. Throws where the seeds lack it. */
export function workloadOf(seeds: SimulatorSeeds, id: string): Workload {
  const entry = seeds.workloads.find(({ workload }) => workload.id === id);
  if (!entry) throw new RangeError(`work: received ${id}, expected an id of seeds/workloads`);
  return entry.workload;
}
