// Three drawn months of stops, of most, middle and least use: a box is a day, a line in it a stop.
import { type Drawing, path, type Stroke, short, strokesAt, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene } from './placeFrame.ts';

export interface CalendarMonth {
  title: string;
  /** What the line under the title says; one month alone has none. */
  below?: string;
  stops: readonly {
    /** Share of the month that has passed, 0 to 1. */
    at: number;
    breaksPart: boolean;
  }[];
}

const DAYS = 30;
/** Seven days a week; the last week is short. */
const [WEEK, LEFT, BETWEEN, TOP, TALL] = [7, 8, 19, 58, 40];
/** A day is three lines of eight hours. */
const [SHIFTS, LINE] = [3, 11];
/** In a wide day stops of the same pixel, some six minutes, are one line. */
const WIDE_CELL = 48;

/** A broken part is a tall line, a stop of the software a short one. */
export function calendarPicture({ share, direction }: PlaceScene, months: readonly CalendarMonth[]): Drawing {
  const room = PLACE_WIDTH - 2 * LEFT - BETWEEN * (months.length - 1);
  const cell = Math.floor(room / (Math.max(months.length, 1) * WEEK));
  const content = months.map(({ title, below = '', stops }, month) => {
    const left = LEFT + month * (WEEK * cell + BETWEEN);
    const days = Array.from({ length: DAYS }, (_, day) => {
      const [x, y] = [left + (day % WEEK) * cell, TOP + Math.floor(day / WEEK) * TALL];
      return `M${short(x)} ${short(y)}h${cell - 3}v${TALL - 4}h${3 - cell}z`;
    });
    const lines = stops
      .filter(({ at }) => at <= share)
      .map(({ at, breaksPart }): Stroke => {
        const shifts = at * DAYS * SHIFTS;
        const day = Math.floor(shifts / SHIFTS);
        const shift = Math.floor(shifts) % SHIFTS;
        const tall = breaksPart ? LINE - 3 : (LINE - 3) / 2;
        const x = left + (day % WEEK) * cell + 1.5 + (shifts % 1) * (cell - 6);
        const foot = TOP + Math.floor(day / WEEK) * TALL + shift * LINE + LINE;
        return [[cell > WIDE_CELL ? Math.round(x) : x, foot], 'v', -tall];
      });
    const apart = new Map(lines.map((line) => [line.join(), line]));
    return [
      text('bold month', left, 26, title, 'left', direction),
      text('secondary month', left, 46, below, 'left', direction),
      path('ink-line', days.join('')),
      path('stop', strokesAt([...apart.values()])),
    ].join('');
  });
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
