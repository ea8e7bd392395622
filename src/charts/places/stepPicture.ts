// One step of eight chips of a rack: they compute, then trade what they have over its links, stretch after stretch.
import { hatchFill } from '../marks/hatch.ts';
import { type Drawing, path, rectangle, text } from '../svg.ts';
import { PLACE_HEIGHT, PLACE_WIDTH, type PlaceScene, placeHatch } from './placeFrame.ts';

export interface StepWords {
  compute: string;
  exchange: string;
}

const [CHIPS, STRETCHES, LEFT, WIDE, TOP, ROW] = [8, 4, 108, 432, 8, 28];
/** The rack beside the bars: each chip at the beginning of its own, linked to the line that joins them all. */
const RACK = { left: 20, wide: 76, joint: 36, chip: 62, chipWide: 22 };
/** Where the words under the picture begin. */
const KEYS = [20, 260] as const;

/** `isLit` while the chips exchange: the links are thick, and the chips are hatched as the time is. */
function rackOf(id: string, isLit: boolean): string[] {
  const { left, wide, joint, chip, chipWide } = RACK;
  const middles = Array.from({ length: CHIPS }, (_, i) => TOP + (i + 0.5) * ROW);
  const half = chipWide / 2;
  const chips = middles.map((y) => `M${chip} ${y - half}h${chipWide}v${chipWide}h-${chipWide}z`).join('');
  const links = middles.map((y) => `M${joint} ${y}H${chip}`).join('');
  return [
    rectangle('ink-line', left, TOP, wide, CHIPS * ROW, { fill: 'none' }),
    path(isLit ? 'link-lit' : 'idle-cell', `M${joint} ${TOP + ROW / 2}v${(CHIPS - 1) * ROW}${links}`),
    path(isLit ? 'swatch' : 'ink-fill', chips, isLit ? { fill: hatchFill(id, 'traffic') } : {}),
  ];
}

/** `exchangeShare` of the step is exchange, 0 to 1. */
export function stepPicture(
  { id, share, direction }: PlaceScene,
  exchangeShare: number,
  words: StepWords,
): Drawing {
  const stretch = WIDE / STRETCHES;
  const now = LEFT + WIDE * share;
  // The step ends with an exchange.
  const ofStretch = share < 1 ? (share * STRETCHES) % 1 : 1;
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
    ...rackOf(id, exchangeShare > 0 && ofStretch >= 1 - exchangeShare),
    ...boxes,
    path('axis', `M${LEFT} ${foot}H${LEFT + WIDE}`),
    path('power-line', share < 1 ? `M${now} ${TOP}V${foot}` : ''),
    rectangle('ink-fill', KEYS[0], foot + 14, 16, 16),
    text('secondary', KEYS[0] + 24, foot + 27, words.compute, 'left', direction),
    rectangle('swatch', KEYS[1], foot + 14, 16, 16, { fill: hatchFill(id, 'traffic') }),
    text('secondary', KEYS[1] + 24, foot + 27, words.exchange, 'left', direction),
  ];
  return { width: PLACE_WIDTH, height: PLACE_HEIGHT, content: content.join('') };
}
