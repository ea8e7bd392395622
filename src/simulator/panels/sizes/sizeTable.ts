// Rewrites the table of sizes in place.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { one, write } from '../../dom/elements.ts';
import { nearestSize, type View } from '../view.ts';
import { cellsOf, columns, firstOf } from './table.ts';

/** What each row was written from: sizes arrive one by one, and most rows stay as they are. */
const written = new WeakMap<HTMLTableRowElement, { report: SiteReport | null; first: SiteReport | null }>();

function writeRow(row: HTMLTableRowElement, siteMw: number, report: SiteReport | null, view: View): void {
  const first = firstOf(view.reports);
  const before = written.get(row);
  if (before?.report === report && before?.first === first) return;
  written.set(row, { report, first });
  const cells = cellsOf(view.language, report, siteMw, first);
  columns.forEach((column, at) => {
    const cell = row.cells[at];
    if (cell) write(cell, column === 'layout' && !report ? view.words.table.noFit : cells[column]);
  });
}

export function showTable(view: View): void {
  const marked = nearestSize(view.mw);
  const body = one<HTMLTableSectionElement>('[data-sizes]');
  DEFAULT_SITE_POWERS_MW.forEach((siteMw, i) => {
    const row = body.rows[i];
    if (!row) return;
    row.classList.toggle('best', i === marked);
    if (i === marked) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
    writeRow(row, siteMw, view.reports[i] ?? null, view);
  });
}
