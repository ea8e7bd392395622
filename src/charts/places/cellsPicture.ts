// The computing units of a chip as a field of cells, so many of every hundred of them without work.
import { hatchFill } from '../marks/hatch.ts';
import { type Drawing, path, rectangle, type Stroke, strokesAt, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

const [COLUMNS, ROWS] = [32, 14];
const COUNT = COLUMNS * ROWS;
/** From cell to cell, and what lies between two [px]. */
const [PITCH, GAP] = [16, 4];
const CELL = PITCH - GAP;

/** A fixed order in which cells fall idle: multiplicative steps through all of them. */
const placeInOrder = (cell: number): number => (cell * 7919) % COUNT;

/** `idleShare` of the units wait, 0 to 1. */
export function cellsPicture(
  { id, share, direction }: PlaceScene,
  idleShare: number,
  words: string,
): Drawing {
  const [left, top] = [(PLACE_WIDTH - PITCH * COLUMNS) / 2, 12];
  const idleCount = Math.round(COUNT * idleShare);
  const working: Stroke[] = [];
  let idle = '';
  for (let cell = 0; cell < Math.round(COUNT * share); cell++) {
    const x = left + (cell % COLUMNS) * PITCH + GAP / 2;
    const y = top + Math.floor(cell / COLUMNS) * PITCH + GAP / 2;
    if (placeInOrder(cell) < idleCount) idle += `M${x} ${y}h${CELL}v${CELL}h-${CELL}z`;
    else working.push([[x, y + CELL / 2], 'h', CELL]);
  }
  const content = [
    placeHatch(id, 'peak'),
    rectangle('ink-line', left - 8, top - 8, PITCH * COLUMNS + 16, PITCH * ROWS + 16, { fill: 'none' }),
    path('working-cells', strokesAt(working), { 'stroke-width': CELL }),
    path('idle-cell', idle, { fill: hatchFill(id, 'peak') }),
    text('secondary place-foot', PLACE_WIDTH / 2, PLACE_HEIGHT - 8, words, 'middle', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
