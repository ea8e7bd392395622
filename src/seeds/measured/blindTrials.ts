// The trials on runs that the model had not seen: the frozen predictions of the first, and what they came to.
import { errorSummary } from '../../model/cluster/fit/calibration.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { type BlindFile, blindFile } from './blindRun.ts';

export const blind = readYaml('seeds/blind.yaml', 'seeds/blind.yaml', blindFile);

/** Mean and signed mean of predicted / measured − 1, and the share of the runs inside their stated interval. */
export function trialSummary(rows: BlindFile['rows']): { mean: number; bias: number; coverage: number } {
  const { mean, bias } = errorSummary(rows.map((row) => row.predictedS / row.measuredS - 1));
  const inside = rows.filter((row) => row.lowS <= row.measuredS && row.measuredS <= row.highS).length;
  return { mean, bias, coverage: inside / rows.length };
}

/** Shares of the runs that lay inside their stated 80 % interval, in the first trial and in the last set kept apart. */
export const trialCoverage = {
  first: trialSummary(blind.rows).coverage,
  // The schema asks for one at least.
  kept: blind.kept.at(-1)!.coverage,
};
