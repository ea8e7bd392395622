// The power that enters the site as a band: what cooling and other equipment branch off, and what reaches the chips.
import { hatchFill } from '../marks/hatch.ts';
import { stratumMw } from '../plane/column/strata.ts';
import { type Drawing, path, rectangle, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface CoolingWords {
  enters: string;
  cooling: string;
  chips: string;
}

const [TOP, TALL, LEFT] = [78, 170, 20];
const [BRANCH, END] = [250, 540];

export function coolingPicture(
  { id, point, share, direction, number }: PlaceScene,
  words: CoolingWords,
  /** The loss as the words beside the picture write it. */
  writtenMw?: number,
): Drawing {
  const cooling = stratumMw(point, 'cooling');
  const written = writtenMw ?? cooling;
  const part = (TALL * cooling) / point.idealMw;
  const reach = LEFT + (END - LEFT) * Math.min(share * 1.4, 1);
  const up = TOP - 46 * Math.min(Math.max((share - 0.4) / 0.6, 0), 1);
  const level = TOP + part;
  const content = [
    placeHatch(id, 'cooling'),
    rectangle('line-fill', LEFT, level, Math.max(reach - LEFT, 0), TALL - part),
    path('axis', `M${LEFT} ${level}H${reach}M${LEFT} ${TOP + TALL}H${reach}`),
    path('band', `M${LEFT} ${TOP}H${BRANCH}V${up}h${Math.max(part, 3)}V${level}H${LEFT}Z`, {
      fill: hatchFill(id, 'cooling'),
    }),
    path('axis', `M${LEFT} ${TOP}H${BRANCH}V${up}M${BRANCH + Math.max(part, 3)} ${up}V${level}`),
    text(
      'bold',
      LEFT + 14,
      (level + TOP + TALL) / 2 + 8,
      `${words.enters} ${number(point.idealMw, 0)}`,
      'left',
      direction,
    ),
    text('bold', BRANCH + part / 2, 22, `${words.cooling} ${number(written, 1)}`, 'middle', direction),
    text(
      'bold',
      END,
      TOP + TALL + 28,
      `${words.chips} ${number(point.idealMw - written, 1)}`,
      'right',
      direction,
    ),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
