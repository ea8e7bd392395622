// What keeps the output from growing in step with the power.
import { bendChart } from '../../../charts/bend/bendChart.ts';
import { fill } from '../../../site/locales.ts';
import { one, write } from '../../dom/elements.ts';
import { type Draw, emptyDrawing } from '../chart/drawing.ts';
import { pointAtPower, pointsOf, type View } from '../view.ts';

type BendView = Pick<View, 'exact' | 'mw' | 'reports' | 'words'>;

export const bendDrawing: Draw = (view, form) => {
  const { words } = view;
  const [first] = pointsOf(view);
  const here = pointAtPower(view);
  const drawing =
    first && here
      ? bendChart(first, here, { ...words.bend, causes: words.causes }, form)
      : emptyDrawing(698, 418);
  const nothing = here ? words.bend.none : words.table.noFit;
  return { ...drawing, label: ofBars(view, words.bend.label) || nothing };
};

/** A sentence about the bars; empty where there are none. */
function ofBars(view: BendView, sentence: string): string {
  const [first] = pointsOf(view);
  const here = pointAtPower(view);
  return first && here && here.siteMw > first.siteMw ? fill(sentence, { mw: view.mw }) : '';
}

export const bendReading = (view: BendView): string => ofBars(view, view.words.bend.reading);

export function showBendReading(view: View): void {
  const reading = bendReading(view);
  const place = one('[data-reading="1"]');
  write(place, reading);
  place.hidden = reading === '';
}
