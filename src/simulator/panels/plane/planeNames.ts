// The names beside the column, each with its megawatts, and the four uses with how far each carries.

import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import { type Stratum, strata, stratumMw } from '../../../charts/plane/column/strata.ts';
import { miniTrace } from '../../../charts/plane/miniTrace.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import { type SiteUse, siteUses } from '../../../model/cluster/site/siteUse.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { one, output, write, writeAttribute } from '../../dom/elements.ts';
import { COMPUTING, growthOf, timesInWords } from '../finding/finding.ts';
import type { View } from '../view.ts';

/** Megawatts of a name: one decimal, none from a hundred up. */
export const shortMw = (language: Language, mw: number): string =>
  formatNumber(language, mw, mw >= 99.95 ? 0 : 1);

/** As beside the column: a dash where nothing fits. */
export const besideColumn = (
  { plane, language }: Pick<View, 'plane' | 'language'>,
  mwOf: (here: CurvePoint) => number,
): string =>
  plane.stale.includes('here') ? COMPUTING : plane.here ? shortMw(language, mwOf(plane.here)) : '–';

/** What a press on the name of a stratum does; `value` are its megawatts as they are written. */
export const stratumInWords = (
  stratum: Stratum,
  value: string,
  { plane }: Pick<View['words'], 'plane'>,
): string => fill(plane.openStratum, { name: plane.strata[stratum], n: value });

export function showPlaneNames(view: View): void {
  const { plane, words, language, mw } = view;
  write(output('installed'), formatNumber(language, mw));
  const useful = besideColumn(view, ({ usefulMw }) => usefulMw);
  write(output('useful'), useful);
  for (const stratum of strata) {
    const value = besideColumn(view, (here) => stratumMw(here, stratum));
    const button = one(`[data-open-place="${stratum}"]`);
    write(output(`stratum-${stratum}`), value);
    writeAttribute(button, 'aria-description', stratumInWords(stratum, value, words));
    writeAttribute(button, 'aria-pressed', String(plane.marked === stratum));
  }
  const foot = one('[data-foot]');
  const isWhole = plane.highMw >= GOAL_MW;
  writeAttribute(foot, 'aria-pressed', String(!isWhole));
  writeAttribute(
    foot,
    'aria-description',
    fill(isWhole ? words.plane.magnify : words.plane.shrink, { n: useful }),
  );
}

/** The trace that each use was last shown by: while the power moves they all stay. */
const shown = new Map<SiteUse, View['plane']['traces'][SiteUse]>();
const none: View['plane']['traces'][SiteUse] = [];

export function showUses(view: View): void {
  const { plane } = view;
  for (const use of siteUses) {
    const isStale = plane.stale.includes(use);
    const points = isStale ? none : plane.traces[use];
    if (shown.get(use) === points) continue;
    shown.set(use, points);
    write(output(`times-${use}`), isStale ? COMPUTING : timesInWords(view, growthOf(plane.traces, use)));
    putDrawing(one(`[data-mini="${use}"]`), miniTrace(points).content);
  }
}
