// The drawn runs as dots, and where their time goes.
import { failuresChart } from '../../../charts/failures/failuresChart.ts';
import type { Draw } from '../chart/drawing.ts';
import { failuresInWords, failuresWords } from './failuresValue.ts';

export const failuresDrawing: Draw = (view, form) => ({
  ...failuresChart(
    view.failures && { ...view.failures, records: Object.values(view.records ?? {}) },
    failuresWords(view),
    form,
  ),
  label: failuresInWords(view, view.words.failures.label),
});
