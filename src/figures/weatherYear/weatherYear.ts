// S3: years of weather through the centre: hours with power against training, for one pair of plants and battery, and their map for
// one share of wind.
import { runShares, runSharesByBattery } from '../../engine/weather/runShares.ts';
import { siteScenario } from '../../engine/weather/siteWeather.ts';
import { capacityFactorOf } from '../../model/energy/weatherYears.ts';
import { element } from '../../site/browser/element.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { choiceOf, type Figure, type Material, numberOf, type State } from '../grammar/figure.ts';
import { percentInput } from '../grammar/inputs.ts';
import { draw } from './drawing.ts';
import { lastKept } from './lastKept.ts';
import { movedLines } from './map/coarseLines.ts';
import type { MapLines } from './map/levelLines.ts';
import { mapRange } from './map/mapRange.ts';
import { neededPower } from './map/neededPower.ts';
import { isAsked, ownMapIn, timesInWords } from './map/ownMap.ts';
import { type MapMaterial, wireMap } from './map/wireMap.ts';
import { wireMeasured } from './measured/wireMeasured.ts';
import { batteryCurve, weekCurve } from './walkedCurves.ts';
import type { WeatherYearWords } from './weatherYearWords.ts';
import { weekShares } from './weekShares.ts';

export interface WeatherYearMaterial extends Material, MapMaterial {
  words: WeatherYearWords;
  /** Of the map for this share, or for measured hours. */
  lines: MapLines;
}

const TABLE_HOURS = [0, 4, 8, 12, 24, 48];
/** What plants are asked for: this share of the hours, or of the training. */
const NEEDED_SHARE = 0.9;

/** A sentence of its own where not one hour in a hundred has power, and where every hour has. */
function sentenceFor(hoursShare: number, words: WeatherYearWords): string {
  if (hoursShare < 0.01) return words.none;
  return hoursShare < 1 ? words.finding : words.whole;
}

const windOf = (state: State): number => numberOf(state, 'wind') / 100;
const kindOf = (state: State): keyof MapLines =>
  choiceOf(state, 'lines') === 'training' ? 'training' : 'hours';

/** The lines of the state that are at hand, or quickly made. */
function coarseOf(state: State, { site, windShare, lines }: WeatherYearMaterial): MapLines {
  const wind = windOf(state);
  return site.measured || wind === windShare ? lines : movedLines(site, wind);
}

/** Kept while nothing that it depends on is moved: the installed power is not asked for. */
const powerNeeded = lastKept(neededPower);

/** What plants a battery needs for most of the hours, or of the training: where a line of the map crosses its height. */
function needInWords(state: State, { site, words, language }: WeatherYearMaterial): string {
  const kind = kindOf(state);
  const needed = powerNeeded(site, windOf(state), numberOf(state, 'batt'), kind, NEEDED_SHARE);
  const share = formatNumber(language, 100 * NEEDED_SHARE, 0);
  if (needed === undefined) return fill(words.beyond[kind], { share });
  return fill(words.needed[kind], { share, n: formatNumber(language, needed, 1) });
}

export const weatherYear: Figure<WeatherYearMaterial> = {
  inputs: ({ words, language, windShare }) => [
    {
      kind: 'range',
      key: 'over',
      label: words.power,
      low: mapRange.lowPower,
      high: mapRange.highPower,
      step: mapRange.powerStep,
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
    percentInput(language, {
      key: 'wind',
      label: words.wind,
      value: 100 * windShare,
      percent: words.percent,
    }),
    {
      kind: 'choice',
      key: 'lines',
      label: words.lines,
      isLater: true,
      value: 'hours',
      choices: [
        { value: 'hours', label: words.shown.hours },
        { value: 'training', label: words.shown.training },
      ],
    },
  ],
  act: async (key, { mapHand }) => (key === 'three' ? mapHand?.measure() : mapHand?.request()),
  equip(figure, given, redraw, { busy, rest }) {
    const { compute, measure } = given.words;
    const buttonOf = (key: string, name: string): HTMLElement =>
      element('button', { type: 'button', class: 'button quiet', 'data-action': key }, name);
    figure.querySelector('.computed-inputs')?.append(buttonOf('map', compute), buttonOf('three', measure));
    const forgetMap = wireMap(figure, given, redraw, rest);
    const wind = figure.querySelector('[data-input="wind"]')?.closest('.control');
    const change = (): void => {
      // Measured hours are those of the plants together.
      wind?.toggleAttribute('hidden', given.site.measured !== undefined);
      forgetMap();
    };
    wireMeasured(figure, given, change, busy);
  },
  answer(state, given) {
    const { site, words, language } = given;
    const windShare = windOf(state);
    const power = numberOf(state, 'over');
    const battery = numberOf(state, 'batt');
    const kind = kindOf(state);
    const percent = (share: number, decimals = 0): string => formatNumber(language, 100 * share, decimals);
    const found = runShares(site, windShare, power, battery);
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
    const own = ownMapIn(state, given);
    const weeks = weekShares(site, windShare, power, battery);
    const count = formatNumber(language, outputs.length, 0);
    const times = timesInWords(state, given);
    const sentences = [
      fill(sentenceFor(found.hoursShare, words), values),
      needInWords(state, given),
      ...(site.measured ? [fill(words.measured.finding, { count })] : []),
      ...(own ? [own.sentence] : isAsked(state) ? [words.computing] : []),
      ...times,
    ];
    const lines = (own?.lines ?? coarseOf(state, given))[kind];
    const label = site.measured ? words.measured.label : words.label;
    return {
      finding: sentences.join(' '),
      // The seconds that it took.
      isMeasured: own !== undefined || times.length > 0,
      drawing: draw(given, { power, battery, weeks, kind, lines }),
      label: fill(label, { ...values, lines: words.linesAxis[kind] }),
      // Six more batteries: only for who asks.
      get rows() {
        return runSharesByBattery(site, windShare, power, TABLE_HOURS).map((row, i) => [
          plural(language, TABLE_HOURS[i] as number, words.hours),
          percent(row.hoursShare, 1),
          percent(row.trainingShare, 1),
          formatNumber(language, row.pausesPerYear, 0),
        ]);
      },
      // Thirteen more.
      get curves() {
        return [batteryCurve({ ...given, windShare }, power), weekCurve(given, weeks)];
      },
    };
  },
};
