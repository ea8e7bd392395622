// What keeps the output from growing in step with the power.
import { bendChart } from '../../../charts/bend/bendChart.ts';
import { fill } from '../../../site/locales.ts';
import { type Draw, emptyDrawing } from '../chart/drawing.ts';
import { pointAtPower, pointsOf } from '../view.ts';

export const bendDrawing: Draw = (view, form) => {
  const { words, mw } = view;
  const [first] = pointsOf(view);
  const here = pointAtPower(view);
  const drawing =
    first && here
      ? bendChart(first, here, { ...words.bend, causes: words.causes }, form)
      : emptyDrawing(698, 418);
  return { ...drawing, label: fill(words.bend.label, { mw }) };
};
