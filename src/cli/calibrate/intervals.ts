// How the stated intervals do: around runs whose laboratory is left out of the fit, and around trials that never were in it.
import type { RowError } from '../../model/cluster/fit/calibration.ts';
import { type Judged, judgeIntervals } from '../../model/cluster/interval/intervalScore.ts';
import { predictRun } from '../../model/cluster/predict.ts';
import { exponential, naturalLog } from '../../model/numbers/exact.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';
import type { StepFit } from './step.ts';

type ErrorOf = (row: RowError) => number | undefined;

/** A line for each set of runs: how many lie inside their 80 % interval, the interval score, half of the median width. */
export function intervalLines({ calibration, tried }: StepFit, seeds: ModelSeeds): string[] {
  const lineOf = (name: string, rows: readonly RowError[], errorOf: ErrorOf): string[] => {
    const judged = rows.flatMap((row) => judgedOf(row, errorOf(row), seeds));
    if (judged.length === 0) return [];
    const { coverage, score, medianHalfWidth } = judgeIntervals(judged);
    const cells = [
      `${(100 * coverage).toFixed(0)} %`,
      score.toFixed(3),
      `±${(100 * (exponential(medianHalfWidth) - 1)).toFixed(0)} %`,
    ];
    return [`${name.padEnd(46)} ${String(judged.length).padStart(4)} ${cells.map(cell).join(' ')}`];
  };
  const trials = [...new Set(tried.map(({ run }) => run.source))];
  return [
    ...lineOf(
      'calibration, laboratory left out',
      calibration.rows,
      ({ leftOutErrors }) => leftOutErrors.laboratory,
    ),
    ...trials.flatMap((name) =>
      lineOf(
        `${name} (not fitted)`,
        tried.filter(({ run }) => run.source === name),
        ({ fittedError }) => fittedError,
      ),
    ),
  ];
}

export function printIntervals(step: StepFit, seeds: ModelSeeds): void {
  const heads = ['inside', 'score', 'width'].map(cell).join(' ');
  console.log(`\n${'80 % intervals'.padEnd(46)} runs ${heads}`);
  for (const line of intervalLines(step, seeds)) console.log(line);
}

const cell = (text: string): string => text.padStart(10);

/** The interval of the seeds' fit, around a prediction that misses by so much; none where there is no such prediction. */
function judgedOf({ run }: RowError, error: number | undefined, seeds: ModelSeeds): Judged[] {
  if (error === undefined) return [];
  const { parameters, parameterEntries, fit } = seeds;
  const { stepTimeS, stepTimeLowS, stepTimeHighS } = predictRun({
    ...run,
    parameters,
    uncertain: parameterEntries,
    fitted: fit,
  });
  return [
    {
      low: naturalLog(stepTimeLowS / stepTimeS),
      high: naturalLog(stepTimeHighS / stepTimeS),
      measured: -naturalLog(1 + error),
    },
  ];
}
