// S2: a centre of its own wind and sun: what is covered hour by hour, and the storage for 90, 99 and 100 per cent.
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { coveredShareOf } from '../../engine/weather/coveredShare.ts';
import { pairShares, type SiteWeather } from '../../engine/weather/siteWeather.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type Figure, type Material, numberOf } from '../grammar/figure.ts';
import { coveredShares, leastHours, remembered } from './batterySearch.ts';
import type { DakhlaStorageWords } from './dakhlaStorageWords.ts';

export interface DakhlaStorageMaterial extends Material {
  words: DakhlaStorageWords;
  site: SiteWeather;
  siteMw: number;
}

/** A battery of more hours than this is not looked for. */
const MOST_HOURS = 240;
const GOALS = [0.9, 0.99, 1];
/** The curve is drawn through these. */
const CURVE_HOURS = [0, 2, 4, 8, 12, 18, 24, 36, 48, 72, 96, 144, 192, 240];
const TICK_HOURS = [0, 6, 24, 48, 96, 168, 240];
const MWH_PER_GWH = 1000;

const width = 320;
const height = 262;
const frame = { left: 40, right: 304, top: 34, bottom: 206 };

// The first hours change most: a square root gives them room.
const xOf = (hours: number): number =>
  frame.left + Math.sqrt(hours / MOST_HOURS) * (frame.right - frame.left);
const yOf = (share: number): number => frame.bottom - share * (frame.bottom - frame.top);

/** The points through which the curve is drawn; `covered` are the shares at its batteries. */
const curvePoints = (covered: readonly number[]): Point[] =>
  CURVE_HOURS.map((hours, i) => [xOf(hours), yOf(covered[i] as number)]);

function draw(
  { words, direction, language }: DakhlaStorageMaterial,
  covered: readonly number[],
  needs: readonly (number | undefined)[],
): Drawing {
  const percents = [0, 50, 100];
  const goals = GOALS.map((goal, i) => {
    const hours = needs[i];
    if (hours === undefined) return '';
    const [x, y] = [xOf(hours), yOf(goal)];
    return (
      path('before-line', `M${short(x)} ${frame.bottom}V${short(y)}`) +
      path('place-chosen', octagon(x, y, 5)) +
      text(
        'bold smaller halo',
        x,
        y - 10,
        `${formatNumber(language, 100 * goal, 0)}\u00a0%`,
        'middle',
        direction,
      )
    );
  });
  const content = [
    path(
      'axis',
      `M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}${TICK_HOURS.map((hours) => `M${short(xOf(hours))} ${frame.bottom}v5`).join('')}${percents.map((percent) => `M${frame.left} ${short(yOf(percent / 100))}h-5`).join('')}`,
    ),
    ...TICK_HOURS.map((hours) =>
      text(
        'secondary smaller',
        xOf(hours),
        frame.bottom + 19,
        formatNumber(language, hours, 0),
        'middle',
        direction,
      ),
    ),
    ...percents.map((percent) =>
      text(
        'secondary smaller',
        frame.left - 8,
        yOf(percent / 100) + 4,
        formatNumber(language, percent, 0),
        'right',
        direction,
      ),
    ),
    text('secondary smaller', frame.right, frame.bottom + 40, words.hoursAxis, 'right', direction),
    text('secondary smaller', 2, 12, words.shareAxis, 'left', direction),
    path('level-line', lineThrough(curvePoints(covered))),
    ...goals,
  ];
  return { width, height, content: content.join('') };
}

export const dakhlaStorage: Figure<DakhlaStorageMaterial> = {
  inputs: ({ words, language }) => [
    {
      kind: 'range',
      key: 'over',
      label: words.power,
      low: 1,
      high: 10,
      step: 0.5,
      value: 4,
      say: (value) => fill(words.times, { n: formatNumber(language, value, 1) }),
    },
    {
      kind: 'range',
      key: 'wind',
      label: words.wind,
      low: 0,
      high: 100,
      step: 10,
      value: 50,
      say: (value) => fill(words.percent, { n: formatNumber(language, value, 0) }),
    },
  ],
  answer(state, given) {
    const { site, siteMw, words, language } = given;
    const power = numberOf(state, 'over');
    const windShare = numberOf(state, 'wind') / 100;
    const at = remembered(coveredShareOf(site, windShare, power));
    const covered = coveredShares(at, CURVE_HOURS);
    const needs = GOALS.map((goal) => leastHours(goal, at, CURVE_HOURS, covered));
    const gwhOf = (hours: number): string =>
      formatNumber(language, (hours * siteMw) / MWH_PER_GWH, hours * siteMw < 10 * MWH_PER_GWH ? 1 : 0);
    const inWords = (hours: number | undefined): string =>
      hours === undefined
        ? fill(words.beyond, { n: gwhOf(MOST_HOURS) })
        : fill(words.gwh, { n: gwhOf(hours) });
    const percent = (share: number): string => formatNumber(language, 100 * share, 1);
    const values = {
      power: formatNumber(language, power, 1),
      bare: percent(covered[0] as number),
      first: formatNumber(language, 100 * (GOALS[0] as number), 0),
      second: formatNumber(language, 100 * (GOALS[1] as number), 0),
      third: formatNumber(language, 100 * (GOALS[2] as number), 0),
      forFirst: inWords(needs[0]),
      forSecond: inWords(needs[1]),
      forThird: inWords(needs[2]),
    };
    return {
      finding: fill(words.finding, values),
      drawing: draw(given, covered, needs),
      label: fill(words.label, values),
      rows: GOALS.map((goal, i) => {
        const hours = needs[i];
        return [
          fill(words.percent, { n: formatNumber(language, 100 * goal, 0) }),
          hours === undefined ? inWords(hours) : gwhOf(hours),
          hours === undefined ? '—' : formatNumber(language, hours, 0),
          hours === undefined ? '—' : percent(pairShares(site, windShare, power, hours).spilledShare),
        ];
      }),
      curves: [
        {
          values: covered,
          said: CURVE_HOURS.map((hours, i) =>
            fill(words.point, { n: formatNumber(language, hours, 0), share: percent(covered[i] as number) }),
          ),
          points: curvePoints(covered),
        },
      ],
    };
  },
};
