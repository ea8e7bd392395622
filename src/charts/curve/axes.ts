// The two axes of a chart over power: minor marks every 10 MW, major every 100, the first phase in the needle's stroke.

import { marksTo, type Scale } from '../scale.ts';
import { type Direction, path, short, text } from '../svg.ts';

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const PHASE_ONE_MW = 40;

export function powerAxis(
  x: Scale,
  { left, right, bottom }: Frame,
  words: string,
  direction: Direction,
  isNarrow: boolean,
): string {
  const minor = marksTo(500, 10)
    .filter((mw) => mw % 100 !== 0 && mw !== PHASE_ONE_MW)
    .map((mw) => `M${short(x(mw))} ${bottom}v5`)
    .join('');
  const majors = marksTo(500, 100);
  return [
    path('tk', minor),
    path('ax', `M${left} ${bottom}H${right}${majors.map((mw) => `M${short(x(mw))} ${bottom}v9`).join('')}`),
    path('need', `M${short(x(PHASE_ONE_MW))} ${bottom}v11`),
    ...majors.map((mw) => text('t2', x(mw), bottom + 26, mw, 'middle', direction)),
    text('tc b', x(PHASE_ONE_MW), bottom + 26, PHASE_ONE_MW, 'middle', direction),
    text('t2 sm', right, bottom + (isNarrow ? 46 : 46), words, 'right', direction),
  ].join('');
}

/** Value axis with hairlines; its words stand over it. */
export function valueAxis(
  y: Scale,
  { left, right, top, bottom }: Frame,
  marks: readonly number[],
  words: string,
  direction: Direction,
): string {
  return [
    path(
      'gr',
      marks
        .filter((mark) => mark > 0)
        .map((mark) => `M${left} ${short(y(mark))}H${right}`)
        .join(''),
    ),
    path(
      'ax',
      `M${left} ${bottom}V${top}${marks.map((mark) => `M${left - 6} ${short(y(mark))}h6`).join('')}`,
    ),
    ...marks.map((mark) => text('t2', left - 10, y(mark) + 5, mark, 'right', direction)),
    text('t2 sm', left, top - 12, words, 'left', direction),
  ].join('');
}
