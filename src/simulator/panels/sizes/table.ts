// The rows of the table under the curve, as text.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/scenario.ts';
import { formatNumber } from '../../../text/plurals.ts';
import type { SiteReport } from '../../answers/report.ts';

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

/** Cells of one size; `first` is the smallest size that fits. A size where nothing fits has its power alone. */
function cellsOf(report: SiteReport | null, siteMw: number, first: SiteReport | null): Cells {
  const blank = Object.fromEntries(columns.map((column) => [column, ''])) as Cells;
  if (!report) return { ...blank, mw: String(siteMw) };
  const { tensor, context, pipeline, data } = report.layout;
  return {
    mw: String(siteMw),
    racks: formatNumber(report.racks),
    gpus: formatNumber(report.gpus),
    layout: [tensor, context, pipeline, data].map((part) => formatNumber(part)).join(' × '),
    step: report.stepTimeS.toFixed(2),
    wait: (report.waitFraction * 100).toFixed(1),
    goodput: (report.goodput * 100).toFixed(1),
    useful: report.usefulMw.toFixed(1),
    share: ((report.usefulMw / report.idealMw) * 100).toFixed(1),
    times: first ? (report.usefulMw / first.usefulMw).toFixed(2) : '',
  };
}

export function rowsOf(reports: readonly (SiteReport | null)[]): Cells[] {
  const first = reports.find((report) => report !== null) ?? null;
  return DEFAULT_SITE_POWERS_MW.map((siteMw, i) => cellsOf(reports[i] ?? null, siteMw, first));
}
