// The selected power in a chart over power: a line with a head, which changes its stroke in the water.
import type { Scale } from '../scale.ts';
import { type Direction, path, short, text } from '../svg.ts';

export interface SelectedPower {
  siteMw: number;
  usefulMw: number;
  /** Value on which the head stands [MW]. */
  headMw: number;
}

const HEAD_ABOVE = 12;

/** `bottom` is the foot of the plot [px]. */
export function selectedPower(
  { siteMw, usefulMw, headMw }: SelectedPower,
  { x, y, bottom }: { x: Scale; y: Scale; bottom: number },
  direction: Direction,
): string {
  const at = short(x(siteMw));
  const head = y(headMw) - HEAD_ABOVE;
  const water = short(y(usefulMw));
  return [
    path('power-line-halo', `M${at} ${water}V${short(head)}`),
    path('power-line', `M${at} ${bottom}V${short(head)}`),
    path('power-line-on-water', `M${at} ${bottom}V${water}`),
    path('power-mark', `M${short(x(siteMw) - 7)} ${short(head - 12)}h14v8l-7 7-7-7z`),
    text('power-text bold large halo', x(siteMw) - 14, head - 2, Math.round(siteMw), 'right', direction),
  ].join('');
}
