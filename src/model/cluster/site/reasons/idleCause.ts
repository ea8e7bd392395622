// Why the best layout of a site leaves GPUs idle.
import { batchUsefulness } from '../../batch.ts';
import { dataRanksThatFit, idleGpusPerDomain } from '../../layout/packing.ts';
import { criticalBatchOf, mostBatchTokensAt } from '../siteInput.ts';
import { type CurvePlace, goodputOfLayout } from '../sitePoint.ts';

/**
 * run: no further run fits beside the others. domain: groups do not fill their domains; group: no further group fits. batch: at its
 * limit it has no sequences for one. failures: with one more they take more than it adds; worth: the larger batch does.
 */
export const idleCauses = ['run', 'domain', 'group', 'batch', 'failures', 'worth'] as const;

export type IdleCause = (typeof idleCauses)[number];

/** What keeps most of the idle GPUs idle; null where none is. */
export const idleCauseOf = (place: CurvePlace): IdleCause | null =>
  place.point.usedGpus === place.point.gpus ? null : causeOfIdle(place);

/** What would keep most of further GPUs idle. */
export function causeOfIdle(place: CurvePlace): IdleCause {
  const { input, point } = place;
  const { gpus, usedGpus, runs, gpusPerRun, layout } = point;
  const besideRuns = gpus - runs * gpusPerRun;
  if (besideRuns > gpus - usedGpus - besideRuns) return 'run';
  const domain = input.accelerator.scaleUpDomain;
  if (layout.data < dataRanksThatFit(gpusPerRun, domain, layout)) return causeOfFewerRanks(place);
  return idleGpusPerDomain(domain, layout) > 0 ? 'domain' : 'group';
}

/** What one more data rank, with as many sequences as the others, would cost most. */
function causeOfFewerRanks({ input, point }: CurvePlace): IdleCause {
  const { layout, batchTokens } = point;
  const data = layout.data + 1;
  const more = { ...layout, data, globalBatch: (layout.globalBatch / layout.data) * data };
  const moreTokens = more.globalBatch * input.workload.sequence;
  if (moreTokens > mostBatchTokensAt(input, point.gpusPerRun)) return 'batch';
  const critical = criticalBatchOf(input);
  const byFailures = point.goodput.goodput / goodputOfLayout(input, more).goodput;
  const byWorth = batchUsefulness(batchTokens, critical) / batchUsefulness(moreTokens, critical);
  return byFailures > byWorth ? 'failures' : 'worth';
}
