// The mark of the chosen rack as SVG, over the still picture. It comes with its own strokes: the page is without it at first.
import { type Attributes, element } from '../../charts/svg.ts';
import type { DrawingPoint } from '../drawing.ts';
import type { ChosenMark } from './chosenMark.ts';

/** A line on a wider one, as in the living picture [CSS pixels]. */
export const markLines = [
  { colour: 'sheet', widthPx: 5 },
  { colour: 'ink', widthPx: 2 },
] as const;

export function markMarkup({ roof, head, post }: ChosenMark): string {
  const through = (name: string, points: readonly DrawingPoint[], attributes: Attributes): string =>
    element(name, {
      points: points.map(({ x, y }) => `${x},${y}`).join(' '),
      fill: 'none',
      'vector-effect': 'non-scaling-stroke',
      ...attributes,
    });
  return markLines
    .flatMap(({ colour, widthPx }) => {
      const stroke = { stroke: `var(--${colour})`, 'stroke-width': widthPx };
      return [
        through('polygon', roof, stroke),
        through('polygon', head, stroke),
        through('polyline', post, stroke),
      ];
    })
    .join('');
}
