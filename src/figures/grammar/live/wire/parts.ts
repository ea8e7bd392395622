// The parts of a figure that a state changes: values in words, sentence, drawing, table.
import { putDrawing } from '../../../../charts/putDrawing.ts';
import { hasWords } from '../../../../text/runs/hasWords.ts';
import type { Answer, RangeInput } from '../../figure.ts';
import { labelCells } from '../foldTable.ts';

/** Throws where the page and its scripts are not of one build. */
export function part<E extends Element>(figure: HTMLElement, name: string): E {
  const found = figure.querySelector<E>(`[data-figure-${name}]`);
  if (!found) throw new Error(`figure ${figure.dataset.figure}: received no part ${name}, expected one`);
  return found;
}

export function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Writes the value of a slider in words, for eyes and ears. */
export function showSaid(figure: HTMLElement, { key, say }: RangeInput, value: number): void {
  const said = say(value);
  write(figure.querySelector(`[data-said="${key}"]`), said);
  figure.querySelector(`[data-input="${key}"]`)?.setAttribute('aria-valuetext', said);
}

export function showRows(body: HTMLElement, rows: Answer['rows']): void {
  body.replaceChildren(
    ...rows.map(([name = '', ...cells]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(
        head,
        ...cells.map((cell) =>
          Object.assign(document.createElement('td'), {
            className: hasWords(cell) ? '' : 'num',
            textContent: cell,
          }),
        ),
      );
      return row;
    }),
  );
  labelCells(body.closest('table') as HTMLTableElement);
}

export function showAnswer(figure: HTMLElement, { finding, drawing, label }: Answer): void {
  write(part(figure, 'finding'), finding);
  putDrawing(part(figure, 'marks'), drawing.content);
  part(figure, 'drawing').setAttribute('aria-label', label);
}
