// On a phone a figure's table becomes lists of labels and values: its cells take their labels from the heads.
import { loadSheet } from '../../../site/browser/loadSheet.ts';
import sheetHref from '../../../site/styles/parts/figures/foldTable.css?url';

/** Gives every cell the label of its column. */
export function labelCells(table: HTMLTableElement): void {
  const labels = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent);
  for (const body of table.tBodies)
    for (const { cells } of body.rows)
      for (const [place, cell] of [...cells].entries()) cell.dataset.label = labels[place] ?? '';
}

/** Folds the table of a figure, unless its page has folded it. */
export async function foldTable(figure: HTMLElement): Promise<void> {
  const table = figure.querySelector<HTMLTableElement>('.figure-table table:not(.fold)');
  if (!table) return;
  await loadSheet(sheetHref);
  labelCells(table);
  table.classList.add('fold');
}
