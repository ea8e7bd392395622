// The year of a site that lives on wind, sun and a battery, as one sentence under that of the result.
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { yearShareOf } from '../../answers/year/yearShare.ts';
import { output, write } from '../../dom/elements.ts';
import type { View } from '../view.ts';

/** Below this share of the hours a training has no pauses to speak of: it hardly runs. */
const HARDLY_RUNS = 0.01;

/** Below this share of the year's work the year comes to almost nothing. */
const ALMOST_NONE = 0.1;

/** Empty from the grid. */
export function weatherInWords({ weather, plane, words, language }: View): string {
  if (!weather || !plane.here) return '';
  const { over, batt, shares } = weather;
  const {
    weather: t,
    plane: { megawatts },
  } = words;
  const percent = (value: number): string => formatNumber(language, 100 * value, 1);
  const share = yearShareOf(plane.use, shares);
  const isTraining = plane.use !== 'answering' && shares.hoursShare >= HARDLY_RUNS;
  const said = fill(isTraining ? t.training : t.answering, {
    over: formatNumber(language, over, 1),
    batt: plural(language, batt, words.units.hours),
    hours: percent(shares.hoursShare),
    training: percent(shares.trainingShare),
    pauses: plural(language, Math.round(shares.pausesPerYear), t.pauses),
    useful: fill(megawatts, {
      n: formatNumber(language, plane.here.usefulMw * share, 1),
    }),
  });
  return share < ALMOST_NONE ? `${said} ${t.almostNone}` : said;
}

export function showWeather(view: View): void {
  const sentence = weatherInWords(view);
  const place = output('finding-weather');
  write(place, sentence);
  place.hidden = sentence === '';
}
