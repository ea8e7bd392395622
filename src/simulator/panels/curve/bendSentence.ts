// The home page's sentence on why output does not follow power, made from the model's own losses.
import { excessOf } from '../../../charts/bend/bendChart.ts';
import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import type { LossCause } from '../../../model/cluster/site/losses.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';

export type BendSentenceWords = Strings['home']['bend'];

const MOST_NAMED = 3;
/** A cause is named from this share of all that is lost beyond the share in proportion. */
const LEAST_SHARE = 0.1;

/** Causes that take more than their share between two sizes, the largest first: three at most, none below a tenth. */
export function leadingCauses(first: CurvePoint, last: CurvePoint): LossCause[] {
  const taking = excessOf(first, last)
    .filter(({ mw }) => mw > 0)
    .sort((a, b) => b.mw - a.mw);
  const total = taking.reduce((sum, { mw }) => sum + mw, 0);
  return taking
    .filter(({ mw }) => mw >= LEAST_SHARE * total)
    .slice(0, MOST_NAMED)
    .map(({ cause }) => cause);
}

/** How useful output grows between the smallest and the largest of `points`, and what keeps it from growing with power. */
export function bendSentence(
  language: Language,
  points: readonly CurvePoint[],
  words: BendSentenceWords,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.siteMw >= last.siteMw) return words.none;
  const [power, output] = [last.siteMw / first.siteMw, last.usefulMw / first.usefulMw];
  const times = (ratio: number): string =>
    plural(language, formatNumber(language, Math.round(10 * ratio) / 10), words.times);
  const growth = { power: times(power), output: times(output) };
  if (times(output) === times(power) || output > power) return fill(words.straight, growth);
  const causes = leadingCauses(first, last).map((cause) => words.causes[cause]);
  const template = causes.length === 1 ? words.bentByOne : words.bent;
  return fill(template, { ...growth, causes: causes.join(words.then) });
}
