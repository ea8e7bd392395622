// What one more token is worth: the larger the batch, the less each token teaches.
import { hatchFill } from '../marks/hatch.ts';
import { octagon } from '../marks/octagon.ts';
import { scaleOf } from '../scale.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, type Side, short, text } from '../svg.ts';
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

/** A batch of the curve, one that has a name among those in even steps. */
export interface WorthPoint extends Pick<WorthMark, 'batch'> {
  name?: string;
  /** Of a token, 0 to 1. */
  worth: number;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 540, 44, 222];
/** What the drawing calls the places of its values. */
export const WORTH_WALK = 'worth';
/** End of the axis, in batches of the critical size. */
const MOST = 3;
/** Between the names of the marks, which stand under each other [drawing units]. */
const NAME_PITCH = 27;
/** Between a line and its name, and what a letter of a name takes at most, on average [drawing units]. */
const [NAME_GAP, NAME_LETTER] = [6, 10];
/** Even steps of the curve that are read. */
const STEPS = 12;

const worthAt = (batch: number): number => 1 / (1 + batch);
const batchAt = (worth: number): number => 1 / worth - 1;
const endOf = (worth: number): number => Math.max(MOST, batchAt(worth) * 1.3);

/** What is read of the curve, the smallest batch first: `here` names the batch at which a token has this worth. */
export function worthPoints(worth: number, here: string, marks: readonly WorthMark[]): WorthPoint[] {
  const end = endOf(worth);
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => ({ batch: (end * i) / STEPS }));
  const named = [{ name: here, batch: batchAt(worth) }, ...marks];
  return [...steps, ...named.filter(({ batch }) => batch <= end)]
    .sort((a, b) => a.batch - b.batch)
    .map((point) => ({ ...point, worth: worthAt(point.batch) }));
}

/**
 * A name stands beside its line where the one of this batch, at `here`, does not strike it and the drawing does not end; else
 * beside that one, with a stroke to its own.
 */
function nameAt(name: string, own: number, here: number): { at: number; side: Side } {
  const wide = name.length * NAME_LETTER;
  const places = [own, here].flatMap((line): { at: number; side: Side; from: number }[] => [
    { at: line + NAME_GAP, side: 'left', from: line + NAME_GAP },
    { at: line - NAME_GAP, side: 'right', from: line - NAME_GAP - wide },
  ]);
  const isFree = ({ from }: { from: number }): boolean =>
    from >= LEFT && from + wide <= PLACE_WIDTH && (here <= from || here >= from + wide);
  return places.find(isFree) ?? { at: own + NAME_GAP, side: 'left' };
}

/** `worth` of a token at the batch of this setting, 0 to 1: 1 / (1 + batch / critical batch); `marks` stand beside it. */
export function worthPicture(
  { id, share, direction, number }: PlaceScene,
  worth: number,
  words: WorthWords,
  marks: readonly WorthMark[] = [],
): Drawing {
  const here = batchAt(worth);
  const most = endOf(worth);
  const x = scaleOf([0, most], [LEFT, RIGHT]);
  const y = scaleOf([0, 1], [BOTTOM, TOP]);
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
    ...reached.flatMap(({ name, batch }, i) => {
      const own = x(batch);
      const foot = BOTTOM - 8 - NAME_PITCH * i;
      const { at, side } = nameAt(name, own, x(here));
      return [
        path('ink-line', Math.abs(at - own) > NAME_GAP ? `M${short(own)} ${foot - 5}H${short(at)}` : ''),
        text('secondary halo', at, foot, name, side, direction),
      ];
    }),
    text('secondary', LEFT, 24, words.worth, 'left', direction),
    text('secondary', RIGHT, BOTTOM + 60, words.batch, 'right', direction),
  ];
  const walked = worthPoints(worth, words.here, marks).map(({ batch, worth }): Point => [x(batch), y(worth)]);
  return {
    width: PLACE_WIDTH,
    height: PLACE_HEIGHT,
    content: content.join(''),
    walks: { [WORTH_WALK]: walked },
  };
}
