// Promises along time: each from the month in which it was made to the date by which it is due; what happened stands in the
// first row. Time is read, so it runs as the words do.
import { octagon } from '../marks/octagon.ts';
import { wrapped } from '../marks/wrapped.ts';
import { type Direction, path, short, text } from '../svg.ts';

export interface PromiseRow {
  title: string;
  /** Days as ISO dates. */
  said: string;
  /** The first due date and those that took its place; empty where none was stated. */
  dues: readonly string[];
}

export interface TimelineMaterial {
  direction: Direction;
  /** Width of the drawing [px]. */
  width: number;
  rows: readonly PromiseRow[];
  happened: { title: string; days: readonly string[] };
  /** Where the line of today stands until the reader's clock moves it, and its word. */
  today: { day: string; words: string };
  /** First and last year drawn. */
  from: number;
  to: number;
}

export interface TimelineChart {
  height: number;
  content: string;
  /** What the reader's clock needs: abscissa [px] of the first day drawn, and step of one day, below zero from right to left. */
  originPx: number;
  dayPx: number;
}

const EDGE = 6;
const TOP = 46;
const TITLE = 16;
const DAY_MS = 86_400_000;

/** Throws where a day lies outside the years drawn. */
export function timelineChart(given: TimelineMaterial): TimelineChart {
  const { direction, width, from, to } = given;
  const isMirrored = direction === 'rtl';
  const near = isMirrored ? 'right' : 'left';
  const start = Date.UTC(from, 0, 1);
  const days = (Date.UTC(to + 1, 0, 1) - start) / DAY_MS;
  const dayPx = ((width - 2 * EDGE) / days) * (isMirrored ? -1 : 1);
  const originPx = isMirrored ? width - EDGE : EDGE;
  const x = (day: string): number => {
    const at = (Date.parse(day) - start) / DAY_MS;
    if (!(at >= 0 && at <= days))
      throw new RangeError(`timeline: received ${day}, expected a day from ${from} to ${to}`);
    return originPx + at * dayPx;
  };
  const titleLength = Math.floor(width / 6.6);
  let y = TOP;
  const rowTitle = (title: string): string =>
    wrapped(title, titleLength, 2)
      .map((line) => {
        y += TITLE;
        return text('smaller halo', originPx, y, line, near, direction);
      })
      .join('');
  const happened = rowTitle(given.happened.title);
  y += 14;
  const ticks = path('found', given.happened.days.map((day) => `M${short(x(day))} ${y - 6}v12`).join(''));
  const rows = given.rows.map(({ title, said, dues }) => {
    y += 10;
    const words = rowTitle(title);
    y += 12;
    const last = dues.at(-1);
    const end = last === undefined ? x(said) + 90 * dayPx : x(last);
    const passed = dues.slice(0, -1).map((due) => `M${short(x(due) - 4)} ${y - 4}l8 8m0 -8l-8 8`);
    return [
      words,
      path(last === undefined ? 'open' : 'plan', `M${short(x(said))} ${y}H${short(end)}`),
      path('said', octagon(x(said), y, 4)),
      ...(last === undefined ? [] : [path('due-mark', octagon(x(last), y, 5))]),
      passed.length > 0 ? path('axis', passed.join('')) : '',
    ].join('');
  });
  const foot = y + 16;
  const years = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const grid = years.map((year) => `M${short(x(`${year}-01-01`))} ${TOP}V${foot}`);
  const labels = years.map((year) =>
    text('secondary smaller', x(`${year}-07-01`), TOP - 8, year, 'middle', direction),
  );
  const today = x(given.today.day);
  return {
    height: foot + 8,
    originPx,
    dayPx,
    content: [
      path('grid', grid.join('')),
      // Under the words, which keep a rim of paper where the line would cross them.
      `<g data-today>${path('power-line', `M${short(today)} 22V${foot}`)}${text('today bold smaller', today, 14, given.today.words, 'middle', direction)}</g>`,
      ...labels,
      happened,
      ticks,
      ...rows,
    ].join(''),
  };
}
