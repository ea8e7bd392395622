// The plane of one moment: the column at the chosen power, the traces of the four uses, what was before and what is kept.

import type { ChartForm } from '../../../charts/form.ts';
import { planeChart } from '../../../charts/plane/planeChart.ts';
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { siteUses } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { LabelledDrawing } from '../chart/drawing.ts';
import { shownInterval } from '../curve/interval.ts';
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

/** Why a power has no column, with the power's place open. */
export const noFitTemplate = ({
  plane,
  words,
}: Pick<PlaneView, 'words'> & { plane: Pick<View['plane'], 'use'> }): string =>
  plane.use === 'answering' ? words.plane.noAnswer : words.plane.noFit;

/** Why a power has no column. */
export const noFitInWords = (
  view: Pick<PlaneView, 'language' | 'mw' | 'words'> & { plane: Pick<View['plane'], 'use'> },
): string => fill(noFitTemplate(view), { mw: formatNumber(view.language, view.mw) });

export const planeDrawing = (view: PlaneView, form: ChartForm): LabelledDrawing => {
  const { plane, words, language, mw } = view;
  const { use, traces, here, stale } = plane;
  const isHereStale = stale.includes('here');
  const scene = {
    ...plane,
    siteMw: here?.siteMw ?? mw,
    kept: plane.kept && { ...plane.kept, name: words.plane.sides[plane.kept.side] },
    // A line of other settings does not run through a column of these.
    points: stale.includes(use) && !isHereStale ? [] : traces[use],
    name: useName(use, words, 'short'),
    others: siteUses
      .filter((other) => other !== use && (isHereStale || !stale.includes(other)))
      .map((other) => ({ name: useName(other, words, 'short'), points: traces[other] })),
    intervals: plane.hasInterval ? pointsOf(view).flatMap((report) => shownInterval(report, use) ?? []) : [],
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
    label: isHereStale
      ? words.plane.computing
      : !here
        ? noFitInWords(view)
        : fill(words.plane.label, {
            mw: formatNumber(language, mw),
            useful: formatNumber(language, here.usefulMw, 1),
            share: formatNumber(language, shareOf(plane), 1),
          }),
  };
};
