// Public records that stand beside the model as marks: batches of laboratories, failures of large jobs.
import { join } from 'node:path';
import { z } from 'zod';
import { batchUsefulness, criticalBatchTokens } from '../../model/cluster/batch.ts';
import {
  createFailureTimes,
  failureModes,
  meanTimeBetweenFailuresS,
  setFailureTimes,
} from '../../model/cluster/goodput/failures.ts';
import { renewalGoodput } from '../../model/cluster/goodput/renewal.ts';
import { goodputInputOf } from '../../model/cluster/goodput/statedFailures.ts';
import { effectiveBand } from '../../model/cluster/interval/effectiveBand.ts';
import type { Band } from '../../model/cluster/interval/siteInterval.ts';
import { type Parameters, parameterOf } from '../../model/numbers/parameters.ts';
import type { UncertainParameter } from '../../model/numbers/sampling/parameterSamples.ts';
import { S_PER_HOUR } from '../../model/numbers/units.ts';
import { shownSource } from '../parameter.ts';
import { translated } from '../translated.ts';
import { readYaml } from '../yaml/readYaml.ts';

const tokens = z.number().positive();
const batchRecord = z.strictObject({
  id: z.string().startsWith('R-batch-'),
  name: translated,
  /** Tokens that the run saw in all; null where the source seen does not say. */
  tokensSeen: tokens.nullable(),
  /** Tokens of a step at the start of the run, and at its largest. */
  firstBatchTokens: tokens,
  batchTokens: tokens,
  source: shownSource,
});

const failureRecord = z.strictObject({
  id: z.string().startsWith('R-failures-'),
  name: translated,
  gpus: z.int().positive(),
  mode: z.enum(failureModes),
  meanTimeBetweenFailuresH: z.number().positive().nullable(),
  /** Share of time that made progress; where `isAtLeast`, the source gives only its lower bound. */
  effectiveFraction: z.number().positive().max(1).nullable(),
  isAtLeast: z.boolean(),
  /** Failures of machines alone, per GPU and day; null where the source does not tell them apart. */
  machineFailuresPerGpuDay: z.number().positive().nullable(),
  source: shownSource,
});

const recordFile = z.strictObject({
  batches: z.array(batchRecord).min(1),
  failures: z.array(failureRecord).min(1),
});

export type BatchRecord = z.infer<typeof batchRecord>;
export type FailureRecord = z.infer<typeof failureRecord>;

/** A record of a batch beside the model's critical batch of the same tokens seen, and the worth of a token there. */
export interface BatchMark extends BatchRecord {
  criticalBatchTokens: number;
  usefulness: number;
}

/** A record of failures beside what the model gives for as many GPUs in the same mode. */
export interface FailureMark extends FailureRecord {
  modelMeanTimeBetweenFailuresH: number;
  modelEffectiveFraction: number;
  /** 10th to 90th percentile over the ranges of the constants of failures. */
  modelEffectiveBand: Band;
}

/** The constants that the model stands with beside the records, and their ranges. */
export interface RecordConstants {
  parameters: Parameters;
  parameterEntries: readonly UncertainParameter[];
}

const BAND_SAMPLES = 256;
const BAND_SEED = 1;

/** Reads seeds/records.yaml and sets the model beside each record. Throws SeedError naming file, entry and field. */
export function readRecords(
  seedsPath: string,
  constants: RecordConstants,
): { batches: BatchMark[]; failures: FailureMark[] } {
  const file = readYaml(join(seedsPath, 'records.yaml'), 'seeds/records.yaml', recordFile);
  return {
    batches: file.batches.map((record) => batchMark(record, constants.parameters)),
    failures: file.failures.map((record) => failureMark(record, constants)),
  };
}

/** Where the tokens seen are not known, those of the first phase stand in. */
function batchMark(record: BatchRecord, parameters: Parameters): BatchMark {
  const seen = record.tokensSeen ?? parameterOf(parameters, 'P-tokens-seen');
  const critical = criticalBatchTokens(parameters, seen);
  return {
    ...record,
    criticalBatchTokens: critical,
    usefulness: batchUsefulness(record.batchTokens, critical),
  };
}

function failureMark(record: FailureRecord, { parameters, parameterEntries }: RecordConstants): FailureMark {
  const { gpus, mode } = record;
  const job = goodputInputOf(parameters, gpus, { mode });
  const times = setFailureTimes(createFailureTimes(), job);
  return {
    ...record,
    modelMeanTimeBetweenFailuresH: meanTimeBetweenFailuresS(times) / S_PER_HOUR,
    modelEffectiveFraction: renewalGoodput(job).goodput,
    modelEffectiveBand: effectiveBand(parameters, parameterEntries, gpus, { mode }, BAND_SAMPLES, BAND_SEED),
  };
}
