// Listens at the fields for files: what reads them is asked for when a reader gives one.

import { later } from '../../../site/browser/lostNotice.ts';
import { all } from '../../dom/elements.ts';
import { laterWords } from '../laterWords.ts';
import type { LoadPorts } from './loadState.ts';

export function followLoads(ports: LoadPorts): void {
  const take = async (place: HTMLElement, source: File | string): Promise<void> => {
    const parts = await later(place, () => Promise.all([import('./loadState.ts'), laterWords(ports.data)]));
    if (!parts) return;
    const [{ loadState }] = parts;
    await loadState(place, source, ports);
    place.dispatchEvent(new Event('loaded', { bubbles: true }));
  };
  for (const place of all('[data-load]')) {
    const file = place.querySelector<HTMLInputElement>('[data-load-file]');
    file?.addEventListener('change', async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await take(place, chosen);
      // The same file may be chosen again once it has been mended.
      file.value = '';
    });
    place.querySelector('[data-load-use]')?.addEventListener('click', () => {
      void take(place, place.querySelector<HTMLTextAreaElement>('[data-load-text]')?.value ?? '');
    });
    place.addEventListener('dragover', (event) => event.preventDefault());
    place.addEventListener('drop', (event) => {
      const [dropped] = event.dataTransfer?.files ?? [];
      if (!dropped) return;
      event.preventDefault();
      void take(place, dropped);
    });
  }
}
