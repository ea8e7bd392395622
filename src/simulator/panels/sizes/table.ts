// The rows of the table under the curve, as text.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import type { Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { SiteReport } from '../../answers/curve/report.ts';

export const columns = [
  'mw',
  'racks',
  'gpus',
  'layout',
  'step',
  'wait',
  'goodput',
  'useful',
  'share',
  'times',
] as const;
export type Column = (typeof columns)[number];
export type Cells = Record<Column, string>;

/** The smallest size that fits. */
export const firstOf = (reports: readonly (SiteReport | null)[]): SiteReport | null =>
  reports.find((report) => report !== null) ?? null;

/** Cells of one size; `first` is the smallest size that fits. A size where nothing fits has its power alone. */
export function cellsOf(
  language: Language,
  report: SiteReport | null,
  siteMw: number,
  first: SiteReport | null,
): Cells {
  const written = (value: number, decimals = 0): string => formatNumber(language, value, decimals);
  const blank = Object.fromEntries(columns.map((column) => [column, ''])) as Cells;
  if (!report) return { ...blank, mw: String(siteMw) };
  const { tensor, context, pipeline, data } = report.layout;
  return {
    mw: String(siteMw),
    racks: written(report.racks),
    gpus: written(report.gpus),
    layout: [tensor, context, pipeline, data].map((part) => written(part)).join(' × '),
    step: written(report.stepTimeS, 2),
    wait: written(report.waitFraction * 100, 1),
    goodput: written(report.goodput * 100, 1),
    useful: written(report.usefulMw, 1),
    share: written((report.usefulMw / report.idealMw) * 100, 1),
    times: first ? written(report.usefulMw / first.usefulMw, 2) : '',
  };
}

export function rowsOf(language: Language, reports: readonly (SiteReport | null)[]): Cells[] {
  const first = firstOf(reports);
  return DEFAULT_SITE_POWERS_MW.map((siteMw, i) => cellsOf(language, reports[i] ?? null, siteMw, first));
}
