// Every published rate of answering beside the fleet that the model finds for the same chips, lengths and time per token.
import type { Accelerator } from '../../../model/cluster/accelerator.ts';
import { fleetOf, type InferenceFleet } from '../../../model/cluster/site/inferenceFleet.ts';
import type { SiteInput } from '../../../model/cluster/site/siteInput.ts';
import type { AnsweringFile, AnsweringRun } from '../../../seeds/measured/answeringRun.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';

export interface AnsweringRow {
  file: AnsweringFile;
  run: AnsweringRun;
  hasExperts: boolean;
  fleet: InferenceFleet;
  /** Tokens of answers a second and chip: as published, and by the model. */
  measuredPerChip: number;
  predictedPerChip: number;
  /** predicted / measured − 1. */
  error: number;
}

/** A time that no answer of the benchmarks reaches: offline nothing limits it [s]. */
const NO_LIMIT_S = 3600;

/** The rows of all files in their order. Throws where a part is not in the seeds or holds no copy of the model. */
export function answeringRows(seeds: ModelSeeds, files: readonly AnsweringFile[]): AnsweringRow[] {
  return files.flatMap((file) => file.rows.map((run) => rowOf(seeds, file, run)));
}

function rowOf(seeds: ModelSeeds, file: AnsweringFile, run: AnsweringRun): AnsweringRow {
  const accelerator = seeds.accelerators.get(run.accelerator);
  const workload = seeds.shapes.get(run.workload);
  if (!accelerator || !workload)
    throw new Error(
      `answering: ${run.id}: received ${run.accelerator}, ${run.workload}, expected ids of seeds`,
    );
  const input = machineOf(seeds, accelerator, run);
  const demand = {
    promptTokens: file.prompts[run.workload]?.tokens ?? 0,
    outputTokens: run.outputTokens,
    timePerTokenLimitS: run.timePerTokenS ?? NO_LIMIT_S,
  };
  const fleet = fleetOf({ ...input, workload }, demand, run.chips, 1);
  if (!fleet) throw new Error(`answering: ${run.id}: expected a replica that holds the model in time`);
  const measuredPerChip = run.tokensPerS / run.chips;
  const predictedPerChip = fleet.tokensPerS / run.chips;
  return {
    file,
    run,
    hasExperts: workload.experts !== null,
    fleet,
    measuredPerChip,
    predictedPerChip,
    error: predictedPerChip / measuredPerChip - 1,
  };
}

/** The machine of a row as a site: what of a site does not bear on a fleet of so many chips has its plain value. */
function machineOf(
  { parameters }: ModelSeeds,
  accelerator: Accelerator,
  { chips, precision }: AnsweringRun,
): Omit<SiteInput, 'workload'> {
  return {
    siteMw: 1,
    kind: 'it',
    pue: 1,
    otherItFraction: 0,
    rackKw: accelerator.rackKw,
    accelerator: { ...accelerator, scaleUpDomain: Math.min(accelerator.scaleUpDomain, chips) },
    precision,
    policy: 'critical',
    parameters,
  };
}

interface AnsweringSummary {
  rows: number;
  mean: number;
  bias: number;
  /** Rows whose error is at most `within`. */
  inside: number;
}

/** Mean size and mean of the errors, and how many lie within a bound. */
export function answeringSummary(rows: readonly AnsweringRow[], within: number): AnsweringSummary {
  const sum = (of: (row: AnsweringRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows: rows.length,
    mean: sum(({ error }) => Math.abs(error)) / rows.length,
    bias: sum(({ error }) => error) / rows.length,
    inside: rows.filter(({ error }) => Math.abs(error) <= within).length,
  };
}
