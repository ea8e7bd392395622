// The sheet "take it": address, citation, code to embed, numbers and drawing of the state that is shown. Loaded when it is opened.

import { escapeText } from '../../../charts/svg.ts';
import { pngOf } from '../../../site/browser/take/pngOf.ts';
import { saveFile } from '../../../site/browser/take/saveFile.ts';
import { quietButton, textToCopy } from '../../../site/browser/take/takeParts.ts';
import { formatDate } from '../../../text/dates.ts';
import { csvCell } from '../../../text/escapes/csvCell.ts';
import { plainCell } from '../../../text/escapes/plainCell.ts';
import { fill } from '../../../text/fill.ts';
import type { State } from '../figure.ts';
import { tellLost } from './lost.ts';
import { type SavedFigure, savedFigure } from './savedFigure.ts';
import type { LiveWords } from './words.ts';

/** Height that holds most figures on a phone [px]. */
const FRAME_HEIGHT_PX = 900;

/** Markup that shows a figure's own page on another page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${FRAME_HEIGHT_PX}" loading="lazy"></iframe>`;
}

const cellsOf = (table: HTMLTableElement): (number | string)[][] =>
  [...table.rows].map(({ cells }) => [...cells].map(({ textContent }) => plainCell(textContent ?? '')));

/** A table's cells as CSV, numbers as programs write them. */
export const csvOf = (table: HTMLTableElement): string =>
  `${cellsOf(table)
    .map((row) => row.map((cell) => csvCell(String(cell))).join(','))
    .join('\n')}\n`;

const said = (figure: HTMLElement, selector: string): string =>
  figure.querySelector(selector)?.textContent?.trim() ?? '';

/** What a file or a citation says of the figure: whose sentence it is, and that it is a model. */
function factsOf(figure: HTMLElement) {
  return {
    title: said(figure, 'h3') || document.querySelector('h1')?.textContent?.trim() || document.title,
    finding: said(figure, '[data-figure-finding]'),
    standing: said(figure, '.title-block .value'),
  };
}

/** A figure in words that others can print; `date` is such as 2026-11-28. */
export const citationOf = (
  figure: HTMLElement,
  { cited, address, date, language }: { cited: string; address: string; date: string; language: string },
): string => fill(cited, { ...factsOf(figure), date: formatDate(language, date), address });

/** Inputs by the keys of the address, the sentence, and the cells of the table, numbers as numbers. */
export const jsonOf = (
  figure: HTMLElement,
  { address, state, table }: { address: string; state: State; table: HTMLTableElement },
): string =>
  JSON.stringify(
    { figure: figure.dataset.figure, ...factsOf(figure), address, inputs: state, table: cellsOf(table) },
    null,
    1,
  );

export interface SheetPorts {
  words: LiveWords;
  /** The state that is shown. */
  state: () => State;
}

/** Fills the sheet, and keeps it to the state while it is open. */
export function fillSheet(figure: HTMLElement, sheet: HTMLElement, { words, state }: SheetPorts): void {
  const link = figure.querySelector<HTMLAnchorElement>('[data-figure-address]');
  const table = figure.querySelector('table');
  const drawing = figure.querySelector('svg');
  if (!link || !table || !drawing) return;
  const name = figure.dataset.figure ?? '';
  const address = textToCopy(words.address, 2);
  const citation = textToCopy(words.citation, 3);
  const embed = textToCopy(words.embed, 4);
  citation.area.dir = 'auto';
  const write = (): void => {
    address.area.value = link.href;
    citation.area.value = citationOf(figure, {
      cited: words.cited,
      address: link.href,
      date: new Date().toISOString().slice(0, 10),
      language: document.documentElement.lang,
    });
    embed.area.value = embedCode(link.href, factsOf(figure).title);
  };
  const body = document.createElement('div');
  body.className = 'take-body';
  const picture = (): SavedFigure => {
    const { title, finding, standing } = factsOf(figure);
    const source = fill(words.source, { standing });
    return savedFigure(drawing, { title, finding, source, address: link.href, ground: groundOf(figure) });
  };
  const png = quietButton(words.png, () => void savePng(png, name, picture()));
  body.append(
    address.line,
    citation.line,
    embed.line,
    quietButton(words.csv, () => saveFile(`${name}.csv`, 'text/csv', csvOf(table))),
    quietButton(words.json, () => {
      const file = jsonOf(figure, { address: link.href, state: state(), table });
      saveFile(`${name}.json`, 'application/json', file);
    }),
    quietButton(words.svg, () => saveFile(`${name}.svg`, 'image/svg+xml', picture().svg)),
    png,
  );
  sheet.append(body);
  // The sentence changes with the inputs, and with what an action or a file of the reader's brings.
  const changes = new MutationObserver(write);
  for (const part of figure.querySelectorAll('[data-figure-finding], [data-figure-address]'))
    changes.observe(part, { childList: true, characterData: true, subtree: true, attributeFilter: ['href'] });
  write();
}

/** The colour of the page behind the figure: letters of the dark theme are light. */
function groundOf(figure: HTMLElement): string {
  for (let part: HTMLElement | null = figure; part; part = part.parentElement) {
    const { backgroundColor } = getComputedStyle(part);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

/** The figure says so where the browser makes no picture of it. */
async function savePng(button: Element, name: string, { svg, ...size }: SavedFigure): Promise<void> {
  try {
    saveFile(`${name}.png`, 'image/png', await pngOf(svg, size));
    tellLost(button, false);
  } catch (cause) {
    console.warn(cause);
    tellLost(button, true);
  }
}
