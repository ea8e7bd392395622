// What the plane stands on: axes, the ideal line, and useful work in step with the power. The numbers under it are those of powerNumbers.

import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import type { CurvePoint } from '../losses/curvePoint.ts';
import { ticksDown } from '../marks/axes.ts';
import { roundTicks, type Scale, ticksEvery } from '../scale.ts';
import { type Direction, path, short, text } from '../svg.ts';
import type { PlaneFrame } from './planeFrame.ts';
import { usefulAt } from './planeTraces.ts';

export interface Scales {
  x: Scale;
  y: Scale;
}

/** A number as the language writes it. */
export type WriteNumber = (value: number, decimals: number) => string;

export interface AxisWords {
  outputAxis: string;
  powerAxis: string;
  stamp: string;
  /** What the first phase is called, under its number. */
  phase: string;
  number: WriteNumber;
}

export function planeAxes(
  highMw: number,
  { left, right, top, bottom, height, columnWidth }: PlaneFrame,
  { x, y }: Scales,
  words: AxisWords,
  direction: Direction,
): string {
  const majors = ticksEvery(100, GOAL_MW);
  const values = highMw === GOAL_MW ? majors : roundTicks(0, highMw, 5);
  const minors = ticksEvery(10, GOAL_MW).filter((mw) => mw % 100 !== 0);
  return [
    path(
      'gridline',
      values
        .filter((mw) => mw > 0)
        .map((mw) => `M${left} ${short(y(mw))}H${right}`)
        .join(''),
    ),
    path('tick', ticksDown(minors.map(x), bottom, 5)),
    path(
      'axis',
      `${majors.map((mw) => `M${short(x(mw))} ${bottom}v9`).join('')}${values.map((mw) => `M${left} ${short(y(mw))}h-7`).join('')}M${left} ${top}V${bottom}`,
    ),
    path('ground', `M${left - 8} ${bottom}H${right + 34}`),
    path('power-line', `M${short(x(PHASE_ONE_MW))} ${bottom}v12`),
    ...values
      .filter((mw) => mw > 0)
      .map((mw) => text('secondary', left - 10, y(mw) + 5, words.number(mw, 0), 'right', direction)),
    text('secondary smaller axis-head', left - 34, top - 10, words.outputAxis, 'left', direction),
    // Before the cap of the column at the goal.
    text(
      'power-text smaller drawn-stamp',
      right - columnWidth / 2 - 12,
      top - 10,
      words.stamp,
      'right',
      direction,
    ),
    // At the other end than the first phase, whose name stands just above.
    text(
      'secondary smaller axis-foot',
      right + columnWidth / 2,
      height - 2,
      words.powerAxis,
      'right',
      direction,
    ),
  ].join('');
}

export const idealLine = (highMw: number, { bottom, left }: PlaneFrame, { x, y }: Scales): string =>
  path('ideal', `M${left} ${bottom}L${short(x(highMw))} ${short(y(highMw))}`);

/** Useful work if it grew as fast as the power from the first phase on. */
export function inStep(points: readonly CurvePoint[], { x, y }: Scales): string {
  const first = usefulAt(points, PHASE_ONE_MW);
  if (first === undefined) return '';
  const goal = (first * GOAL_MW) / PHASE_ONE_MW;
  return path('step-line', `M${short(x(0))} ${short(y(0))}L${short(x(GOAL_MW))} ${short(y(goal))}`);
}
