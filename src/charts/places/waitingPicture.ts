// One step of every chip near its end, as strokes: the few that still compute, on the field of those that have finished.
import { octagon } from '../marks/octagon.ts';
import { type Direction, type Drawing, path, rectangle, short, text } from '../svg.ts';
import { chipPlace, gridOf } from './chipGrid.ts';
import { PLACE_HEIGHT, PLACE_WIDTH } from './placeFrame.ts';

const MARGIN = 6;
/** The line of words under the field. */
const FOOT = 34;
/** A dot that the last row of a class still sees [px]. */
const LEAST_DOT = 3;

export interface WaitingStep {
  gpuCount: number;
  /** Chips of a rack. */
  groupSize: number;
  /** Chips that still compute. */
  computing: readonly number[];
  /** The chip that ends last. */
  last: number;
  /** What a dot is. */
  words: string;
}

export function waitingPicture(
  { gpuCount, groupSize, computing, last, words }: WaitingStep,
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
    text('secondary place-foot', PLACE_WIDTH / 2, PLACE_HEIGHT - 8, words, 'middle', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
