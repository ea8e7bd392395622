// How the power of a site is divided until it is racks and chips: bars of one scale under each other, each with its sum.
import { type Hatch, hatchDefinitions, hatchFill, strokes } from '../marks/hatch.ts';
import { planeHatches } from '../plane/column/strata.ts';
import { type Direction, type Drawing, path, rectangle, short, text } from '../svg.ts';

/** What is taken from the power before it reaches a rack. */
export const divisionHatches: readonly (readonly ['cooling' | 'other', Hatch])[] = [
  ['cooling', planeHatches.cooling],
  ['other', { size: 6, marks: strokes('M3 0V6', true) }],
];

export interface Division {
  siteMw: number;
  /** Left once cooling is taken off, and once other equipment is too [MW]. */
  afterCoolingMw: number;
  toRacksMw: number;
  racks: number;
  /** From the power down to the chips: a sum, and what it comes to. */
  lines: readonly { sum: string; name: string }[];
  stamp: string;
}

export interface DivisionForm {
  /** Prefix of the ids of the drawing. */
  id: string;
  direction: Direction;
}

const [WIDTH, HEIGHT, LEFT, RIGHT] = [360, 378, 8, 352];
/** Foot of the letters of a line, and height of its bar under them. */
const [FIRST, PITCH, BAR_GAP, BAR] = [36, 64, 8, 26];
const [RACKS_TOP, RACKS_TALL] = [FIRST + 3 * PITCH + BAR_GAP, 88];
const CHIPS_AT = 366;
/** Sums are written from left to right in every language. */
const sumOf = (terms: string): string => `\u2066${terms}\u2069`;

export function powerDivision(division: Division, { id, direction }: DivisionForm): Drawing {
  const { siteMw, afterCoolingMw, toRacksMw, racks, lines, stamp } = division;
  const isMirrored = direction === 'rtl';
  const [start, end] = isMirrored ? ([RIGHT, 'right'] as const) : ([LEFT, 'left'] as const);
  const breadth = (mw: number): number => ((RIGHT - LEFT) * mw) / siteMw;
  const bar = (className: string, row: number, lowMw: number, highMw: number, fill?: string): string => {
    const width = breadth(highMw - lowMw);
    const x = isMirrored ? RIGHT - breadth(highMw) : LEFT + breadth(lowMw);
    return rectangle(className, x, FIRST + row * PITCH + BAR_GAP, width, BAR, { fill });
  };
  const content = [
    hatchDefinitions(id, divisionHatches),
    text(
      'power-text smaller drawn-stamp',
      isMirrored ? LEFT : RIGHT,
      13,
      stamp,
      isMirrored ? 'left' : 'right',
      direction,
    ),
    bar('sheet-fill', 0, 0, siteMw),
    bar('sheet-fill', 1, 0, afterCoolingMw),
    bar('band', 1, afterCoolingMw, siteMw, hatchFill(id, 'cooling')),
    bar('sheet-fill', 2, 0, toRacksMw),
    bar('band', 2, toRacksMw, afterCoolingMw, hatchFill(id, 'other')),
    bar('ink-line', 0, 0, siteMw, 'none'),
    bar('ink-line', 1, 0, siteMw, 'none'),
    bar('ink-line', 2, 0, afterCoolingMw, 'none'),
    path('rack-undrawn', rackBoxes(racks, breadth(toRacksMw), isMirrored)),
    ...lines.map(({ sum, name }, i) => {
      const y = i < lines.length - 1 ? FIRST + i * PITCH : CHIPS_AT;
      const [far, side] = isMirrored ? ([LEFT, 'left'] as const) : ([RIGHT, 'right'] as const);
      return (
        text('bold', start, y, sumOf(sum), end, direction) + text('secondary', far, y, name, side, direction)
      );
    }),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}

/** A box for each rack, as wide together as the power that reaches them. */
function rackBoxes(racks: number, width: number, isMirrored: boolean): string {
  const rows = Math.max(Math.round(Math.sqrt((racks * RACKS_TALL) / width)), 1);
  const columns = Math.ceil(racks / rows);
  const [cellWidth, cellHeight] = [width / columns, RACKS_TALL / rows];
  const box = `h${short(cellWidth * 0.72)}v${short(cellHeight * 0.72)}h${short(-cellWidth * 0.72)}z`;
  const left = isMirrored ? RIGHT - width : LEFT;
  return Array.from({ length: racks }, (_, rack) => {
    const column = Math.floor(rack / rows);
    const x = left + ((isMirrored ? columns - 1 - column : column) + 0.14) * cellWidth;
    const y = RACKS_TOP + ((rack % rows) + 0.14) * cellHeight;
    return `M${short(x)} ${short(y)}${box}`;
  }).join('');
}
