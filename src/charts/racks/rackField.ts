// One box for each rack of the goal, filled in the order of building; shaded by how each fared in the draws. Mirrored in Arabic.

import { octagon } from '../marks/octagon.ts';
import { HELD_UP_LEVEL, type RackStates } from '../rackStates.ts';
import { type Direction, type Drawing, element, type Point, path, rectangle, short } from '../svg.ts';

export interface FieldForm {
  isNarrow: boolean;
  direction: Direction;
}

const forms = {
  wide: { width: 610, height: 200, rows: 40, mostBoxes: 3200 },
  narrow: { width: 310, height: 130, rows: 20, mostBoxes: 760 },
};
const classes = ['rack-0', 'rack-1', 'rack-2', 'rack-3', 'rack-held', 'rack-empty'];
const EMPTY = 5;
/** Half of the width of the ring around the chosen box. */
const RING_PX = 7;

/** Racks that one box stands for. */
export const racksPerBox = (racksGoal: number, isNarrow: boolean): number =>
  Math.ceil(racksGoal / forms[isNarrow ? 'narrow' : 'wide'].mostBoxes);

/** `chosen` is the rack that is marked, if one is. */
export function rackField(
  racks: RackStates,
  { isNarrow, direction }: FieldForm,
  chosen?: number | undefined,
): Drawing {
  const { width, height, rows } = forms[isNarrow ? 'narrow' : 'wide'];
  const size = racksPerBox(racks.racksGoal, isNarrow);
  const boxCount = Math.ceil(racks.racksGoal / size);
  const columns = Math.ceil(boxCount / rows);
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const [gapX, gapY] = [cellWidth * 0.11, cellHeight * 0.16];
  const phase = (Math.round(racks.racksPhaseOne / size) / rows) * cellWidth;
  const phaseX = short(direction === 'rtl' ? width - phase : phase);
  const cornerOf = (box: number): Point => {
    const column = Math.floor(box / rows);
    return [(direction === 'rtl' ? columns - 1 - column : column) * cellWidth, (box % rows) * cellHeight];
  };
  const ringOf = (rack: number): string => {
    const [x, y] = cornerOf(Math.floor(rack / size));
    const ring = octagon(x + cellWidth / 2, y + cellHeight / 2, RING_PX);
    return path('rack-ring-ground', ring) + path('rack-ring', ring);
  };
  const marks =
    path('power-line', `M${phaseX} -4V${height + 4}`) + (chosen === undefined ? '' : ringOf(chosen));
  if (!racks.levelByRack) {
    const installed = Math.floor(racks.racks / size);
    return {
      width,
      height,
      content: undrawnField(installed, boxCount, { rows, columns, cellWidth, cellHeight, direction }) + marks,
    };
  }
  const shapes: string[] = classes.map(() => '');
  for (let box = 0; box < boxCount; box++) {
    const [left, top] = cornerOf(box);
    const [x, y] = [left + gapX, top + gapY];
    const level = levelOfBox(racks, box * size, size);
    shapes[level] +=
      `M${short(x)} ${short(y)}h${short(cellWidth - 2 * gapX)}v${short(cellHeight - 2 * gapY)}h${short(2 * gapX - cellWidth)}z`;
  }
  const content = [...shapes.map((d, level) => (d === '' ? '' : path(classes[level] ?? '', d))), marks];
  return { width, height, content: content.join('') };
}

/** The slowest of a box's racks speaks for it. */
function levelOfBox({ racks, levelByRack }: RackStates, first: number, size: number): number {
  if (first >= racks) return EMPTY;
  let level = 0;
  for (let rack = first; rack < Math.min(first + size, racks); rack++)
    level = Math.max(level, levelByRack?.[rack] ?? 0);
  return Math.min(level, HELD_UP_LEVEL);
}

interface Grid {
  rows: number;
  columns: number;
  cellWidth: number;
  cellHeight: number;
  direction: Direction;
}

/** Before the draws all boxes of a kind look alike: a pattern says it in a few words where paths would take thousands. */
function undrawnField(installed: number, boxCount: number, grid: Grid): string {
  const { cellWidth, cellHeight } = grid;
  const pattern = (className: string): string => {
    const box = rectangle(className, 0, 0, 1, 1, {
      transform: `translate(${short(cellWidth * 0.11)} ${short(cellHeight * 0.16)}) scale(${short(cellWidth * 0.78)} ${short(cellHeight * 0.68)})`,
    });
    return element(
      'pattern',
      {
        id: `${className}-${grid.rows}`,
        width: String(cellWidth),
        height: String(cellHeight),
        patternUnits: 'userSpaceOnUse',
      },
      box,
    );
  };
  const run = (className: string, first: number, last: number): string =>
    path('band', runOutline(first, last, grid), { fill: `url(#${className}-${grid.rows})` });
  return (
    element('defs', {}, pattern('rack-undrawn'), pattern('rack-empty')) +
    run('rack-undrawn', 0, installed) +
    run('rack-empty', installed, boxCount)
  );
}

/** Outline of the boxes from `first` up to `last`, column by column. */
function runOutline(
  first: number,
  last: number,
  { rows, columns, cellWidth, cellHeight, direction }: Grid,
): string {
  const parts: string[] = [];
  for (let box = first; box < last; ) {
    const column = Math.floor(box / rows);
    const row = box % rows;
    const wholeColumns = row === 0 ? Math.floor((last - box) / rows) : 0;
    const [width, height] = wholeColumns > 0 ? [wholeColumns, rows] : [1, Math.min(rows - row, last - box)];
    const x = (direction === 'rtl' ? columns - column - width : column) * cellWidth;
    parts.push(
      `M${short(x)} ${short(row * cellHeight)}h${short(width * cellWidth)}v${short(height * cellHeight)}h${short(-width * cellWidth)}z`,
    );
    box += width * height;
  }
  return parts.join('');
}
