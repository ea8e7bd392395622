// Opens the sheet "take it": its script and styles are asked for when a reader reaches for it.
import { one } from '../../dom/elements.ts';
import type { TakePorts } from './takeSheet.ts';

export function followTake(ports: TakePorts): void {
  const door = one<HTMLButtonElement>('[data-open-take]');
  door.disabled = false;
  door.addEventListener('click', async () => {
    const { openTake } = await import('./takeSheet.ts');
    await openTake(ports);
  });
}
