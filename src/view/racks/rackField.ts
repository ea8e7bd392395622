// One box for each rack of the goal, filled in the order of building; shaded by how each fared in the draws. Mirrored in Arabic.
import { HELD_UP_LEVEL, type RackStates } from '../rackStates.ts';
import { type Direction, type Drawing, path, short } from '../svg.ts';

export interface FieldForm {
  isNarrow: boolean;
  direction: Direction;
}

const forms = {
  wide: { width: 610, height: 200, rows: 40, mostBoxes: 3200 },
  narrow: { width: 310, height: 130, rows: 20, mostBoxes: 760 },
};
const classes = ['rack-0', 'rack-1', 'rack-2', 'rack-3', 'rack-held', 'rack-undrawn', 'rack-empty'];
const UNDRAWN = 5;
const EMPTY = 6;

/** Racks that one box stands for. */
export const racksPerBox = (racksGoal: number, isNarrow: boolean): number =>
  Math.ceil(racksGoal / forms[isNarrow ? 'narrow' : 'wide'].mostBoxes);

export function rackField(racks: RackStates, { isNarrow, direction }: FieldForm): Drawing {
  const { width, height, rows } = forms[isNarrow ? 'narrow' : 'wide'];
  const size = racksPerBox(racks.racksGoal, isNarrow);
  const boxCount = Math.ceil(racks.racksGoal / size);
  const columns = Math.ceil(boxCount / rows);
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const [gapX, gapY] = [cellWidth * 0.11, cellHeight * 0.16];
  const shapes: string[] = classes.map(() => '');
  for (let box = 0; box < boxCount; box++) {
    const column = Math.floor(box / rows);
    const x = (direction === 'rtl' ? columns - 1 - column : column) * cellWidth + gapX;
    const y = (box % rows) * cellHeight + gapY;
    const level = levelOfBox(racks, box * size, size);
    shapes[level] += `M${short(x)} ${short(y)}h${short(cellWidth - 2 * gapX)}v${short(cellHeight - 2 * gapY)}h${short(2 * gapX - cellWidth)}z`;
  }
  const phase = (Math.round(racks.racksPhaseOne / size) / rows) * cellWidth;
  const phaseX = short(direction === 'rtl' ? width - phase : phase);
  const content = [
    ...shapes.map((d, level) => (d === '' ? '' : path(classes[level] ?? '', d))),
    path('need', `M${phaseX} -4V${height + 4}`),
  ];
  return { width, height, content: content.join('') };
}

/** The slowest of a box's racks speaks for it. */
function levelOfBox({ racks, levelByRack }: RackStates, first: number, size: number): number {
  if (first >= racks) return EMPTY;
  if (!levelByRack) return UNDRAWN;
  let level = 0;
  for (let rack = first; rack < Math.min(first + size, racks); rack++) level = Math.max(level, levelByRack[rack] ?? 0);
  return Math.min(level, HELD_UP_LEVEL);
}
