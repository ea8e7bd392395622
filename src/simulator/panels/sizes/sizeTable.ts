// Rewrites the table of sizes in place.
import { one, write } from '../../dom/elements.ts';
import { nearestSize, type View } from '../view.ts';
import { columns, rowsOf } from './table.ts';

export function showTable({ language, reports, mw, words }: View): void {
  const marked = nearestSize(mw);
  const body = one<HTMLTableSectionElement>('[data-sizes]');
  rowsOf(language, reports).forEach((cells, i) => {
    const row = body.rows[i];
    if (!row) return;
    row.classList.toggle('best', i === marked);
    if (i === marked) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
    columns.forEach((column, at) => {
      const cell = row.cells[at];
      if (cell) write(cell, column === 'layout' && !reports[i] ? words.table.noFit : cells[column]);
    });
  });
}
