// The campus as a still picture: what stands there before, and in place of, the living picture.
import { HELD_UP_LEVEL, type RackStates } from '../charts/rackStates.ts';
import type { Drawing } from '../charts/svg.ts';
import {
  type DrawingPoint,
  drawingPoint,
  FENCE,
  FRAME,
  HALL_HEIGHT,
  PHASE_ONE_REACH,
  RACK_HEIGHT,
  YARD_FAN,
  YARD_HEIGHT,
  YARD_OCTAGON,
} from './drawing.ts';
import {
  builtRows,
  type CampusLayout,
  campusLayout,
  HALL_SIDE,
  type Hall,
  hallLength,
  hallOutline,
  isYardBuilt,
  type PlanPoint,
  rackCentre,
  rackReach,
  rowCentre,
} from './layout.ts';
import { type CampusLabels, linePath, wordPlaces, wordsMarkup } from './words.ts';

/** A rack that held up a step of the whole site stands out as a post of this height [drawing units]. */
const HELD_UP_POST = 18;

/** Tenths of a plan unit: sums of rounded i and j keep every edge exactly on its angle. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const shown = ({ x, y }: DrawingPoint): DrawingPoint => ({ x: tenth(x), y: tenth(y) });
const at = (i: number, j: number, height = 0): DrawingPoint =>
  shown(drawingPoint({ i: tenth(i), j: tenth(j) }, height));
const closed = (points: DrawingPoint[]): string => `${linePath(points)}Z`;
const path = (kind: string, d: string): string => (d ? `<path class="campus-${kind}" d="${d}"/>` : '');

interface Box {
  i: [number, number];
  j: [number, number];
  height: [number, number];
}

const roofOf = ({ i, j, height }: Box): string =>
  closed([
    at(i[0], j[0], height[1]),
    at(i[1], j[0], height[1]),
    at(i[1], j[1], height[1]),
    at(i[0], j[1], height[1]),
  ]);
const leftOf = ({ i, j, height }: Box): string =>
  closed([
    at(i[0], j[1], height[1]),
    at(i[1], j[1], height[1]),
    at(i[1], j[1], height[0]),
    at(i[0], j[1], height[0]),
  ]);
const rightOf = ({ i, j, height }: Box): string =>
  closed([
    at(i[1], j[0], height[1]),
    at(i[1], j[1], height[1]),
    at(i[1], j[1], height[0]),
    at(i[1], j[0], height[0]),
  ]);

function groundOf({ centre }: Hall, length: number): Box {
  const start = centre.i - HALL_SIDE / 2;
  return {
    i: [start, start + length],
    j: [centre.j - HALL_SIDE / 2, centre.j + HALL_SIDE / 2],
    height: [0, HALL_HEIGHT],
  };
}

function rowBox(layout: CampusLayout, hall: Hall, row: number, racks: number): Box {
  const middle = rowCentre(layout, hall, row);
  const first = hall.firstRack + row * layout.racksPerRow;
  const last = Math.min(first + layout.racksPerRow, hall.endRack, racks) - 1;
  const reach = rackReach(layout);
  return {
    i: [middle - reach.i, middle + reach.i],
    j: [rackCentre(layout, first).j - reach.j, rackCentre(layout, last).j + reach.j],
    height: [HALL_HEIGHT, HALL_HEIGHT + RACK_HEIGHT],
  };
}

function hallMarkup(layout: CampusLayout, hall: Hall, { racks, levelByRack }: RackStates): string {
  const rows = builtRows(layout, hall, racks);
  if (rows === 0) return '';
  const box = groundOf(hall, hallLength(layout, rows));
  const rowBoxes = Array.from({ length: rows }, (_, row) => rowBox(layout, hall, row, racks));
  return [
    path('roof', roofOf(box)),
    path('left', leftOf(box)),
    path('right', rightOf(box)),
    path('rack-side', rowBoxes.map((row) => leftOf(row) + rightOf(row)).join('')),
    path('rack', rowBoxes.map(roofOf).join('')),
    path('edge', roofOf(box) + leftOf(box) + rightOf(box)),
    ...(hall.firstRack === 0 ? [path('needle', roofOf(box))] : []),
    path('held', heldPosts(layout, hall, racks, levelByRack)),
  ].join('');
}

function heldPosts(layout: CampusLayout, hall: Hall, racks: number, levels: Uint8Array | null): string {
  const posts: string[] = [];
  for (let rack = hall.firstRack; rack < Math.min(hall.endRack, racks); rack += 1) {
    if (levels?.[rack] !== HELD_UP_LEVEL) continue;
    const { i, j } = rackCentre(layout, rack);
    const { x, y } = at(i, j, HALL_HEIGHT);
    posts.push(`M${tenth(x)} ${tenth(y)}v-${HELD_UP_POST}`);
  }
  return posts.join('');
}

function yardMarkup(centre: PlanPoint): string {
  const { x, y } = drawingPoint(centre);
  const ring = (corners: DrawingPoint[], height: number): DrawingPoint[] =>
    corners.map((corner) => ({ x: x + corner.x, y: y + corner.y - height }));
  const [roof, foot] = [ring(YARD_OCTAGON, YARD_HEIGHT), ring(YARD_OCTAGON, 0)];
  const front = (corners: DrawingPoint[]): DrawingPoint[] =>
    corners.filter((_, index) => (YARD_OCTAGON[index] as DrawingPoint).y > 0).sort((a, b) => a.x - b.x);
  const posts = front(roof).map(({ x: postX, y: postY }) => `M${postX} ${postY}v${YARD_HEIGHT}`);
  const wall = [...front(roof), ...front(foot).reverse()];
  return (
    path('yard', closed(wall) + closed(roof)) +
    path('edge', closed(ring(YARD_FAN, YARD_HEIGHT)) + posts.join(''))
  );
}

/** Dashed on the ground: what the plan names and nothing has been built of. */
function plannedPath(layout: CampusLayout, racks: number): string {
  const halls = layout.halls.flatMap((hall) => {
    if (builtRows(layout, hall, racks) === hall.plannedRows) return [];
    return [closed(hallOutline(hall, hallLength(layout, hall.plannedRows)).map(({ i, j }) => at(i, j)))];
  });
  const yards = layout.yards.flatMap((centre, index) => {
    if (isYardBuilt(layout, index, racks)) return [];
    const { x, y } = drawingPoint(centre);
    return [closed(YARD_OCTAGON.map((corner) => ({ x: x + corner.x, y: y + corner.y })))];
  });
  return [...halls, ...yards].join('');
}

/** The still campus; the page puts it into the `<svg>` of its slot. Fills and strokes are in campus.css. */
export function campusStill(states: RackStates, words: CampusLabels): Drawing {
  const { racks } = states;
  const layout = campusLayout(states);
  const places = wordPlaces(layout, racks, 0);
  const reach = PHASE_ONE_REACH;
  const solids = [
    ...layout.halls.map((hall) => ({
      depth: hall.centre.i + hall.centre.j,
      markup: hallMarkup(layout, hall, states),
    })),
    ...layout.yards.map((centre, index) => ({
      depth: centre.i + centre.j,
      markup: isYardBuilt(layout, index, racks) ? yardMarkup(centre) : '',
    })),
  ].sort((a, b) => a.depth - b.depth);
  const phaseOne = closed([at(-reach, -reach), at(reach, -reach), at(reach, reach), at(-reach, reach)]);
  const content = [
    `<g transform="translate(${FRAME.width / 2} ${FRAME.height / 2})">`,
    path('fence', closed(FENCE)),
    path('planned', plannedPath(layout, racks)),
    path('needle', phaseOne + linePath(places.street)),
    ...solids.map(({ markup }) => markup),
    wordsMarkup(places, words),
    '</g>',
  ].join('');
  return { ...FRAME, content };
}
