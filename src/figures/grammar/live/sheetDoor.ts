// Opens a sheet of a figure: its script is asked for when a reader opens it.
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
      await fillIn(sheet);
      tellLost(sheet, false);
    } catch (cause) {
      // Opened again, it asks again.
      isAsked = false;
      console.warn(cause);
      tellLost(sheet, true);
    }
  };
  sheet.addEventListener('toggle', bring);
  void bring();
}
