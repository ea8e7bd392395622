// Three months of stops, a lucky one, a usual one and an unlucky one: a box is a day, a line in it a stop.
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene } from './placeFrame.ts';

export interface CalendarMonth {
  name: string;
  stops: number;
}

const DAYS = 30;
/** Seven days a week; the last week is short. */
const [WEEK, CELL, LEFT, TOP, TALL] = [7, 24, 8, 40, 40];
/** A day is three lines of eight hours. */
const [SHIFTS, LINE] = [3, 11];

/** Low-discrepancy places of the stops in a month, 0 to 1: even, and never the same twice. */
const timeOf = (stop: number, month: number): number => ((stop + 1) * 0.6180339887 + month * 0.37) % 1;

/** In the model stops come at any time alike; the lines of a month stand evenly scattered. */
export function calendarPicture(
  { share, direction, number }: PlaceScene,
  months: readonly CalendarMonth[],
): Drawing {
  const content = months.map(({ name, stops }, month) => {
    const left = LEFT + month * (WEEK * CELL + 19);
    const days = Array.from({ length: DAYS }, (_, day) =>
      rectangle(
        'ink-line',
        left + (day % WEEK) * CELL,
        TOP + Math.floor(day / WEEK) * TALL,
        CELL - 3,
        TALL - 4,
      ),
    );
    const lines = Array.from({ length: Math.round(stops) }, (_, stop) => timeOf(stop, month))
      .filter((time) => time <= share)
      .map((time) => {
        const hours = time * DAYS * SHIFTS;
        const day = Math.floor(hours / SHIFTS);
        const shift = Math.floor(hours) % SHIFTS;
        const x = left + (day % WEEK) * CELL + 1.5 + (hours % 1) * (CELL - 6);
        const y = TOP + Math.floor(day / WEEK) * TALL + 3 + shift * LINE;
        return `M${short(x)} ${short(y)}v${LINE - 3}`;
      });
    return [
      text('bold', left, 24, `${name}: ${number(stops, 0)}`, 'left', direction),
      ...days,
      path('stop', lines.join('')),
    ].join('');
  });
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
