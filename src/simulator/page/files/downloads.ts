// The two downloads, made when a reader reaches for them; a click waits until every size answers to its settings.

import { goOn } from '../../answers/fault.ts';
import { all } from '../../dom/elements.ts';
import { csvOf } from './csv.ts';
import { jsonOf, type Outcome } from './results.ts';

const files = {
  csv: { type: 'text/csv', textOf: csvOf },
  json: { type: 'application/json', textOf: jsonOf },
};

/** `outcome` gives what is known at the moment; after `settle` that is all that the settings ask for. */
export function offerDownloads(outcome: () => Outcome, settle: () => Promise<void>): void {
  for (const link of all<HTMLAnchorElement>('[data-download]')) {
    const kind = link.dataset.download as keyof typeof files;
    const { type, textOf } = files[kind];
    const refresh = (): void => {
      if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
      const now = outcome();
      link.href = URL.createObjectURL(new Blob([textOf(now)], { type }));
      link.download = fileName(now, kind);
    };
    // "Save link as" takes the address as it stands.
    for (const event of ['pointerenter', 'focus']) link.addEventListener(event, refresh);
    let state: 'idle' | 'settling' | 'settled' = 'idle';
    const take = async (): Promise<void> => {
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
    };
    link.addEventListener('click', (event) => {
      if (state === 'settled') return;
      event.preventDefault();
      if (state === 'idle') goOn(take());
    });
  }
}

/** Such as `miqyas-240mw-65949235.csv`; before the last draw there is no checksum in it. */
const fileName = ({ settings: { mw }, checksum }: Outcome, kind: string): string =>
  `${['miqyas', `${mw}mw`, checksum].filter(Boolean).join('-')}.${kind}`;
