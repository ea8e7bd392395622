// The campus from above: its halls in a row, and under them every rack of one hall, each by how it fared.
import { hatchFill } from '../marks/hatch.ts';
import { HELD_UP_LEVEL, type RackStates, ROW_PITCH_PERCENT } from '../rackStates.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface Halls {
  racks: RackStates;
  /** The first rack whose chips fill no whole group; the racks after it too. */
  idleFrom: number;
  /** Number of the rack that the reader has chosen, from 0. */
  chosen: number;
  /** What a box is. */
  words: string;
}

const [LEFT, RIGHT, HALL_TOP, HALL_TALL, TOP, BOTTOM] = [16, 544, 8, 26, 52, 258];

/** A hall holds the racks of one first phase. */
const hallCount = ({ racksGoal, racksPhaseOne }: RackStates): number => Math.ceil(racksGoal / racksPhaseOne);

export const hallOfRack = (rack: number, { racksPhaseOne }: RackStates): number =>
  Math.floor(rack / racksPhaseOne);

function gridOf(racks: RackStates): { columns: number; width: number; height: number } {
  const columns = Math.ceil(Math.sqrt(racks.racksPhaseOne * (ROW_PITCH_PERCENT / 100)));
  const rows = Math.ceil(racks.racksPhaseOne / columns);
  return { columns, width: (RIGHT - LEFT) / columns, height: (BOTTOM - TOP) / rows };
}

/** The rack under a point of the drawing; the first of a hall where the point is on the row of halls; null elsewhere. */
export function rackAt(
  x: number,
  y: number,
  { racks, chosen }: Pick<Halls, 'racks' | 'chosen'>,
): number | null {
  const across = (x - LEFT) / (RIGHT - LEFT);
  if (across < 0 || across >= 1) return null;
  const isBuilt = (rack: number): boolean => rack < racks.racks;
  if (y >= HALL_TOP && y < HALL_TOP + HALL_TALL) {
    const rack = Math.floor(across * hallCount(racks)) * racks.racksPhaseOne;
    return isBuilt(rack) ? rack : null;
  }
  if (y < TOP || y >= BOTTOM) return null;
  const { columns, height } = gridOf(racks);
  const place = Math.floor((y - TOP) / height) * columns + Math.floor(across * columns);
  const rack = hallOfRack(chosen, racks) * racks.racksPhaseOne + place;
  return place < racks.racksPhaseOne && isBuilt(rack) ? rack : null;
}

function classOf(rack: number, { racks, idleFrom }: Halls): string {
  if (rack >= racks.racks) return 'rack-empty';
  if (rack >= idleFrom) return 'idle-cell';
  if (!racks.levelByRack) return 'rack-undrawn';
  const level = racks.levelByRack[rack] ?? 0;
  return level >= HELD_UP_LEVEL ? 'rack-held' : `rack-${level}`;
}

export function hallPicture({ id, share, direction, number }: PlaceScene, halls: Halls): Drawing {
  const { racks, chosen, words } = halls;
  const { columns, width, height } = gridOf(racks);
  const count = hallCount(racks);
  const hall = hallOfRack(chosen, racks);
  const pitch = (RIGHT - LEFT) / count;
  const small = Array.from({ length: count }, (_, i) => {
    const built = Math.min(Math.max(racks.racks / racks.racksPhaseOne - i, 0), 1);
    const x = LEFT + i * pitch + 2;
    return (
      rectangle('rack-undrawn', x, HALL_TOP, (pitch - 4) * built, HALL_TALL) +
      rectangle('ink-line', x, HALL_TOP, pitch - 4, HALL_TALL, { fill: 'none' })
    );
  });
  const shapes = new Map<string, string>();
  const first = hall * racks.racksPhaseOne;
  const last = Math.min(first + racks.racksPhaseOne, racks.racksGoal);
  for (let rack = first; rack < first + (last - first) * share; rack++) {
    const name = classOf(rack, halls);
    shapes.set(name, (shapes.get(name) ?? '') + boxOf(rack - first));
  }
  const content = [
    placeHatch(id, 'idle'),
    ...small,
    path('power-line', frameAround(LEFT + hall * pitch, HALL_TOP - 2, pitch, HALL_TALL + 4)),
    ...[...shapes].map(([name, d]) =>
      path(name, d, name === 'idle-cell' ? { fill: hatchFill(id, 'idle') } : {}),
    ),
    path('power-line', boxOf(chosen - first, 1.5)),
    text(
      'secondary',
      PLACE_WIDTH / 2,
      PLACE_HEIGHT - 8,
      `${words} · ${number(last - first, 0)}`,
      'middle',
      direction,
    ),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };

  function boxOf(place: number, grow = 0): string {
    const x = LEFT + (place % columns) * width + width * 0.14 - grow;
    const y = TOP + Math.floor(place / columns) * height + height * 0.14 - grow;
    return frameAround(x, y, width * 0.72 + 2 * grow, height * 0.72 + 2 * grow);
  }
}

const frameAround = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
