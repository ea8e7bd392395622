// The words over the campus and the lines that lead to them; the same places for the still and the living picture.
import { type DrawingPoint, drawingPoint, FRAME, PHASE_ONE_REACH, turnedPlan } from './drawing.ts';
import { builtRows, type CampusLayout, HALL_SIDE } from './layout.ts';

/** Given by the page in its language, without colour names. */
export interface CampusWords {
  /** What the picture is, for those who do not see it. */
  label: string;
  phaseOne: string;
  notBuilt: string;
}

type Side = 1 | -1;
/** A corner of the picture: right or left, bottom or top. */
interface Corner {
  side: Side;
  edge: Side;
}

const corners: readonly Corner[] = [
  { side: 1, edge: 1 },
  { side: -1, edge: 1 },
  { side: -1, edge: -1 },
  { side: 1, edge: -1 },
];

const EDGE = FRAME.width / 2 - 4;
const PHASE_ONE_SHELF = -364;
const NOT_BUILT_SHELF = 350;
const FENCE_TOP = -336;

/** The corner of the picture whose hall is not wholly built, the nearest to the front first. */
function unbuiltCorner(layout: CampusLayout, racks: number, turn: number): Corner | undefined {
  return corners.find(({ side, edge }) =>
    layout.halls.some((hall) => {
      const { i, j } = turnedPlan(hall.centre, turn);
      const atCorner = Math.sign(i - j) === side && Math.sign(i + j) === edge && (i === 0 || j === 0);
      const isOutermost = Math.abs(i) + Math.abs(j) > HALL_SIDE * 2;
      return atCorner && isOutermost && builtRows(layout, hall, racks) < hall.plannedRows;
    }),
  );
}

export interface WordPlaces {
  /** On the ground, from the square around the first phase through a street to the fence. */
  street: [DrawingPoint, DrawingPoint];
  phaseOne: { line: DrawingPoint[]; text: DrawingPoint; side: Side };
  /** Undefined when everything is built. */
  notBuilt: { line: DrawingPoint[]; text: DrawingPoint; side: Side; edge: Side } | undefined;
}

/** Where words and their lines go when so many racks stand and the campus is turned by `turn` quarters. */
export function wordPlaces(layout: CampusLayout, racks: number, turn: number): WordPlaces {
  const corner = unbuiltCorner(layout, racks, turn);
  const side: Side = corner?.side === 1 && corner.edge === -1 ? -1 : 1;
  const boundaryTop = drawingPoint({ i: -PHASE_ONE_REACH, j: -PHASE_ONE_REACH });
  const fence = { x: side * (boundaryTop.y - FENCE_TOP), y: FENCE_TOP };
  const bend = { x: side * (boundaryTop.y - PHASE_ONE_SHELF), y: PHASE_ONE_SHELF };
  return {
    street: [boundaryTop, fence],
    phaseOne: {
      line: [fence, bend, { x: side * EDGE, y: PHASE_ONE_SHELF }],
      text: { x: side * EDGE, y: PHASE_ONE_SHELF },
      side,
    },
    notBuilt: corner && notBuiltPlace(corner),
  };
}

function notBuiltPlace({ side, edge }: Corner): WordPlaces['notBuilt'] {
  const wall = { x: side * 274, y: edge * 274 };
  const shelf = edge * NOT_BUILT_SHELF;
  const line = [wall, { x: wall.x, y: shelf }, { x: side * EDGE, y: shelf }];
  return { line, text: { x: side * EDGE, y: shelf }, side, edge };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** `M…L…` of a polyline in drawing units. */
export function linePath(points: readonly DrawingPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The words with their lines as SVG; `direction` is fixed so that start and end mean left and right in both scripts. */
export function wordsMarkup(places: WordPlaces, words: CampusWords): string {
  const text = (at: DrawingPoint, side: Side, dy: string, kind: string, content: string): string =>
    `<text class="${kind}" x="${at.x}" y="${at.y}" dy="${dy}" direction="ltr" text-anchor="${side === 1 ? 'end' : 'start'}">${escapeMarkup(content)}</text>`;
  const { phaseOne, notBuilt } = places;
  return [
    `<path class="campus-needle" d="${linePath(phaseOne.line)}"/>`,
    text(phaseOne.text, phaseOne.side, '-.35em', 'campus-strong', words.phaseOne),
    ...(notBuilt
      ? [
          `<path class="campus-leader" d="${linePath(notBuilt.line)}"/>`,
          text(notBuilt.text, notBuilt.side, notBuilt.edge === 1 ? '1em' : '-.35em', 'campus-soft', words.notBuilt),
        ]
      : []),
  ].join('');
}
