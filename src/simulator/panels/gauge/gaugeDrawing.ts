// The column at the chosen power: installed at the top, useful at the foot, the losses between.
import { gaugeChart, gaugeHeight } from '../../../charts/gauge/gaugeChart.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type Draw, emptyDrawing } from '../chart/drawing.ts';
import { pointAtPower } from '../view.ts';

export const gaugeDrawing: Draw = (view, form) => {
  const { words, mw } = view;
  const here = pointAtPower(view);
  const drawing = here ? gaugeChart(here, words.gauge, form) : emptyDrawing(220, gaugeHeight(form.isNarrow));
  return {
    ...drawing,
    label: fill(words.gauge.label, { mw, useful: formatNumber(view.language, here?.usefulMw ?? 0, 1) }),
  };
};
