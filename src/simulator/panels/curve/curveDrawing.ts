// Output against power, with every loss as a band: figure 1.
import { curveChart } from '../../../charts/curve/curveChart.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { GOAL_MW } from '../../inputs/site.ts';
import { type Draw, emptyDrawing } from '../chart/drawing.ts';
import { pointsOf } from '../view.ts';

export const curveDrawing: Draw = (view, form) => {
  const { curve, causes } = view.words;
  const points = pointsOf(view);
  const words = { ...curve, at: fill(curve.at, { mw: GOAL_MW }), causes };
  const drawing = points.length > 0 ? curveChart(points, view.mw, words, form) : emptyDrawing(698, 530);
  return {
    ...drawing,
    label: fill(curve.label, {
      useful: formatNumber(view.language, points.at(-1)?.usefulMw ?? 0, 1),
    }),
  };
};
