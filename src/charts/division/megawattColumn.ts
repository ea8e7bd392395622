// One megawatt as a graduated column: the racks that it runs stand on each other, what never reaches them lies above.
import { hatchDefinitions, hatchFill } from '../marks/hatch.ts';
import { type Direction, type Drawing, path, rectangle, short, text } from '../svg.ts';
import { divisionHatches } from './powerDivision.ts';

export interface MegawattColumn {
  /** What of a megawatt reaches the computers, and what of it the racks [kW]. */
  toComputersKw: number;
  toRacksKw: number;
  rackKw: number;
  words: {
    axis: string;
    cooling: string;
    other: string;
    racks: string;
    rack: string;
    stamp: string;
  };
}

export interface ColumnForm {
  /** Prefix of the ids of the drawing. */
  id: string;
  direction: Direction;
  number: (value: number) => string;
}

const KW = 1000;
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [360, 378, 62, 142, 30, 346];
/** Names stand right of the column in every language, as those of the plane do. */
const NAMES = RIGHT + 12;
/** Two lines of names stand so far apart [kW]. */
const LINE_KW = 84;
const y = (kw: number): number => BOTTOM - ((BOTTOM - TOP) * kw) / KW;

export function megawattColumn(
  { toComputersKw, toRacksKw, rackKw, words }: MegawattColumn,
  { id, direction, number }: ColumnForm,
): Drawing {
  const band = (name: 'cooling' | 'other', lowKw: number, highKw: number): string =>
    rectangle('band', LEFT, y(highKw), RIGHT - LEFT, y(lowKw) - y(highKw), { fill: hatchFill(id, name) });
  const racks = Array.from({ length: Math.ceil(toRacksKw / rackKw) }, (_, rack) => {
    const [low, high] = [y(rack * rackKw), y(Math.min((rack + 1) * rackKw, toRacksKw))];
    return `M${LEFT + 5} ${short(low - 2)}H${RIGHT - 5}V${short(Math.min(high + 2, low - 2))}H${LEFT + 5}z`;
  });
  const ticks = Array.from({ length: 9 }, (_, i) => `M${LEFT} ${short(y((i + 1) * 100))}h-5`);
  const name = (className: string, atKw: number, said: string): string =>
    text(className, NAMES, y(atKw) + 6, said, 'left', direction);
  const content = [
    hatchDefinitions(id, divisionHatches),
    text('power-text smaller drawn-stamp', WIDTH - 8, 13, words.stamp, 'right', direction),
    rectangle('sheet-fill', LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP),
    band('cooling', toComputersKw, KW),
    band('other', toRacksKw, toComputersKw),
    path('rack-undrawn', racks.join('')),
    path('leader', [toRacksKw, toComputersKw].map((kw) => `M${LEFT} ${short(y(kw))}H${RIGHT + 6}`).join('')),
    rectangle('ink-line', LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, { fill: 'none' }),
    path('tick', ticks.join('')),
    path('axis', [0, KW / 2, KW].map((kw) => `M${LEFT} ${short(y(kw))}h-9`).join('')),
    ...[0, KW / 2, KW].map((kw) => text('secondary', LEFT - 13, y(kw) + 5, number(kw), 'right', direction)),
    text('secondary smaller axis-foot', 8, HEIGHT - 6, words.axis, 'left', direction),
    name('secondary', (toComputersKw + KW) / 2, words.cooling),
    name('secondary', (toRacksKw + toComputersKw) / 2, words.other),
    name('large bold', toRacksKw / 2 + LINE_KW, words.racks),
    name('secondary', toRacksKw / 2, words.rack),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}
