// How many sizes have been drawn, in the title block of every drawing.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { fill } from '../../../site/locales.ts';
import { all, write } from '../../dom/elements.ts';
import type { View } from '../view.ts';

export function showDrawnCount({ drawnCount, words: { stamp } }: View): void {
  const total = DEFAULT_SITE_POWERS_MW.length;
  const whole = fill(drawnCount < total ? stamp.partial : stamp.drawn, { n: drawnCount, total });
  const text = drawnCount === 0 ? stamp.waiting : whole;
  for (const place of all('[data-drawn]')) write(place, text);
}
