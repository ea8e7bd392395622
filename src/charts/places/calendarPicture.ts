// Three drawn months of stops, of most, middle and least use: a box is a day, a line in it a stop.
import { type Drawing, path, type Stroke, short, strokesAt, text } from '../svg.ts';
import { LETTER, PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene } from './placeFrame.ts';

export interface CalendarMonth {
  title: string;
  /** What the lines under the title say; one month alone has none. */
  below?: readonly string[];
  stops: readonly {
    /** Share of the month that has passed, 0 to 1. */
    at: number;
    breaksPart: boolean;
  }[];
}

const DAYS = 30;
/** Seven days a week; of the five weeks the last is short. */
const [WEEK, WEEKS, LEFT, BETWEEN, TALL] = [7, 5, 8, 19, 40];
/** Where the days begin at the earliest. */
const HIGHEST = 58;
/** A day is three lines of eight hours. */
const SHIFTS = 3;
/** In a wide day stops of the same three pixels, some twenty minutes, are one line. */
const WIDE_CELL = 48;

/** A broken part is a tall line, a stop of the software a short one. */
export function calendarPicture(
  { share, direction, width = PLACE_WIDTH, letter = LETTER }: PlaceScene,
  months: readonly CalendarMonth[],
): Drawing {
  const leading = 1.2 * letter;
  const heads = 1 + Math.max(0, ...months.map(({ below = [] }) => below.length));
  const top = Math.max(HIGHEST, heads * leading + 0.5 * letter);
  const week = Math.min(TALL, (PLACE_HEIGHT - top) / WEEKS);
  const line = (week * 11) / TALL;
  const room = width - 2 * LEFT - BETWEEN * (months.length - 1);
  const cell = Math.floor(room / (Math.max(months.length, 1) * WEEK));
  const content = months.map(({ title, below = [], stops }, month) => {
    const left = LEFT + month * (WEEK * cell + BETWEEN);
    const days = Array.from({ length: DAYS }, (_, day) => {
      const [x, y] = [left + (day % WEEK) * cell, top + Math.floor(day / WEEK) * week];
      return `M${short(x)} ${short(y)}h${cell - 3}v${short(week - 4)}h${3 - cell}z`;
    });
    const lines = stops
      .filter(({ at }) => at <= share)
      .map(({ at, breaksPart }): Stroke => {
        const shifts = at * DAYS * SHIFTS;
        const day = Math.floor(shifts / SHIFTS);
        const shift = Math.floor(shifts) % SHIFTS;
        const tall = breaksPart ? line - 3 : (line - 3) / 2;
        const x = left + (day % WEEK) * cell + 1.5 + (shifts % 1) * (cell - 6);
        const foot = top + Math.floor(day / WEEK) * week + (shift + 1) * line;
        return [[cell > WIDE_CELL ? 3 * Math.round(x / 3) : x, foot], 'v', -tall];
      });
    const apart = new Map(lines.map((line) => [line.join(), line]));
    return [
      ...[title, ...below].map((words, i) =>
        text(i === 0 ? 'bold' : 'secondary', left, (i + 1) * leading, words, 'left', direction),
      ),
      path('ink-line', days.join('')),
      path('stop', strokesAt([...apart.values()])),
    ].join('');
  });
  return { width, height: PLACE_HEIGHT, content: content.join('') };
}
