// The sheet "take it": address, code to embed, numbers and drawing of the state that is shown.

import { escapeText } from '../../../charts/svg.ts';
import { savedDrawing } from '../../../site/browser/take/savedDrawing.ts';
import { saveFile } from '../../../site/browser/take/saveFile.ts';
import { quietButton, textToCopy } from '../../../site/browser/take/takeParts.ts';
import { csvCell } from '../../../text/escapes/csvCell.ts';
import type { LiveWords } from './words.ts';

/** Height that holds most figures on a phone [px]. */
const FRAME_HEIGHT_PX = 900;

/** Markup that shows a figure's own page on another page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${FRAME_HEIGHT_PX}" loading="lazy"></iframe>`;
}

/** A table's cells as CSV. */
export const csvOf = (table: HTMLTableElement): string =>
  `${[...table.rows]
    .map((row) => [...row.cells].map(({ textContent }) => csvCell(textContent)).join(','))
    .join('\n')}\n`;

/** Fills the sheet when it is opened, and keeps it to the state while it is open. */
export function wireSheet(figure: HTMLElement, words: LiveWords): void {
  const sheet = figure.querySelector<HTMLDetailsElement>('[data-figure-take]');
  const link = figure.querySelector<HTMLAnchorElement>('[data-figure-address]');
  const table = figure.querySelector('table');
  const drawing = figure.querySelector('svg');
  if (!sheet || !link || !table || !drawing) return;
  const name = figure.dataset.figure ?? '';
  const title = figure.querySelector('h3')?.textContent ?? document.title;
  const address = textToCopy(words.address, 2);
  const embed = textToCopy(words.embed, 4);
  const write = (): void => {
    address.area.value = link.href;
    embed.area.value = embedCode(link.href, title);
  };
  const body = document.createElement('div');
  body.className = 'take-body';
  body.append(
    address.line,
    embed.line,
    quietButton(words.csv, () => saveFile(`${name}.csv`, 'text/csv', csvOf(table))),
    quietButton(words.svg, () => saveFile(`${name}.svg`, 'image/svg+xml', savedDrawing(drawing))),
  );
  sheet.append(body);
  sheet.addEventListener('toggle', write);
  figure.addEventListener('input', () => requestAnimationFrame(write));
  write();
}
