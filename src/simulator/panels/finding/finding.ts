// The sentence of the result: its parts, and the numbers written in place.
import { strata, stratumMw } from '../../../charts/plane/column/strata.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import type { SiteUse } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { one, output, write, writeAttribute } from '../../dom/elements.ts';
import { noFitInWords, noFitTemplate, type PlaneView, shareOf } from '../plane/planeDrawing.ts';
import type { View } from '../view.ts';
import { behindPlace } from './templateParts.ts';

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

/** In the place of a number that is being computed. */
export const COMPUTING = '\u2026';

export function findingNumbers(view: View): Record<FindingNumber, string> {
  const { plane, language } = view;
  const { here, stale, traces, use } = plane;
  return {
    useful: stale.includes('here') ? COMPUTING : formatNumber(language, here?.usefulMw ?? 0, 1),
    power: timesInWords(view, GOAL_MW / PHASE_ONE_MW),
    work: stale.includes(use) ? COMPUTING : timesInWords(view, growthOf(traces, use)),
  };
}

/** Whether there is a plan to speak of: both its ends fit. */
const hasPlan = ({ plane }: View): boolean => growthOf(plane.traces, plane.use) !== null;

/** Whether the model has answered that nothing fits: then there is no work to speak of. */
const hasNone = ({ plane: { here, stale } }: View): boolean => !here && !stale.includes('here');

const wordsOf = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join('');

/** Both sentences as text, or why there is neither. */
export function findingInWords(view: View): string {
  if (hasNone(view)) return noFitInWords(view);
  const { words, language, mw } = view;
  const { finding, plan, megawatts } = words.plane;
  const number = (value: number): string => formatNumber(language, value);
  const fixed = { mw: number(mw), phase: number(PHASE_ONE_MW), goal: number(GOAL_MW) };
  const numbers = findingNumbers(view);
  const useful = fill(megawatts, { n: numbers.useful });
  return fill(hasPlan(view) ? `${finding} ${plan}` : finding, { ...fixed, ...numbers, useful });
}

/** What is to be said where the picture alone would mislead: almost nothing is left. */
export function warningOf(view: View): string {
  const { plane, words, language } = view;
  const { here, stale } = plane;
  if (!here || stale.includes('here') || shareOf(plane) >= ALMOST_NOTHING) return '';
  const largest = strata.reduce((most, next) =>
    stratumMw(here, next) > stratumMw(here, most) ? next : most,
  );
  return fill(words.plane.almostNothing, {
    name: words.plane.strata[largest],
    n: formatNumber(language, stratumMw(here, largest), 1),
  });
}

/** Of every hundred megawatts: below it a picture of the plane is all loss. */
const ALMOST_NOTHING = 3;

export function showFinding(view: View): void {
  for (const [name, text] of Object.entries(findingNumbers(view))) write(output(`finding-${name}`), text);
  write(output('drawn-against'), drawnAgainst(view));
  output('training-only').hidden = view.plane.use !== 'answering';
  const { stale, use } = view.plane;
  const isComputing = stale.includes('here') || stale.includes(use);
  output('computing').hidden = !isComputing;
  output('plan').hidden = isComputing || !hasPlan(view);
  writeAttribute(one('[data-stage]'), 'aria-busy', String(stale.includes('here')));
  const none = output('finding-none');
  none.hidden = !hasNone(view);
  output('finding-said').hidden = hasNone(view);
  write(none, hasNone(view) ? wordsOf(behindPlace(noFitTemplate(view), 'mw')) : '');
  const warning = warningOf(view);
  const place = output('finding-warning');
  write(place, warning);
  place.hidden = warning === '';
}

/** What the samples came to beside the formula, where both have answered at the chosen power. Answers have no samples: those are of a training. */
export function drawnAgainst({ exact, plane, words, language, mw }: View): string {
  if (!exact?.isDrawn || exact.siteMw !== mw || !plane.here || plane.use === 'answering') return '';
  const [formula, drawn] = [plane.here.usefulMw, exact.usefulMw].map((value) =>
    formatNumber(language, value, 1),
  );
  return fill(words.run.drawnAgainst, {
    mw: formatNumber(language, mw),
    formula: formula ?? '',
    drawn: drawn ?? '',
  });
}
