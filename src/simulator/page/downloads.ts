// The two downloads, made when a reader reaches for them; a click waits until every size answers to its settings.

import { all } from '../dom/elements.ts';
import { csvOf, jsonOf, type Outcome } from './results.ts';

const files = {
  csv: { type: 'text/csv', textOf: csvOf },
  json: { type: 'application/json', textOf: jsonOf },
};

/** `outcome` gives what is known at the moment; after `settle` that is all that the settings ask for. */
export function offerDownloads(outcome: () => Outcome, settle: () => Promise<void>): void {
  for (const link of all<HTMLAnchorElement>('[data-download]')) {
    const { type, textOf } = files[link.dataset.download as keyof typeof files];
    const refresh = (): void => {
      if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([textOf(outcome())], { type }));
    };
    refresh();
    // "Save link as" takes the address as it stands.
    for (const kind of ['pointerenter', 'focus']) link.addEventListener(kind, refresh);
    let state: 'idle' | 'settling' | 'settled' = 'idle';
    link.addEventListener('click', async (event) => {
      if (state === 'settled') return;
      event.preventDefault();
      if (state === 'settling') return;
      state = 'settling';
      link.setAttribute('aria-busy', 'true');
      try {
        await settle();
      } finally {
        link.removeAttribute('aria-busy');
        state = 'idle';
      }
      refresh();
      state = 'settled';
      link.click();
      state = 'idle';
    });
  }
}
