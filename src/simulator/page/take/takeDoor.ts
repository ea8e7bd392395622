// Opens the sheet "take it": its script and styles are asked for when a reader reaches for it.

import { later } from '../../../site/browser/lostNotice.ts';
import { one } from '../../dom/elements.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { TakePorts } from './takeSheet.ts';

export function followTake(data: ViewWords, ports: TakePorts): void {
  const door = one<HTMLButtonElement>('[data-open-take]');
  door.disabled = false;
  door.addEventListener('click', async () => {
    await later(one('[data-simulator]'), async () => {
      const [{ openTake }] = await Promise.all([import('./takeSheet.ts'), laterWords(data)]);
      await openTake(ports);
    });
  });
}
