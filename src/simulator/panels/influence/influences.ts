// Which constants move the result most: asked of the model while the reader has it open, then written in place.
import type { InfluencesMw } from '../../../charts/influence/influences.ts';
import { goOn } from '../../answers/fault.ts';
import { Turns } from '../../answers/turns.ts';
import { one, output, write } from '../../dom/elements.ts';
import { walkBeside } from '../listen/walkBeside.ts';
import type { View } from '../view.ts';
import { influenceDrawing } from './influenceDrawing.ts';
import { influenceColumns, influenceRows, influencesInWords, walkedInfluences } from './influencesValue.ts';

/** `ask` gives the answer for the settings of the moment, `show` takes it. Returns what to call when they change. */
export function createInfluences(
  ask: () => Promise<InfluencesMw | null>,
  show: (influences: InfluencesMw | null) => void,
): () => void {
  const details = one<HTMLDetailsElement>('[data-influence]');
  const turns = new Turns();
  const refresh = async (): Promise<void> => {
    if (!details.open) return;
    const isLatest = turns.begin();
    const influences = await ask();
    if (isLatest()) show(influences);
  };
  details.addEventListener('toggle', () => goOn(refresh()));
  return () => goOn(refresh());
}

const showWalk = walkBeside({
  walk: 'influence',
  place: '[data-influence] .draw',
  nameOf: ({ words }) => words.walks.influence,
  curveOf: walkedInfluences,
});

function showInfluences(view: View): void {
  showWalk(view);
  write(output('influence'), influencesInWords(view, view.words.influence.reading));
  const body = one<HTMLTableSectionElement>('[data-influence-rows]');
  influenceRows(view).forEach((cells, i) => {
    influenceColumns.forEach((column, at) => {
      const cell = body.rows[i]?.cells[at];
      if (cell) write(cell, cells[column]);
    });
  });
}

export const influenceSection = {
  place: '[data-influence] .figure',
  name: 'influence',
  draw: influenceDrawing,
  write: showInfluences,
};
