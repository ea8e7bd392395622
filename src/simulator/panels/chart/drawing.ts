// A drawing of the page with the sentence that says what it is.
import type { ChartForm } from '../../../charts/form.ts';
import { walkMark } from '../../../charts/marks/walkMark.ts';
import { type Drawing, element } from '../../../charts/svg.ts';
import type { View } from '../view.ts';

export interface LabelledDrawing extends Drawing {
  label: string;
}

/** Draws one moment of the page. */
export type Draw = (view: View, form: ChartForm) => LabelledDrawing;

/** A drawing that has one form for wide screens and one for narrow ones, or one for both. */
export type ChartWidth = 'wide' | 'narrow' | 'both';

/** Name of an element of the page: `curve-wide`, or `campus` where one form serves both widths. */
export const chartId = (name: string, width: ChartWidth): string =>
  width === 'both' ? name : `${name}-${width}`;

export const drawAs = (draw: Draw, view: View, name: string, width: ChartWidth): LabelledDrawing =>
  marked(
    draw(view, {
      id: chartId(name, width),
      isNarrow: width === 'narrow',
      direction: view.direction,
      language: view.language,
    }),
    view.walked,
  );

/** The mark of the point that is being read; empty where it is none of the drawing's own. */
export function markOfWalk({ walks }: Drawing, walked: View['walked']): string {
  const point = walked && walks?.[walked.name]?.[walked.place];
  return point ? walkMark(point) : '';
}

/** The drawing with the point that is being read. Beside layers it has one of its own. */
function marked(drawing: LabelledDrawing, walked: View['walked']): LabelledDrawing {
  const { content, layers } = drawing;
  const mark = markOfWalk(drawing, walked);
  return layers
    ? { ...drawing, content: content + element('g', {}, mark), layers: [...layers, mark] }
    : { ...drawing, content: content + mark };
}

/** The place of a drawing that has nothing to show. */
export const emptyDrawing = (width: number, height: number): Drawing => ({ width, height, content: '' });
