// A square of a hundred cells: as many of them water as of every hundred megawatts become useful work.

import { hatchFill } from '../../marks/hatch.ts';
import { type Drawing, path, rectangle, short } from '../../svg.ts';

/** Rows from the foot up, each from left to right; the last cell is filled in part. `id` is that of a drawing with the water's hatch. */
export function shareSquare(id: string, ofHundred: number, cell: number): Drawing {
  const side = 10 * cell;
  const share = Math.min(Math.max(ofHundred, 0), 100);
  const full = Math.floor(share / 10);
  const rest = share - 10 * full;
  const whole = Math.floor(rest);
  const fill = hatchFill(id, 'water');
  const water = (x: number, y: number, width: number, height: number): string =>
    width > 0 && height > 0 ? rectangle('band', x, y, width, height, { fill }) : '';
  const y = side - (full + 1) * cell;
  const lines = Array.from({ length: 9 }, (_, i) => short((i + 1) * cell))
    .map((at) => `M${at} 0V${side}M0 ${at}H${side}`)
    .join('');
  return {
    width: side,
    height: side,
    content: [
      rectangle('sheet-fill', 0, 0, side, side),
      water(0, side - full * cell, side, full * cell),
      water(0, y, whole * cell, cell),
      water(whole * cell, y, (rest - whole) * cell, cell),
      path('gridline', lines),
      rectangle('ink-line', 0, 0, side, side),
    ].join(''),
  };
}
