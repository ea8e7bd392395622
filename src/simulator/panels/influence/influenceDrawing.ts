// The strongest constants as bars.
import { influenceChart } from '../../../charts/influence/influenceChart.ts';
import type { Draw } from '../chart/drawing.ts';
import { influencesInWords, influenceWords, labelOf } from './influencesValue.ts';

export const influenceDrawing: Draw = (view, form) => ({
  ...influenceChart(view.influences, (id) => labelOf(view, id), influenceWords(view), form),
  label: influencesInWords(view, view.words.influence.label),
});
