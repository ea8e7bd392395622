// The foot of the curve, enlarged, beside the output that would have grown in step with the power: figure 2.
import { closeUpChart } from '../../../charts/curve/closeUpChart.ts';
import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/scenario.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import type { Draw } from '../chart/drawing.ts';
import { pointsOf } from '../view.ts';

export const powerGrowth = (DEFAULT_SITE_POWERS_MW.at(-1) ?? 1) / (DEFAULT_SITE_POWERS_MW[0] ?? 1);

/** How many times the output grows from the smallest computed size to the largest. */
const outputGrowth = (points: readonly CurvePoint[]): number =>
  (points.at(-1)?.usefulMw ?? 0) / (points[0]?.usefulMw ?? 1);

export const closeUpDrawing: Draw = (view, form) => {
  const { closeup, curve } = view.words;
  const points = pointsOf(view);
  const straightTimes = plural(view.language, powerGrowth, closeup.times);
  const usefulTimes = plural(
    view.language,
    formatNumber(view.language, outputGrowth(points), 1),
    closeup.times,
  );
  return {
    ...closeUpChart(points, view.mw, { ...curve, ...closeup, straightTimes, usefulTimes }, form),
    label: fill(closeup.label, { power: straightTimes, output: usefulTimes }),
  };
};
