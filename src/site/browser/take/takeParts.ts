// Parts of a sheet "take it": a text to copy, and a button.
import { element } from '../element.ts';

/** A text under its name, marked as a whole where the focus comes. */
export function textToCopy(
  label: string,
  rows: number,
): { line: HTMLLabelElement; area: HTMLTextAreaElement } {
  const area = element('textarea', { readonly: true, rows: String(rows) });
  area.addEventListener('focus', () => area.select());
  return { line: element('label', {}, label, area), area };
}

export function quietButton(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button quiet' }, label);
  made.addEventListener('click', act);
  return made;
}
