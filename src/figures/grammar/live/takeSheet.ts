// The sheet "take it": address, code to embed, numbers and drawing of the state that is shown.

import { savedDrawing } from './savedDrawing.ts';
import { saveFile } from './saveFile.ts';
import type { LiveWords } from './words.ts';

/** Height that holds most figures on a phone [px]. */
const FRAME_HEIGHT_PX = 900;

/** Markup that shows a figure's own page on another page. */
export function embedCode(address: string, title: string): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${FRAME_HEIGHT_PX}" loading="lazy"></iframe>`;
}

/** A table's cells as CSV: quotes around what needs them. */
export const csvOf = (table: HTMLTableElement): string =>
  `${[...table.rows]
    .map((row) =>
      [...row.cells]
        .map(({ textContent }) =>
          /[",\n]/.test(textContent) ? `"${textContent.replaceAll('"', '""')}"` : textContent,
        )
        .join(','),
    )
    .join('\n')}\n`;

function field(label: string, rows: number): { line: HTMLElement; area: HTMLTextAreaElement } {
  const line = document.createElement('label');
  const area = Object.assign(document.createElement('textarea'), { readOnly: true, rows });
  area.addEventListener('focus', () => area.select());
  line.append(label, area);
  return { line, area };
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button quiet',
    textContent: label,
  });
  made.addEventListener('click', act);
  return made;
}

/** Fills the sheet when it is opened, and keeps it to the state while it is open. */
export function wireSheet(figure: HTMLElement, words: LiveWords): void {
  const sheet = figure.querySelector<HTMLDetailsElement>('[data-figure-take]');
  const link = figure.querySelector<HTMLAnchorElement>('[data-figure-address]');
  const table = figure.querySelector('table');
  const drawing = figure.querySelector('svg');
  if (!sheet || !link || !table || !drawing) return;
  const name = figure.dataset.figure ?? '';
  const title = figure.querySelector('h3')?.textContent ?? document.title;
  const address = field(words.address, 2);
  const embed = field(words.embed, 4);
  const write = (): void => {
    address.area.value = link.href;
    embed.area.value = embedCode(link.href, title);
  };
  const body = document.createElement('div');
  body.className = 'take-body';
  body.append(
    address.line,
    embed.line,
    button(words.csv, () => saveFile(`${name}.csv`, 'text/csv', csvOf(table))),
    button(words.svg, () => saveFile(`${name}.svg`, 'image/svg+xml', savedDrawing(drawing))),
  );
  sheet.append(body);
  sheet.addEventListener('toggle', write);
  figure.addEventListener('input', () => requestAnimationFrame(write));
  write();
}
