// A drawing of the page as a part of it: into the elements of its name, for wide screens and for narrow ones.
// The one that is not seen follows when the hand rests: paper has a width of its own.
import { putDrawing, putLayers } from '../../../charts/putDrawing.ts';
import { all, writeAttribute } from '../../dom/elements.ts';
import type { Part } from '../../timing/parts.ts';
import type { View } from '../view.ts';
import { type ChartWidth, chartId, type Draw, drawAs } from './drawing.ts';

const widths: readonly ChartWidth[] = ['wide', 'narrow', 'both'];

export function chartParts(name: string, draw: Draw): Part<View>[] {
  return widths.flatMap((width) =>
    all<SVGSVGElement>(`[data-chart="${chartId(name, width)}"]`).map(
      (svg): Part<View> => ({
        place: svg,
        show: (view) => {
          const { content, layers, label } = drawAs(draw, view, name, width);
          if (layers) putLayers(svg, layers);
          else putDrawing(svg, content);
          writeAttribute(svg, 'aria-label', label);
        },
      }),
    ),
  );
}
