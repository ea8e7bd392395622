// The sentence of the result: its parts, and the numbers written in place.
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import type { SiteUse } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { output, write } from '../../dom/elements.ts';
import { type PlaneView, shareOf } from '../plane/planeDrawing.ts';
import type { View } from '../view.ts';

export type FindingNumber = 'useful' | 'power' | 'work';

/** How many times the output of the smallest size a use has at the largest; null where one of the two does not fit. */
export function growthOf(traces: View['plane']['traces'], use: SiteUse): number | null {
  const points = traces[use];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.siteMw !== PHASE_ONE_MW || last.siteMw !== GOAL_MW) return null;
  return first.usefulMw > 0 ? last.usefulMw / first.usefulMw : null;
}

/** "7.6 times", in the language of the view; a dash where there is no such number. */
export function timesInWords(
  { words, language }: Pick<PlaneView, 'words' | 'language'>,
  times: number | null,
): string {
  return times === null ? '–' : plural(language, formatNumber(language, times, 1), words.plane.times);
}

export function findingNumbers(view: View): Record<FindingNumber, string> {
  const { plane, words, language } = view;
  return {
    useful: fill(words.plane.megawatts, { n: formatNumber(language, plane.here?.usefulMw ?? 0, 1) }),
    power: timesInWords(view, GOAL_MW / PHASE_ONE_MW),
    work: timesInWords(view, growthOf(plane.traces, plane.use)),
  };
}

/** Both sentences as text. */
export function findingInWords(view: View): string {
  const { words, language, mw } = view;
  const number = (value: number): string => formatNumber(language, value);
  const fixed = { mw: number(mw), phase: number(PHASE_ONE_MW), goal: number(GOAL_MW) };
  return fill(`${words.plane.finding} ${words.plane.plan}`, { ...fixed, ...findingNumbers(view) });
}

/** What is to be said where the picture alone would mislead: nothing fits, or almost nothing is left. */
export function warningOf({ plane, words, language, mw }: View): string {
  if (!plane.here) return fill(words.plane.noFit, { mw: formatNumber(language, mw) });
  return shareOf(plane) < ALMOST_NOTHING ? words.plane.almostNothing : '';
}

/** Of every hundred megawatts: below it a picture of the plane is all loss. */
const ALMOST_NOTHING = 0.5;

export function showFinding(view: View): void {
  for (const [name, text] of Object.entries(findingNumbers(view))) write(output(`finding-${name}`), text);
  write(output('drawn-against'), drawnAgainst(view));
  output('training-only').hidden = view.plane.use !== 'answering';
  const warning = warningOf(view);
  const place = output('finding-warning');
  write(place, warning);
  place.hidden = warning === '';
}

/** What the samples came to beside the formula, where both have answered at the chosen power. */
function drawnAgainst({ exact, plane, words, language, mw }: View): string {
  if (!exact?.isDrawn || exact.siteMw !== mw || !plane.here) return '';
  const [formula, drawn] = [plane.here.usefulMw, exact.usefulMw].map((value) =>
    formatNumber(language, value, 1),
  );
  return fill(words.run.drawnAgainst, {
    mw: formatNumber(language, mw),
    formula: formula ?? '',
    drawn: drawn ?? '',
  });
}
