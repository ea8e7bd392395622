// Opens a sheet of a figure: its script is asked for when a reader opens it.
import { heard } from '../../../site/browser/heard.ts';
import { tellLost } from './lost.ts';

/** `fillIn` gives the sheet its inside. Does nothing in a figure without the sheet. */
export function followSheet(
  figure: HTMLElement,
  name: 'take' | 'walk',
  fillIn: (sheet: HTMLDetailsElement) => Promise<void>,
): void {
  const sheet = figure.querySelector<HTMLDetailsElement>(`[data-figure-${name}]`);
  if (!sheet) return;
  let isAsked = false;
  const bring = async (): Promise<void> => {
    if (isAsked || !sheet.open) return;
    isAsked = true;
    try {
      await heard(fillIn(sheet), (isLost) => tellLost(sheet, isLost));
    } catch (cause) {
      // Opened again, it asks again.
      isAsked = false;
      console.warn(cause);
    }
  };
  sheet.addEventListener('toggle', bring);
  void bring();
}
