// A field of cells, so many of every hundred of them idle: racks of a hall, or the computing units of a chip.
import { hatchFill } from '../marks/hatch.ts';
import type { Stratum } from '../plane/strata.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_ID, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface CellsField {
  stratum: Extract<Stratum, 'idle' | 'peak'>;
  /** Share of the cells that do no work, 0 to 1. */
  idleShare: number;
  columns: number;
  rows: number;
  /** What a cell is. */
  words: string;
}

/** A fixed order in which cells fall idle: multiplicative steps through all of them. */
const placeInOrder = (cell: number, count: number): number => (cell * 7919) % count;

export function cellsPicture({ share, direction }: PlaceScene, field: CellsField): Drawing {
  const { stratum, idleShare, columns, rows, words } = field;
  const count = columns * rows;
  const side = Math.min((PLACE_WIDTH - 40) / columns, (PLACE_HEIGHT - 56) / rows);
  const [left, top] = [(PLACE_WIDTH - side * columns) / 2, 12];
  const shown = Math.round(count * share);
  const idleCount = Math.round(count * idleShare);
  let working = '';
  let idle = '';
  for (let cell = 0; cell < shown; cell++) {
    const x = short(left + (cell % columns) * side + side * 0.14);
    const y = short(top + Math.floor(cell / columns) * side + side * 0.14);
    const box = `M${x} ${y}h${short(side * 0.72)}v${short(side * 0.72)}h${short(-side * 0.72)}z`;
    // Racks stand in order, so the leftover ones are the last; units of a chip wait here and there.
    const isIdle = stratum === 'idle' ? cell >= count - idleCount : placeInOrder(cell, count) < idleCount;
    if (isIdle) idle += box;
    else working += box;
  }
  const content = [
    placeHatch(stratum),
    rectangle('ink-line', left - 8, top - 8, side * columns + 16, side * rows + 16, { fill: 'none' }),
    path('ink-fill', working),
    path('idle-cell', idle, { fill: hatchFill(PLACE_ID, stratum) }),
    text('secondary', PLACE_WIDTH / 2, PLACE_HEIGHT - 8, words, 'middle', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
