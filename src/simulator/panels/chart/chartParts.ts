// A drawing of the page as a part of it: into the elements of its name, for wide screens and for narrow ones.
import { putDrawing, putLayers } from '../../../charts/putDrawing.ts';
import { all, writeAttribute } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import type { Part } from '../../dom/parts.ts';
import type { View } from '../view.ts';
import { type ChartWidth, chartId, type Draw, drawAs } from './drawing.ts';

const widths: readonly ChartWidth[] = ['wide', 'narrow', 'both'];

export function chartParts(name: string, draw: Draw): Part<View>[] {
  const narrow = narrowScreen();
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
        isReplaced: () => width === (narrow.matches ? 'wide' : 'narrow'),
      }),
    ),
  );
}
