// The parts of a layout, and what it comes to, as text.
import { formatNumber } from '../text/plurals.ts';
import type { SiteReport } from './sweep/report.ts';
import { isolated } from './valueInWords.ts';
import type { Words } from './view.ts';

export const layoutKeys = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'interleave',
  'microBatch',
  'batch',
  'recompute',
  'usedGpus',
  'step',
  'wait',
  'goodput',
  'worth',
] as const;
export type LayoutKey = (typeof layoutKeys)[number];

const percent = (fraction: number): string => `${(fraction * 100).toFixed(1)}%`;

export function layoutValue(report: SiteReport, key: LayoutKey, words: Words['layout']): string {
  const { layout } = report;
  if (key === 'recompute') return words[layout.recompute];
  if (key === 'usedGpus') return formatNumber(report.usedGpus);
  if (key === 'step') return isolated(`${report.stepTimeS.toFixed(2)} s`);
  if (key === 'wait') return percent(report.waitFraction);
  if (key === 'goodput') return percent(report.goodput);
  if (key === 'worth') return percent(report.usefulness);
  return formatNumber(key === 'batch' ? layout.globalBatch : layout[key]);
}
