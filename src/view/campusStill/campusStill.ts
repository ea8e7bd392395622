// The still picture of the campus: plan turned by 45 degrees, verticals up, halls of one first phase each.
// Installed halls are solid, the others dashed; a hall half installed is cut where its racks end.
import { HELD_UP_LEVEL, type RackStates } from '../rackStates.ts';
import { type Direction, type Drawing, path, type Point, short, text } from '../svg.ts';

export interface CampusWords {
  phaseOne: string;
  phaseRacks: string;
  notBuilt: string;
}

const WIDTH = 600;
const HEIGHT = 500;
const ORIGIN: Point = [246, 24];
/** Diagonal steps [px] along the two sides of a hall, from hall to hall, and the height of its walls. */
const SIDE = { a: 46, b: 58 };
const PITCH = { a: 60, b: 73 };
const WALL = 26;
const ROOF_LINES = 9;

/** Places of the halls in building order, as steps along the two diagonals. */
const places: readonly Point[] = [
  [0, 0], [1, 0], [0, 1], [1, 1], [2, 0], [0, 2], [2, 1], [1, 2], [3, 0], [2, 2], [3, 1], [3, 2], [4, 0],
  [4, 1], [0, 3], [1, 3], [2, 3], [3, 3], [4, 2], [4, 3],
];

export const hallCount = ({ racksGoal, racksPhaseOne }: RackStates): number => racksGoal / racksPhaseOne;

export function campusStill(racks: RackStates, words: CampusWords, direction: Direction): Drawing {
  const total = hallCount(racks);
  const built = racks.racks / racks.racksPhaseOne;
  const count = Math.min(Math.ceil(total - 0.05), places.length);
  const halls = places.slice(0, count).map((place, i) => ({ place, i, share: Math.min(built - i, 1), length: Math.min(total - i, 1) }));
  // Painted from the back to the front.
  const ordered = halls.toSorted((p, q) => p.place[0] + p.place[1] - q.place[0] - q.place[1]);
  const firstUnbuilt = halls.findLast(({ share }) => share <= 0);
  const content = [
    path('gr', outline(corner([-0.35, -0.35]), 60 * 5.1, 73 * 3.75)),
    ...ordered.map(({ place, i, share, length }) => hall(place, i, share, length, racks)),
    ...labels(words, direction, firstUnbuilt?.place),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}

/** Upper corner of a place. */
const corner = ([a, b]: Point): Point => [ORIGIN[0] + a * PITCH.a - b * PITCH.b, ORIGIN[1] + a * PITCH.a + b * PITCH.b];

/** Rectangle whose sides run along the diagonals. */
const outline = ([x, y]: Point, a: number, b: number): string =>
  `M${short(x)} ${short(y)}l${short(a)} ${short(a)}l${short(-b)} ${short(b)}l${short(-a)} ${short(-a)}z`;

function hall(place: Point, index: number, share: number, length: number, racks: RackStates): string {
  const whole = box(corner(place), SIDE.a * Math.min(Math.max(length, 0.3), 1), SIDE.b);
  if (share <= 0) return path('hall-planned', whole.dashed);
  const top = corner(place);
  const lines = Math.max(1, Math.round(ROOF_LINES * share * Math.min(length, 1)));
  const solid = box(top, SIDE.a * Math.max(share, 0.12), SIDE.b);
  return [
    share < length - 0.02 ? path('hall-planned', whole.dashed) : '',
    path('sheetf', solid.right),
    path('wat', solid.left),
    path('hall-roof', solid.roof),
    roofLines(top, SIDE.a * share, lines, index, racks),
    path('inkl', `${solid.roof}${solid.left}${solid.right}`),
  ].join('');
}

function box([x, y]: Point, a: number, b: number): { roof: string; left: string; right: string; dashed: string } {
  const [leftX, leftY] = [x - b, y + b];
  const [frontX, frontY] = [x + a - b, y + a + b];
  const rise = `v${WALL}`;
  const front = `${short(frontX)} ${short(frontY)}`;
  return {
    roof: outline([x, y], a, b),
    left: `M${short(leftX)} ${short(leftY)}L${front}${rise}L${short(leftX)} ${short(leftY + WALL)}z`,
    right: `M${short(x + a)} ${short(y + a)}L${front}${rise}L${short(x + a)} ${short(y + a + WALL)}z`,
    dashed: `${outline([x, y], a, b)}M${short(leftX)} ${short(leftY)}${rise}L${short(frontX)} ${short(frontY + WALL)}v${-WALL}M${short(frontX)} ${short(frontY + WALL)}L${short(x + a)} ${short(y + a + WALL)}v${-WALL}`,
  };
}

/** Rows of racks on the roof; a row in which a rack held up the site is drawn heavy and broken. */
function roofLines([x, y]: Point, a: number, count: number, index: number, racks: RackStates): string {
  const plain: string[] = [];
  const held: string[] = [];
  for (let line = 0; line < count; line++) {
    const along = ((line + 0.5) / count) * a;
    const d = `M${short(x + along - 4)} ${short(y + along + 4)}l${short(8 - SIDE.b)} ${short(SIDE.b - 8)}`;
    (hasHeldUp(racks, index, line, count) ? held : plain).push(d);
  }
  return path('rack-row', plain.join('')) + (held.length > 0 ? path('rack-row-held', held.join('')) : '');
}

function hasHeldUp({ levelByRack, racksPhaseOne, racks }: RackStates, index: number, line: number, count: number): boolean {
  if (!levelByRack) return false;
  const perLine = racksPhaseOne / count;
  const first = Math.floor(index * racksPhaseOne + line * perLine);
  const heldUp = levelByRack.subarray(first, Math.min(first + perLine, racks)).filter((level) => level === HELD_UP_LEVEL).length;
  return heldUp > perLine / 4;
}

function labels(words: CampusWords, direction: Direction, unbuilt: Point | undefined): string[] {
  const [x, y] = corner([0, 0]);
  const mark = [
    path('leader', `M${x - 28} ${y + 28}l-26 -26h-16`),
    text('b', x - 78, y + 6, words.phaseOne, 'right', direction),
    text('t2', x - 78, y + 26, words.phaseRacks, 'right', direction),
  ];
  if (!unbuilt) return mark;
  const [ux, uy] = corner(unbuilt);
  return [
    ...mark,
    path('leader', `M${short(ux + SIDE.a * 0.6)} ${short(uy + SIDE.a * 0.6)}l28 -28h10`),
    text('t2', ux + SIDE.a * 0.6 + 44, uy + SIDE.a * 0.6 - 23, words.notBuilt, 'left', direction),
  ];
}
