// The weather point by point: up the map by battery, and along the strip by week.
import { runSharesByBattery } from '../../engine/weather/runShares.ts';
import type { SiteWeather } from '../../engine/weather/siteWeather.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';
import type { AnswerCurve } from '../grammar/figure.ts';
import { map, weekY, xOf, yOf } from './plot.ts';
import { HOURS_PER_WEEK, WEEKS } from './weekShares.ts';

interface CurveMaterial {
  language: string;
  words: { byWeek: string; byBattery: string; point: string; batteryPoint: string; hours: PluralForms };
  site: SiteWeather;
  windShare: number;
}

/** Batteries that are walked up the map, the whole height of it. */
const WALKED_HOURS = Array.from({ length: 13 }, (_, place) => 4 * place);

/** The weeks of the strip, each in its middle. */
export function weekCurve({ words, language }: CurveMaterial, shares: readonly number[]): AnswerCurve {
  const step = (map.right - map.left) / WEEKS;
  return {
    name: words.byWeek,
    values: shares,
    said: shares.map((share, week) =>
      fill(words.point, {
        n: formatNumber(language, week + 1, 0),
        hours: formatNumber(language, share * HOURS_PER_WEEK, 0),
        of: formatNumber(language, HOURS_PER_WEEK, 0),
      }),
    ),
    points: shares.map((share, week) => [map.left + (week + 0.5) * step, weekY(share)]),
  };
}

/** Up the map at the chosen power: a larger battery, more hours. */
export function batteryCurve(given: CurveMaterial, power: number): AnswerCurve {
  const { site, windShare, words, language } = given;
  const shares = runSharesByBattery(site, windShare, power, WALKED_HOURS).map(({ hoursShare }) => hoursShare);
  return {
    name: words.byBattery,
    values: shares,
    said: WALKED_HOURS.map((hours, place) =>
      fill(words.batteryPoint, {
        battery: plural(language, hours, words.hours),
        hours: formatNumber(language, 100 * (shares[place] ?? 0), 1),
      }),
    ),
    points: WALKED_HOURS.map((hours) => [xOf(power), yOf(hours)]),
  };
}
