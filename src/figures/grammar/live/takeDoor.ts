// Opens the sheet "take it": its script is asked for when a reader reaches for it.
import type { SheetPorts } from './takeSheet.ts';

export function followTake(figure: HTMLElement, ports: SheetPorts): void {
  const sheet = figure.querySelector<HTMLDetailsElement>('[data-figure-take]');
  if (!sheet) return;
  let isAsked = false;
  const bring = async (): Promise<void> => {
    if (isAsked || !sheet.open) return;
    isAsked = true;
    try {
      const { fillSheet } = await import('./takeSheet.ts');
      fillSheet(figure, sheet, ports);
    } catch (cause) {
      // Opened again, it asks again.
      isAsked = false;
      console.warn(cause);
      figure.querySelector('[data-figure-lost]')?.removeAttribute('hidden');
    }
  };
  sheet.addEventListener('toggle', bring);
  void bring();
}
