// How sure the model is of the output, and the sentences beside the curve.
import type { Interval } from '../../../charts/plane/planeTraces.ts';
import type { SiteUse } from '../../../model/cluster/site/siteUse.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { output, write } from '../../dom/elements.ts';
import { reportAtPower, type View } from '../view.ts';
import { bendInWords } from './bendReasonSentence.ts';

/** The interval of what the plane shows of a size: of the answers, where the site answers; null where it has none. */
export function shownInterval(report: SiteReport, use: SiteUse): Interval | null {
  if (use !== 'answering') return report;
  const { siteMw, answering } = report;
  return answering && { siteMw, usefulLowMw: answering.lowMw, usefulHighMw: answering.highMw };
}

/** The interval at the chosen power, what it hangs on, and why it is wide. */
export function intervalInWords(view: View): string {
  const { words, language, names, plane } = view;
  const report = reportAtPower(view);
  const interval = report && shownInterval(report, plane.use);
  if (!interval) return '';
  const moves = fill(words.plane.intervalMoves, { name: names[report.strongestId] ?? report.strongestId });
  return [
    fill(words.plane.interval, {
      mw: formatNumber(language, interval.siteMw),
      low: formatNumber(language, interval.usefulLowMw, 1),
      high: formatNumber(language, interval.usefulHighMw, 1),
    }),
    ...(plane.use === 'answering' ? [] : [moves]),
    whyWide(report, words),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why it is wide, in one sentence, were there two reasons. */
function whyWide({ wider }: SiteReport, { plane }: View['words']): string {
  const [reason, other] = wider;
  return reason ? plane.wider[other ? 'both' : reason] : '';
}

/** How often such intervals have held on runs that the model had not seen. */
export const trialsInWords = (
  language: Language,
  template: string,
  { first, kept }: { first: number; kept: number },
): string =>
  fill(template, {
    first: formatNumber(language, 100 * first, 0),
    kept: formatNumber(language, 100 * kept, 0),
  });

export function showCurveWords(view: View): void {
  write(output('bend'), bendInWords(view));
  write(output('interval'), intervalInWords(view));
}
