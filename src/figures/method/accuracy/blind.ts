// The trials on runs that the model had not seen: the frozen predictions of the first, and what they came to.
import { errorSummary } from '../../../model/cluster/fit/calibration.ts';
import { type BlindFile, blindFile } from '../../../seeds/blindRun.ts';
import { readYaml } from '../../../seeds/readYaml.ts';

export const blind = readYaml('seeds/blind.yaml', 'seeds/blind.yaml', blindFile);

/** Mean and signed mean of predicted / measured − 1, and the share of the runs inside their stated interval. */
export function trialSummary(rows: BlindFile['rows']): { mean: number; bias: number; coverage: number } {
  const { mean, bias } = errorSummary(rows.map((row) => row.predictedS / row.measuredS - 1));
  const inside = rows.filter((row) => row.lowS <= row.measuredS && row.measuredS <= row.highS).length;
  return { mean, bias, coverage: inside / rows.length };
}
