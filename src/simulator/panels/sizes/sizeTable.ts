// Rewrites the table, the layout at the needle and the narrow legend in place.

import { lossMw } from '../../../charts/losses/curvePoint.ts';
import { lossCauses } from '../../../model/cluster/site/losses.ts';
import { fill } from '../../../site/locales.ts';
import { all, one, output, write } from '../../dom/elements.ts';
import { intervalInWords, pointAtNeedle, reportAtNeedle, type View } from '../../view.ts';
import { layoutKeys, layoutNote, layoutNotes, layoutValue } from '../layout/layoutValue.ts';
import { columns, nearestSize, rowsOf } from './table.ts';

export function showTable({ reports, mw, words }: View): void {
  const marked = nearestSize(mw);
  const body = one<HTMLTableSectionElement>('[data-sizes]');
  rowsOf(reports).forEach((cells, i) => {
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

export function showLayout(view: View): void {
  const { mw, words } = view;
  const report = reportAtNeedle(view);
  write(output('interval'), intervalInWords(view));
  write(output('layout-title'), fill(words.layout.title, { mw: report?.siteMw ?? mw }));
  for (const key of layoutKeys) {
    write(one(`[data-layout="${key}"]`), report ? layoutValue(report, key, words.layout) : '\u2026');
  }
  for (const note of layoutNotes) {
    const text = report ? layoutNote(report, note, words.layout) : '';
    write(output(note), note === 'considered' && !report ? words.table.noFit : text);
  }
}

export function showLegend(view: View): void {
  const here = pointAtNeedle(view);
  const writeAll = (selector: string, words: string): void => {
    for (const place of all(selector)) write(place, words);
  };
  writeAll('[data-legend-title]', fill(view.words.curve.legend, { mw: view.mw }));
  for (const cause of lossCauses)
    writeAll(`[data-legend="${cause}"]`, here ? lossMw(here, cause).toFixed(1) : '0');
  writeAll('[data-legend="useful"]', here?.usefulMw.toFixed(1) ?? '0');
  write(one('[data-reading="3"]'), fill(view.words.bend.reading, { mw: view.mw }));
}
