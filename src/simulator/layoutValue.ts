// The parts of a layout as text.
import { formatNumber } from '../text/plurals.ts';
import type { SiteReport } from './sweep/siteReport.ts';
import type { Words } from './view.ts';

export const layoutKeys = ['tensor', 'context', 'pipeline', 'data', 'interleave', 'microBatch', 'batch', 'recompute'] as const;
export type LayoutKey = (typeof layoutKeys)[number];

export function layoutValue({ layout }: SiteReport, key: LayoutKey, words: Words['layout']): string {
  if (key === 'recompute') return words[layout.recompute];
  return formatNumber(key === 'batch' ? layout.globalBatch : layout[key]);
}
