// What one more token is worth: the larger the batch, the less each token teaches.
import { hatchFill } from '../marks/hatch.ts';
import { octagon } from '../marks/octagon.ts';
import { scaleOf } from '../scale.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface WorthWords {
  worth: string;
  batch: string;
  here: string;
}

/** A batch that somebody trained with. */
export interface WorthMark {
  name: string;
  /** In critical batches of that run. */
  batch: number;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 540, 44, 222];
/** End of the axis, in batches of the critical size. */
const MOST = 3;
/** Between the names of the marks, which stand under each other [drawing units]. */
const NAME_PITCH = 22;

/** `worth` of a token at the batch of this setting, 0 to 1: 1 / (1 + batch / critical batch); `marks` stand beside it. */
export function worthPicture(
  { id, share, direction, number }: PlaceScene,
  worth: number,
  words: WorthWords,
  marks: readonly WorthMark[] = [],
): Drawing {
  const here = 1 / worth - 1;
  const most = Math.max(MOST, here * 1.3);
  const x = scaleOf([0, most], [LEFT, RIGHT]);
  const y = scaleOf([0, 1], [BOTTOM, TOP]);
  const worthAt = (batch: number): number => 1 / (1 + batch);
  const end = most * share;
  const line = Array.from({ length: 61 }, (_, i): Point => [x((end * i) / 60), y(worthAt((end * i) / 60))]);
  const ceiling = line.map(([at]): Point => [at, TOP]);
  const at = Math.min(here, end);
  const [spotX, spotY] = [x(at), y(worthAt(at))];
  const reached = marks.filter(({ batch }) => batch <= end);
  const content = [
    placeHatch(id, 'batch'),
    path('band', areaBetween(ceiling, line), { fill: hatchFill(id, 'batch') }),
    path('water-edge', lineThrough(line)),
    ...reached.map(({ batch }) =>
      path('ink-line', `M${short(x(batch))} ${BOTTOM}V${short(y(worthAt(batch)))}`),
    ),
    path('axis', `M${LEFT} ${TOP - 8}V${BOTTOM}H${RIGHT}`),
    ...[0, 0.5, 1].map((value) =>
      text('secondary', LEFT - 8, y(value) + 5, number(100 * value, 0), 'right', direction),
    ),
    path('power-line', `M${short(spotX)} ${BOTTOM}V${short(spotY)}`),
    path('handle-box', octagon(spotX, spotY, 7)),
    text('power-text bold', spotX, BOTTOM + 26, words.here, 'middle', direction),
    ...reached.map(({ name, batch }, i) =>
      text('secondary halo', x(batch) + 6, BOTTOM - 8 - NAME_PITCH * i, name, 'left', direction),
    ),
    text('secondary', LEFT, 24, words.worth, 'left', direction),
    text('secondary', RIGHT, BOTTOM + 60, words.batch, 'right', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
