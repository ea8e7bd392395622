// One step of eight chips: they compute, then trade what they have, stretch after stretch.
import { hatchFill } from '../marks/hatch.ts';
import { type Drawing, path, rectangle, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface StepWords {
  compute: string;
  exchange: string;
}

const [CHIPS, STRETCHES, LEFT, WIDE, TOP, ROW] = [8, 4, 20, 520, 8, 28];

/** `exchangeShare` of the step is exchange, 0 to 1. */
export function stepPicture(
  { id, share, direction }: PlaceScene,
  exchangeShare: number,
  words: StepWords,
): Drawing {
  const stretch = WIDE / STRETCHES;
  const now = LEFT + WIDE * share;
  const boxes: string[] = [];
  for (let chip = 0; chip < CHIPS; chip++) {
    const y = TOP + chip * ROW;
    for (let part = 0; part < STRETCHES; part++) {
      const from = LEFT + part * stretch;
      const turn = from + stretch * (1 - exchangeShare);
      const width = (start: number, end: number): number => Math.min(Math.max(now - start, 0), end - start);
      boxes.push(rectangle('ink-fill', from, y + 3, width(from, turn), ROW - 6));
      boxes.push(
        rectangle('band', turn, y + 3, width(turn, from + stretch), ROW - 6, {
          fill: hatchFill(id, 'traffic'),
        }),
      );
    }
  }
  const foot = TOP + CHIPS * ROW + 8;
  const content = [
    placeHatch(id, 'traffic'),
    ...boxes,
    path('axis', `M${LEFT} ${foot}H${LEFT + WIDE}`),
    path('power-line', share < 1 ? `M${now} ${TOP}V${foot}` : ''),
    rectangle('ink-fill', LEFT, foot + 14, 16, 16),
    text('secondary', LEFT + 24, foot + 27, words.compute, 'left', direction),
    rectangle('swatch', LEFT + 240, foot + 14, 16, 16, { fill: hatchFill(id, 'traffic') }),
    text('secondary', LEFT + 264, foot + 27, words.exchange, 'left', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
