// Every measured run beside what the model says: as calibrated, and calibrated without the run's own source.
import { errorSummary } from '../../../model/cluster/fit/calibration.ts';
import { type IntervalJudgement, judgeIntervals } from '../../../model/cluster/interval/intervalScore.ts';
import { type Prediction, predictRun } from '../../../model/cluster/predict.ts';
import { calibrationRunsOf } from '../../../seeds/measured/calibrationRuns.ts';
import { LEFT_OUT_FILE, type LeftOut, readLeftOut } from '../../../seeds/measured/leftOut.ts';
import type { MeasuredFile, MeasuredRun } from '../../../seeds/measured/measuredRun.ts';
import type { ModelSeeds } from '../../../seeds/readModelSeeds.ts';

export interface AccuracyRow {
  run: MeasuredRun;
  hasExperts: boolean;
  /** Name inside its source: the id without what all runs of the source share. */
  label: string;
  predictedS: number;
  /** Ends of the stated 80 % interval. */
  lowS: number;
  highS: number;
  /** predicted / measured − 1. */
  error: number;
  /** The same with the source left out of the calibration; null where the source never was in it. */
  leftOutError: number | null;
  /** The same with all of its laboratory left out. */
  laboratoryError: number | null;
}

export interface AccuracySource {
  file: MeasuredFile;
  rows: AccuracyRow[];
}

export interface ErrorSummary {
  rows: number;
  mean: number;
  bias: number;
  max: number;
}

/** All sources of seeds/measured, calibrated ones first. The fits are those of `npm run calibrate`, on the same rows. */
export function accuracyOf(seeds: ModelSeeds): AccuracySource[] {
  const leftOut = readLeftOut('seeds');
  const files = [...seeds.measured].sort(
    (a, b) => Number(a.use !== 'calibration') - Number(b.use !== 'calibration'),
  );
  return files.map((file) => {
    const ids = file.rows.map((row) => row.id);
    const runs = new Map(
      calibrationRunsOf({ ...seeds, measured: [file] }, file.use).map((run) => [run.id, run]),
    );
    const rows = file.rows.map((row) => {
      const run = runs.get(row.id);
      if (!run) throw new Error(`accuracy: ${row.id}: expected a run of ${file.id}`);
      const prediction = predictRun({
        ...run,
        parameters: seeds.parameters,
        uncertain: seeds.parameterEntries,
        fitted: seeds.fit,
      });
      return rowOf(
        row,
        run.settings.workload.experts !== null,
        shortId(row.id, ids),
        prediction,
        file.use === 'calibration' ? leftOutOf(row.id, leftOut) : undefined,
      );
    });
    return { file, rows };
  });
}

function leftOutOf(id: string, leftOut: ReadonlyMap<string, LeftOut>): LeftOut {
  const errors = leftOut.get(id);
  if (errors) return errors;
  throw new Error(
    `seeds/${LEFT_OUT_FILE}: ${id}: received nothing, expected the errors of this run. Run npm run calibrate.`,
  );
}

function rowOf(
  run: MeasuredRun,
  hasExperts: boolean,
  label: string,
  prediction: Prediction,
  leftOut: LeftOut | undefined,
): AccuracyRow {
  return {
    run,
    hasExperts,
    label,
    predictedS: prediction.stepTimeS,
    lowS: prediction.stepTimeLowS,
    highS: prediction.stepTimeHighS,
    error: prediction.stepTimeS / run.stepTimeS - 1,
    leftOutError: leftOut?.source ?? null,
    laboratoryError: leftOut?.laboratory ?? null,
  };
}

/** An id without the words that all ids of its source begin with. */
export function shortId(id: string, ids: readonly string[]): string {
  const words = id.split('-');
  let shared = 0;
  while (shared < words.length - 1 && ids.every((other) => other.split('-')[shared] === words[shared]))
    shared += 1;
  return ids.length > 1 ? words.slice(shared).join('-') : id;
}

/** Mean absolute, mean signed and largest error of rows, as calibrated or with their sources left out. */
export function summaryOf(rows: readonly AccuracyRow[], which: 'error' | 'leftOutError'): ErrorSummary {
  const errors = rows.flatMap((row) => row[which] ?? []);
  return { rows: errors.length, ...errorSummary(errors) };
}

/** How many rows were measured inside the stated interval, put around the prediction of the fit or of the left-out fit. */
export function insideCount(rows: readonly AccuracyRow[], which: 'error' | 'leftOutError'): number {
  return rows.filter((row) => {
    const error = row[which];
    if (error === null) return false;
    const centre = (1 + error) * row.run.stepTimeS;
    return (
      centre * (row.lowS / row.predictedS) <= row.run.stepTimeS &&
      row.run.stepTimeS <= centre * (row.highS / row.predictedS)
    );
  }).length;
}

/** How the stated intervals do around predictions of fits that left the laboratory of each row out. */
export function judgeLeftOut(rows: readonly AccuracyRow[]): IntervalJudgement {
  return judgeIntervals(
    rows.flatMap(({ lowS, highS, predictedS, laboratoryError }) =>
      laboratoryError === null
        ? []
        : {
            low: Math.log(lowS / predictedS),
            high: Math.log(highS / predictedS),
            measured: -Math.log(1 + laboratoryError),
          },
    ),
  );
}
