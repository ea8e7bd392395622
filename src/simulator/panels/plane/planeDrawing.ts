// The plane of one moment: the column at the chosen power, the traces of the four uses, what was before and what is kept.

import type { ChartForm } from '../../../charts/form.ts';
import { planeChart } from '../../../charts/plane/planeChart.ts';
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { siteUses } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { LabelledDrawing } from '../chart/drawing.ts';
import { pointsOf, type View } from '../view.ts';

/** What the plane needs of a view. */
export interface PlaneView extends Pick<View, 'plane' | 'language' | 'mw' | 'reports'> {
  words: Pick<View['words'], 'plane'>;
}

export const useName = (
  use: View['plane']['use'],
  { plane }: PlaneView['words'],
  length: 'name' | 'short',
): string => fill(plane.uses[use][length], { phase: PHASE_ONE_MW });

export const shareOf = ({ here }: Pick<View['plane'], 'here'>): number =>
  here ? (100 * here.usefulMw) / here.idealMw : 0;

export const planeDrawing = (view: PlaneView, form: ChartForm): LabelledDrawing => {
  const { plane, words, language, mw } = view;
  const { use, traces, here } = plane;
  const scene = {
    ...plane,
    kept: plane.kept && { ...plane.kept, name: words.plane.sides[plane.kept.side] },
    points: traces[use],
    name: useName(use, words, 'short'),
    others: siteUses
      .filter((other) => other !== use)
      .map((other) => ({ name: useName(other, words, 'short'), points: traces[other] })),
    intervals: plane.hasInterval && use !== 'answering' ? pointsOf(view) : [],
  };
  return {
    ...planeChart(
      scene,
      {
        ...words.plane.chart,
        number: (value: number, decimals: number) => formatNumber(language, value, decimals),
        shareAt: (siteMw: string, share: string) => fill(words.plane.shareAt, { mw: siteMw, share }),
      },
      form,
    ),
    label: fill(words.plane.label, {
      mw: formatNumber(language, mw),
      useful: formatNumber(language, here?.usefulMw ?? 0, 1),
      share: formatNumber(language, shareOf(plane), 1),
    }),
  };
};
