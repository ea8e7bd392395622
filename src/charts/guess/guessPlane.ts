// The plane of the home page's question: what its drawing is told, and what the marks are placed by.
import { GOAL_MW } from '../../model/cluster/phases.ts';
import type { ChartForm } from '../form.ts';
import type { Direction } from '../svg.ts';

export interface Water {
  name: string;
  mw: number;
}

export interface GuessWords {
  powerAxis: string;
  outputAxis: string;
  ideal: string;
  guess: string;
  /** What the reader is to say of it. */
  water: string;
  /** What was announced, and what the power at which the mark begins is. */
  announced: string;
  phase: string;
  built: string;
  stamp: string;
  number: (value: number, decimals: number) => string;
}

const guessFrames = {
  wide: { width: 512, height: 516, left: 48, right: 464, top: 34, bottom: 450, column: 60 },
  narrow: { width: 360, height: 366, left: 36, right: 316, top: 34, bottom: 314, column: 44 },
} as const;

/** What the marks of one drawing are placed by. */
export interface GuessPlane {
  frame: (typeof guessFrames)[keyof typeof guessFrames];
  /** Abscissa and ordinate of so many megawatts. */
  x: (mw: number) => number;
  y: (mw: number) => number;
  /** Where the mark stands [MW], and the sides of its column. */
  mw: number;
  from: number;
  to: number;
  words: GuessWords;
  direction: Direction;
  isNarrow: boolean;
}

export function planeOf(mw: number, words: GuessWords, { isNarrow, direction }: ChartForm): GuessPlane {
  const frame = guessFrames[isNarrow ? 'narrow' : 'wide'];
  const unit = (frame.right - frame.left) / GOAL_MW;
  const x = (value: number): number => frame.left + value * unit;
  const y = (value: number): number => frame.bottom - value * unit;
  const [from, to] = [x(mw) - frame.column / 2, x(mw) + frame.column / 2];
  return { frame, x, y, mw, from, to, words, direction, isNarrow };
}
