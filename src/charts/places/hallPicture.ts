// The campus from above: its halls in a row, and under them every rack of one hall, each by how it fared.
import { HELD_UP_LEVEL, type RackStates, ROW_PITCH_PERCENT } from '../rackStates.ts';
import { firstRackOf, HALL_COUNT, type PlannedRacks } from '../racks/halls.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene } from './placeFrame.ts';

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

/** The half hall is one of them. */
const HALLS = Math.ceil(HALL_COUNT);
const PITCH = (RIGHT - LEFT) / HALLS;

export const hallOfRack = (rack: number, planned: PlannedRacks): number => {
  let hall = 0;
  while (rack >= firstRackOf(hall + 1, planned) && hall < HALLS - 1) hall++;
  return hall;
};

const racksOfHall = (hall: number, planned: PlannedRacks): number =>
  firstRackOf(hall + 1, planned) - firstRackOf(hall, planned);

const mostRacks = (planned: PlannedRacks): number =>
  Math.max(...Array.from({ length: HALLS }, (_, hall) => racksOfHall(hall, planned)));

function gridOf(planned: PlannedRacks): { columns: number; width: number; height: number } {
  const most = mostRacks(planned);
  const columns = Math.ceil(Math.sqrt(most * (ROW_PITCH_PERCENT / 100)));
  const rows = Math.ceil(most / columns);
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
    const rack = firstRackOf(Math.floor(across * HALLS), racks);
    return isBuilt(rack) ? rack : null;
  }
  if (y < TOP || y >= BOTTOM) return null;
  const { columns, height } = gridOf(racks);
  const place = Math.floor((y - TOP) / height) * columns + Math.floor(across * columns);
  const hall = hallOfRack(chosen, racks);
  const rack = firstRackOf(hall, racks) + place;
  return place < racksOfHall(hall, racks) && isBuilt(rack) ? rack : null;
}

function classOf(rack: number, { racks, idleFrom }: Halls): string {
  if (rack >= racks.racks) return 'rack-empty';
  if (rack >= idleFrom) return 'idle-cell';
  if (!racks.levelByRack) return 'rack-undrawn';
  const level = racks.levelByRack[rack] ?? 0;
  return level >= HELD_UP_LEVEL ? 'rack-held' : `rack-${level}`;
}

export function hallPicture({ share, direction, number }: PlaceScene, halls: Halls): Drawing {
  const { racks, chosen, words } = halls;
  const { columns, width, height } = gridOf(racks);
  const hall = hallOfRack(chosen, racks);
  const most = mostRacks(racks);
  const small = Array.from({ length: HALLS }, (_, i) => {
    const planned = racksOfHall(i, racks);
    const built = Math.min(Math.max(racks.racks - firstRackOf(i, racks), 0), planned);
    const x = LEFT + i * PITCH + 2;
    return (
      rectangle('rack-undrawn', x, HALL_TOP, ((PITCH - 4) * built) / most, HALL_TALL) +
      rectangle('ink-line', x, HALL_TOP, ((PITCH - 4) * planned) / most, HALL_TALL, { fill: 'none' })
    );
  });
  const shapes = new Map<string, string>();
  // The mark of idle chips, whole in each of their racks: a hatch over all of them would be cut by every box.
  const mark = -0.2 * Math.min(width, height);
  let marks = '';
  const first = firstRackOf(hall, racks);
  const last = firstRackOf(hall + 1, racks);
  for (let rack = first; rack < first + (last - first) * share; rack++) {
    const name = classOf(rack, halls);
    shapes.set(name, (shapes.get(name) ?? '') + boxOf(rack - first));
    if (name === 'idle-cell') marks += boxOf(rack - first, mark);
  }
  const content = [
    ...small,
    path('power-line', frameAround(LEFT + hall * PITCH, HALL_TOP - 2, PITCH, HALL_TALL + 4)),
    ...[...shapes].map(([name, d]) => path(name, d, name === 'idle-cell' ? { fill: 'none' } : {})),
    path('hatch-quiet', marks),
    path('power-line', boxOf(chosen - first, 1.5)),
    text(
      'secondary place-foot',
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
