// The two downloads, made when a reader reaches for them, so that they always hold what is on the screen.
import { csvOf, jsonOf, type Outcome } from '../results.ts';
import { all } from './elements.ts';

const files = {
  csv: { type: 'text/csv', textOf: csvOf },
  json: { type: 'application/json', textOf: jsonOf },
};

export function offerDownloads(outcome: () => Outcome): void {
  for (const link of all<HTMLAnchorElement>('[data-download]')) {
    const { type, textOf } = files[link.dataset.download as keyof typeof files];
    const refresh = (): void => {
      if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([textOf(outcome())], { type }));
    };
    refresh();
    for (const kind of ['pointerenter', 'focus', 'pointerdown', 'click'])
      link.addEventListener(kind, refresh);
  }
}
