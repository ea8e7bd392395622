// The words over the campus and the lines that lead to them; the same places for the still and the living picture.
import { escapeText } from '../charts/svg.ts';
import { type DrawingPoint, drawingPoint, FRAME, PHASE_ONE_REACH } from './drawing.ts';
import { builtRows, type CampusLayout, HALL_PITCH, hallLength, hallOutline } from './layout.ts';

/** Words over the picture, given by the page in its language. */
export interface CampusLabels {
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

/** A corner of the picture, with the tip that the planned hall there turns to the upper or lower edge. */
interface UnbuiltCorner extends Corner {
  tip: DrawingPoint;
}

function unbuiltAt(layout: CampusLayout, racks: number, turn: number, corner: Corner): UnbuiltCorner[] {
  return layout.halls.flatMap((hall) => {
    if (builtRows(layout, hall, racks) >= hall.plannedRows) return [];
    const centre = drawingPoint(hall.centre, 0, turn);
    const isThere = centre.x * corner.side > HALL_PITCH && centre.y * corner.edge > HALL_PITCH;
    if (!isThere) return [];
    const tips = hallOutline(hall, hallLength(layout, hall.plannedRows)).map((point) =>
      drawingPoint(point, 0, turn),
    );
    const tip = tips.reduce((best, point) => (point.y * corner.edge > best.y * corner.edge ? point : best));
    return [{ ...corner, tip }];
  });
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
  const corner = corners.flatMap((place) => unbuiltAt(layout, racks, turn, place))[0];
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

function notBuiltPlace({ side, edge, tip }: UnbuiltCorner): WordPlaces['notBuilt'] {
  const shelf = edge * NOT_BUILT_SHELF;
  const line = [tip, { x: tip.x, y: shelf }, { x: side * EDGE, y: shelf }];
  return { line, text: { x: side * EDGE, y: shelf }, side, edge };
}

/** `M…L…` of a polyline in drawing units. */
export function linePath(points: readonly DrawingPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The words with their lines as SVG; `direction` is fixed so that start and end mean left and right in both scripts. */
export function wordsMarkup(places: WordPlaces, words: CampusLabels): string {
  const text = (at: DrawingPoint, side: Side, dy: string, kind: string, content: string): string =>
    `<text class="${kind}" x="${at.x}" y="${at.y}" dy="${dy}" direction="ltr" text-anchor="${side === 1 ? 'end' : 'start'}">${escapeText(content)}</text>`;
  const { phaseOne, notBuilt } = places;
  return [
    `<path class="campus-needle" d="${linePath(phaseOne.line)}"/>`,
    text(phaseOne.text, phaseOne.side, '-.5em', 'campus-strong', words.phaseOne),
    ...(notBuilt
      ? [
          `<path class="campus-leader" d="${linePath(notBuilt.line)}"/>`,
          text(
            notBuilt.text,
            notBuilt.side,
            notBuilt.edge === 1 ? '1em' : '-.5em',
            'campus-soft',
            words.notBuilt,
          ),
        ]
      : []),
  ].join('');
}
