// One step of every chip near its end, as strokes: the few that still compute, on the field of those that have finished. Under
// it the step as a bar of its time.
import { octagon } from '../marks/octagon.ts';
import { type Direction, type Drawing, path, rectangle, short, text } from '../svg.ts';
import { chipPlace, gridOf } from './chipGrid.ts';
import { PLACE_HEIGHT, PLACE_WIDTH } from './placeFrame.ts';
import { type WaitShown, waitBar } from './waitBar.ts';

const MARGIN = 6;
/** The bar and two lines of words under the field. */
const FOOT = 100;
const BAR = { left: 20, right: 540, top: PLACE_HEIGHT - FOOT + 8, height: 18, wordsUnder: 28 };
/** A dot that the last row of a class still sees [px]. */
const LEAST_DOT = 3;

export interface WaitingStep {
  /** Prefix of the ids of the drawing. */
  id: string;
  gpuCount: number;
  /** Chips of a rack. */
  groupSize: number;
  /** Chips that still compute. */
  computing: readonly number[];
  /** The chip that ends last. */
  last: number;
  /** What a dot is. */
  words: string;
  wait: WaitShown;
}

export function waitingPicture(
  { id, gpuCount, groupSize, computing, last, words, wait }: WaitingStep,
  direction: Direction,
): Drawing {
  const grid = gridOf(gpuCount, groupSize);
  const side = Math.min(
    (PLACE_WIDTH - 2 * MARGIN) / grid.width,
    (PLACE_HEIGHT - FOOT - 2 * MARGIN) / grid.height,
  );
  const left = (PLACE_WIDTH - side * grid.width) / 2;
  const top = (PLACE_HEIGHT - FOOT - side * grid.height) / 2;
  const at = (gpu: number): [x: number, y: number] => {
    const { x, y } = chipPlace(gpu, groupSize, grid);
    return [left + x * side, top + y * side];
  };
  const dot = short(Math.max(side, LEAST_DOT));
  const dots = computing.map((gpu) => {
    const [x, y] = at(gpu);
    return `M${short(x)} ${short(y)}h${dot}v${dot}h-${dot}z`;
  });
  const [x, y] = at(last - (last % groupSize));
  const middle = [x + (side * grid.rackColumns) / 2, y + (side * grid.rackRows) / 2] as const;
  const content = [
    // The last row of racks may be short: the field ends with the last chip of it.
    rectangle('rack-empty', left, top, side * grid.width, side * grid.height),
    path('rack-3', dots.join('')),
    path('power-line', octagon(...middle, Math.max(side * grid.rackColumns, 14))),
    waitBar(wait, { id, ...BAR, direction }),
    text('secondary place-foot', PLACE_WIDTH / 2, PLACE_HEIGHT - 8, words, 'middle', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
