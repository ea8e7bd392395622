// The computing units of a chip as a field of cells, so many of every hundred of them without work.
import { hatchFill } from '../marks/hatch.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

const [COLUMNS, ROWS] = [32, 14];
const COUNT = COLUMNS * ROWS;

/** A fixed order in which cells fall idle: multiplicative steps through all of them. */
const placeInOrder = (cell: number): number => (cell * 7919) % COUNT;

/** `idleShare` of the units wait, 0 to 1. */
export function cellsPicture(
  { id, share, direction }: PlaceScene,
  idleShare: number,
  words: string,
): Drawing {
  const side = Math.min((PLACE_WIDTH - 40) / COLUMNS, (PLACE_HEIGHT - 56) / ROWS);
  const [left, top] = [(PLACE_WIDTH - side * COLUMNS) / 2, 12];
  const idleCount = Math.round(COUNT * idleShare);
  let working = '';
  let idle = '';
  for (let cell = 0; cell < Math.round(COUNT * share); cell++) {
    const x = short(left + (cell % COLUMNS) * side + side * 0.14);
    const y = short(top + Math.floor(cell / COLUMNS) * side + side * 0.14);
    const box = `M${x} ${y}h${short(side * 0.72)}v${short(side * 0.72)}h${short(-side * 0.72)}z`;
    if (placeInOrder(cell) < idleCount) idle += box;
    else working += box;
  }
  const content = [
    placeHatch(id, 'peak'),
    rectangle('ink-line', left - 8, top - 8, side * COLUMNS + 16, side * ROWS + 16, { fill: 'none' }),
    path('ink-fill', working),
    path('idle-cell', idle, { fill: hatchFill(id, 'peak') }),
    text('secondary place-foot', PLACE_WIDTH / 2, PLACE_HEIGHT - 8, words, 'middle', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
