// How many sizes have been drawn, in the title block of every drawing.
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { fill } from '../../../site/locales.ts';
import { all, write } from '../../dom/elements.ts';
import type { Words } from '../../words/words.ts';

export function showDrawnCount(drawn: number, { stamp }: Words): void {
  const total = DEFAULT_SITE_POWERS_MW.length;
  const whole = fill(drawn < total ? stamp.partial : stamp.drawn, { n: drawn, total });
  const text = drawn === 0 ? stamp.waiting : whole;
  for (const place of all('[data-drawn]')) write(place, text);
}
