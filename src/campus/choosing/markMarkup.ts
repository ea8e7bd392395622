// The mark of the chosen rack as SVG, over the still picture.
import { linePath } from '../words.ts';
import type { ChosenMark } from './chosenMark.ts';

/** A line on a wider one, as in the living picture. */
export function markMarkup({ roof, head, post }: ChosenMark): string {
  const d = `${linePath(roof)}Z${linePath(head)}Z${linePath(post)}`;
  return ['ground', 'line'].map((part) => `<path class="campus-chosen-${part}" d="${d}"/>`).join('');
}
