// How sure the model is of the output, and the sentences beside the curve.
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { one, output, write } from '../../dom/elements.ts';
import { reportAtPower, type View } from '../view.ts';

/** The interval at the chosen power, and what it hangs on. */
export function intervalInWords(view: View): string {
  const report = reportAtPower(view);
  if (!report) return '';
  return fill(view.words.plane.interval, {
    mw: report.siteMw,
    low: formatNumber(view.language, report.usefulLowMw, 1),
    high: formatNumber(view.language, report.usefulHighMw, 1),
    name: view.names[report.strongestId] ?? report.strongestId,
  });
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
  write(output('bend'), view.plane.bend?.sentence ?? '');
  write(output('interval'), intervalInWords(view));
}

export const showBendReading = ({ words, mw }: View): void =>
  write(one('[data-reading="1"]'), fill(words.bend.reading, { mw }));
