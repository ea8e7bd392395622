// S3: a year of weather through the centre: hours with power against training, for one pair of plants and battery.
import { octagon } from '../../charts/marks/octagon.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import {
  pairShares,
  type SiteWeather,
  sharesByBattery,
  siteScenario,
} from '../../engine/weather/siteWeather.ts';
import { capacityFactorOf } from '../../model/energy/weatherYears.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { type Figure, type Material, numberOf, type State } from '../grammar/figure.ts';
import type { LevelLine } from './levelLines.ts';
import { mapRange } from './mapRange.ts';
import { wireMeasured } from './measured/wireMeasured.ts';
import { height, map, weekY, width, xOf, year, yOf } from './plot.ts';
import { batteryCurve, weekCurve } from './walkedCurves.ts';
import type { WeatherYearWords } from './weatherYearWords.ts';
import { HOURS_PER_WEEK, WEEKS, weekShares } from './weekShares.ts';

export interface WeatherYearMaterial extends Material {
  words: WeatherYearWords;
  site: SiteWeather;
  windShare: number;
  lines: readonly LevelLine[];
}

const TABLE_HOURS = [0, 4, 8, 12, 24, 48];
function levelLines(
  lines: readonly LevelLine[],
  { direction, language }: Pick<WeatherYearMaterial, 'direction' | 'language'>,
): string {
  return lines
    .map(({ percent, points }) => {
      const places = points.map(([power, hours]): Point => [xOf(power), yOf(hours)]);
      const end = places.at(-1);
      if (end === undefined) return '';
      const name = formatNumber(language, percent, 0);
      return (
        path('level-line', lineThrough(places)) +
        text('water-text smaller halo', end[0], end[1] - 5, name, 'middle', direction)
      );
    })
    .join('');
}

/** A sentence of its own where not one hour in a hundred has power, and where every hour has. */
function sentenceFor(hoursShare: number, words: WeatherYearWords): string {
  if (hoursShare < 0.01) return words.none;
  return hoursShare < 1 ? words.finding : words.whole;
}

/** What the reader's own device has computed, once it has. */
interface OwnMap {
  lines: readonly LevelLine[];
  sentence: string;
}

/** The keys under which an own map joins the state. */
const own = { lines: 'ownLines', hours: 'ownHours', seconds: 'ownSeconds', threads: 'ownThreads' };

function ownMap(state: State, { words, language }: WeatherYearMaterial): OwnMap | undefined {
  const lines = state[own.lines];
  if (typeof lines !== 'string') return undefined;
  const threads = numberOf(state, own.threads);
  const values = {
    hours: formatNumber(language, numberOf(state, own.hours), 0),
    seconds: formatNumber(language, numberOf(state, own.seconds), 1),
    threads: plural(language, threads, words.threads),
  };
  const sentence = fill(threads === 0 ? words.onGpu : words.onThreads, values);
  return { lines: JSON.parse(lines), sentence };
}

function axes({ words, direction, language }: WeatherYearMaterial): string {
  const powers = [1, 2, 3, 4, 5, 6, 7];
  const hours = [0, 12, 24, 36, 48];
  return [
    path(
      'axis',
      `M${map.left} ${map.top}V${map.bottom}H${map.right}${powers.map((power) => `M${short(xOf(power))} ${map.bottom}v5`).join('')}${hours.map((h) => `M${map.left} ${short(yOf(h))}h-5`).join('')}`,
    ),
    ...powers.map((power) =>
      text(
        'secondary smaller',
        xOf(power),
        map.bottom + 19,
        formatNumber(language, power, 0),
        'middle',
        direction,
      ),
    ),
    ...hours.map((h) =>
      text('secondary smaller', map.left - 8, yOf(h) + 4, formatNumber(language, h, 0), 'right', direction),
    ),
    text('secondary smaller', map.right, map.bottom + 38, words.powerAxis, 'right', direction),
    text('secondary smaller', 2, 12, words.batteryAxis, 'left', direction),
    text('water-text smaller', map.right, 12, words.linesAxis, 'right', direction),
  ].join('');
}

function weekStrip(given: WeatherYearMaterial, shares: readonly number[]): string {
  const step = (map.right - map.left) / WEEKS;
  const edge = shares.flatMap((share, week): Point[] => {
    const y = weekY(share);
    return [
      [map.left + week * step, y],
      [map.left + (week + 1) * step, y],
    ];
  });
  const foot: Point[] = [
    [map.left, year.bottom],
    [map.right, year.bottom],
  ];
  return [
    path('level-band', areaBetween(edge, foot)),
    path('level-line', lineThrough(edge)),
    path('axis', `M${map.left} ${year.bottom}H${map.right}M${map.left} ${year.bottom}V${year.top}`),
    text(
      'secondary smaller',
      map.left - 8,
      year.top + 5,
      formatNumber(given.language, HOURS_PER_WEEK, 0),
      'right',
      given.direction,
    ),
    text(
      'secondary smaller',
      map.left - 8,
      year.bottom + 4,
      formatNumber(given.language, 0, 0),
      'right',
      given.direction,
    ),
    text('secondary smaller', map.right, year.bottom + 19, given.words.weeks, 'right', given.direction),
  ].join('');
}

function draw(
  given: WeatherYearMaterial,
  lines: readonly LevelLine[],
  power: number,
  battery: number,
  weeks: readonly number[],
): Drawing {
  const [x, y] = [xOf(power), yOf(battery)];
  const content = [
    axes(given),
    levelLines(lines, given),
    path('before-line', `M${short(x)} ${map.bottom}V${short(y)}H${map.left}`),
    path('place-chosen', octagon(x, y, 6)),
    weekStrip(given, weeks),
  ];
  return { width, height, content: content.join('') };
}

export const weatherYear: Figure<WeatherYearMaterial> = {
  inputs: ({ words, language }) => [
    {
      kind: 'range',
      key: 'over',
      label: words.power,
      low: mapRange.lowPower,
      high: mapRange.highPower,
      step: 0.1,
      value: 3.2,
      say: (value) => fill(words.times, { n: formatNumber(language, value, 1) }),
    },
    {
      kind: 'range',
      key: 'batt',
      label: words.battery,
      low: 0,
      high: mapRange.highBattery,
      step: 1,
      value: 8,
      say: (value) => plural(language, value, words.hours),
    },
    { kind: 'action', key: 'map', label: words.compute },
  ],
  async act(_key, given, redraw) {
    const { site, windShare } = given;
    const { wholeMap } = await import('./wholeMap.ts');
    const found = await wholeMap(site, windShare, mapRange);
    // Other hours have come meanwhile.
    if (given.site !== site) return;
    redraw({
      [own.lines]: JSON.stringify(found.lines),
      [own.hours]: found.hours,
      [own.seconds]: found.seconds,
      // No thread of the processor: the graphics chip did it.
      [own.threads]: found.backend === 'webgpu' ? 0 : found.threads,
    });
  },
  equip(figure, given, redraw) {
    wireMeasured(figure, given, () => redraw({ [own.lines]: 0 }));
  },
  answer(state, given) {
    const { site, windShare, words, language } = given;
    const power = numberOf(state, 'over');
    const battery = numberOf(state, 'batt');
    const percent = (share: number, decimals = 0): string => formatNumber(language, 100 * share, decimals);
    const found = pairShares(site, windShare, power, battery);
    const { outputs } = siteScenario(site, windShare, [power], [battery]);
    const values = {
      power: formatNumber(language, power, 1),
      battery: plural(language, battery, words.hours),
      annual: percent(capacityFactorOf(outputs) * power),
      // A few hours without power are no whole year.
      hours: percent(found.hoursShare, found.hoursShare > 0.9995 ? 2 : 1),
      training: percent(found.trainingShare, 1),
      pauses: plural(language, Math.round(found.pausesPerYear), words.pauses),
    };
    const computed = ownMap(state, given);
    const weeks = weekShares(site, windShare, power, battery);
    const count = formatNumber(language, outputs.length, 0);
    const sentences = [
      fill(sentenceFor(found.hoursShare, words), values),
      ...(site.measured ? [fill(words.measured.finding, { count })] : []),
      ...(computed ? [computed.sentence] : []),
    ];
    return {
      finding: sentences.join(' '),
      // The seconds that it took.
      isMeasured: computed !== undefined,
      drawing: draw(given, computed?.lines ?? given.lines, power, battery, weeks),
      label: fill(site.measured ? words.measured.label : words.label, values),
      // Six more batteries: only for who asks.
      get rows() {
        return sharesByBattery(site, windShare, power, TABLE_HOURS).map((row, i) => [
          plural(language, TABLE_HOURS[i] as number, words.hours),
          percent(row.hoursShare, 1),
          percent(row.trainingShare, 1),
          formatNumber(language, row.pausesPerYear, 0),
        ]);
      },
      // Thirteen more.
      get curves() {
        return [batteryCurve(given, power), weekCurve(given, weeks)];
      },
    };
  },
};
