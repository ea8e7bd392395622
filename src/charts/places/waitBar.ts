// One step as a bar of its time: at its end the wait for the slowest chip, dotted as in the column.
import { hatchFill } from '../marks/hatch.ts';
import { type Direction, path, rectangle, text } from '../svg.ts';
import { placeHatch } from './placeFrame.ts';

export interface WaitShown {
  /** Of the step, 0 to 1. */
  share: number;
  words: { step: string; wait: string };
}

export interface WaitBarFrame {
  /** Prefix of the ids of the drawing. */
  id: string;
  left: number;
  right: number;
  top: number;
  height: number;
  /** From the foot of the bar to that of its words. */
  wordsUnder: number;
  direction: Direction;
}

/** Of a wait that is next to nothing. */
const LEAST_WIDTH = 2;

/** `moment` of the wait, 0 to 1, has a line where it is given. */
export function waitBar({ share, words }: WaitShown, frame: WaitBarFrame, moment?: number): string {
  const { id, left, right, top, height, wordsUnder, direction } = frame;
  const wide = Math.max((right - left) * share, LEAST_WIDTH);
  const turn = right - wide;
  const foot = top + height + wordsUnder;
  return [
    placeHatch(id, 'waiting'),
    rectangle('ink-fill', left, top, turn - left, height),
    rectangle('swatch', turn, top, wide, height, { fill: hatchFill(id, 'waiting') }),
    moment === undefined ? '' : path('power-line', `M${turn + wide * moment} ${top - 3}v${height + 6}`),
    text('secondary', left, foot, words.step, 'left', direction),
    text('secondary', right, foot, words.wait, 'right', direction),
  ].join('');
}
