// The parts of a layout, and what it comes to, as text.
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import type { Words } from '../../words/words.ts';

export const layoutKeys = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'expert',
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

const percent = (language: Language, fraction: number): string =>
  isolated(`${formatNumber(language, fraction * 100, 1)}\u00a0%`);

export function layoutValue(
  report: SiteReport,
  key: LayoutKey,
  { layout: words, units }: Pick<Words, 'layout' | 'units'>,
  language: Language,
): string {
  const { layout } = report;
  if (key === 'recompute') return words[layout.recompute];
  if (key === 'usedGpus') return formatNumber(language, report.usedGpus);
  if (key === 'step') return plural(language, formatNumber(language, report.stepTimeS, 2), units.seconds);
  if (key === 'wait') return percent(language, report.waitFraction);
  if (key === 'goodput') return percent(language, report.goodput);
  if (key === 'worth') return percent(language, report.usefulness);
  return formatNumber(language, key === 'batch' ? layout.globalBatch : layout[key]);
}

export const layoutNotes = ['considered', 'rejected', 'idle'] as const;
export type LayoutNote = (typeof layoutNotes)[number];

/** What the search looked at, what memory kept it from, and why GPUs are left over. */
export function layoutNote(
  report: SiteReport,
  note: LayoutNote,
  words: Words['layout'],
  language: Language,
): string {
  const { considered, rejectedByMemory, rejected, idleBecause, gpus, usedGpus } = report;
  if (note === 'considered') {
    return fill(words.considered, {
      n: formatNumber(language, considered),
      rejected: formatNumber(language, rejectedByMemory),
    });
  }
  if (note === 'rejected') {
    if (!rejected) return words.rejectedNone;
    const { tensor, context, pipeline, data, recompute } = rejected.layout;
    return fill(words.rejected, {
      gain: percent(language, rejected.gainFraction),
      layout: isolated(
        [tensor, context, pipeline, data].map((part) => formatNumber(language, part)).join(' × '),
      ),
      recompute: words[recompute],
      needed: formatNumber(language, rejected.neededGBytes, 1),
      available: formatNumber(language, rejected.availableGBytes, 1),
    });
  }
  return fill(words.idle[idleBecause ?? 'none'], {
    n: formatNumber(language, gpus - usedGpus),
  });
}
