// The axes of a chart: power along the foot, with the first phase marked, and a value axis with gridlines.
import { type ChartForm, type Frame, GOAL_MW, PHASE_ONE_MW } from '../form.ts';
import { type Scale, ticksEvery } from '../scale.ts';
import { path, short, text } from '../svg.ts';

interface Axis {
  scale: Scale;
  frame: Frame;
  /** Name and unit. */
  words: string;
}

/** Ticks down from a horizontal line, one path. */
export const ticksDown = (places: readonly number[], y: number, length: number): string =>
  places.map((place) => `M${short(place)} ${short(y)}v${length}`).join('');

const LENGTH = { minor: 5, major: 9, phaseOne: 11 };
const NUMBERS_BELOW = 26;
const WORDS_BELOW = 46;

/** Power from 0 to the goal: ticks every 10 MW, numbers every 100, the first phase in the stroke of the chosen power. */
export function powerAxis({ scale: x, frame, words }: Axis, { direction }: ChartForm): string {
  const { left, right, bottom } = frame;
  const majors = ticksEvery(100, GOAL_MW);
  const minors = ticksEvery(10, GOAL_MW).filter((mw) => mw % 100 !== 0 && mw !== PHASE_ONE_MW);
  const number = (mw: number, className: string): string =>
    text(className, x(mw), bottom + NUMBERS_BELOW, mw, 'middle', direction);
  return [
    path('tick', ticksDown(minors.map(x), bottom, LENGTH.minor)),
    path('axis', `M${left} ${bottom}H${right}${ticksDown(majors.map(x), bottom, LENGTH.major)}`),
    path('power-line', ticksDown([x(PHASE_ONE_MW)], bottom, LENGTH.phaseOne)),
    ...majors.map((mw) => number(mw, 'secondary')),
    number(PHASE_ONE_MW, 'power-text bold'),
    text('secondary smaller', right, bottom + WORDS_BELOW, words, 'right', direction),
  ].join('');
}

/** Value axis with a gridline at each tick but zero; its words stand over it. */
export function valueAxis(
  { scale: y, frame, words }: Axis,
  ticks: readonly number[],
  { direction }: ChartForm,
): string {
  const { left, right, top, bottom } = frame;
  const gridlines = ticks
    .filter((tick) => tick > 0)
    .map((tick) => `M${left} ${short(y(tick))}H${right}`)
    .join('');
  const dashes = ticks.map((tick) => `M${left - 6} ${short(y(tick))}h6`).join('');
  return [
    path('gridline', gridlines),
    path('axis', `M${left} ${bottom}V${top}${dashes}`),
    ...ticks.map((tick) => text('secondary', left - 10, y(tick) + 5, tick, 'right', direction)),
    text('secondary smaller', left, top - 12, words, 'left', direction),
  ].join('');
}
