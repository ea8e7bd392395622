// Which constants move the result most: asked of the model while the reader has it open, then written in place.
import type { Swings } from '../../../charts/influence/influences.ts';
import { one, output, write } from '../../dom/elements.ts';
import type { View } from '../../view.ts';
import { swingColumns, swingRows, swingsInWords } from './influencesValue.ts';

/** `ask` gives the answer for the settings of the moment, `show` takes it. Returns what to call when they change. */
export function createSwings(
  ask: () => Promise<Swings | null>,
  show: (swings: Swings | null) => void,
): () => Promise<void> {
  const details = one<HTMLDetailsElement>('[data-swings]');
  let turn = 0;
  const refresh = async (): Promise<void> => {
    if (!details.open) return;
    const mine = ++turn;
    const swings = await ask();
    if (mine === turn) show(swings);
  };
  details.addEventListener('toggle', () => void refresh());
  return refresh;
}

export function showSwings(view: View): void {
  write(output('swings'), swingsInWords(view, view.words.swings.reading));
  const body = one<HTMLTableSectionElement>('[data-swing-rows]');
  swingRows(view).forEach((cells, i) => {
    swingColumns.forEach((column, at) => {
      const cell = body.rows[i]?.cells[at];
      if (cell) write(cell, cells[column]);
    });
  });
}
