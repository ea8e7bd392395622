// S7: from noon to evening by salt or by battery: how fast a store pours, for how long, and until when.
import { areaBetween, type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { GOAL_MW } from '../../model/cluster/phases.ts';
import { overNight, type Store } from '../../model/energy/stores.ts';
import { sunHeight } from '../../model/energy/sun.ts';
import { HOURS_PER_DAY } from '../../model/numbers/units.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { type AnswerCurve, choiceOf, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import type { EveningStoreWords } from './eveningStoreWords.ts';

export interface EveningStoreMaterial extends Material {
  words: EveningStoreWords;
  saltMwh: number;
  saltMw: number;
  batteryMwh: number;
  batteryEfficiency: number;
  latitudeDeg: number;
}

/** From noon to the next day's mid-morning; the day of the equinox, when the sun sets at 18 and rises at 6. */
const day = { of: 80, from: 12, to: 33, sunset: 18, sunrise: 30 };
const NIGHT_HOURS = day.sunrise - day.sunset;
const width = 320;
const height = 250;
const frame = { left: 40, right: 306, top: 34, bottom: 196 };

const xOf = (hour: number): number =>
  frame.left + ((hour - day.from) / (day.to - day.from)) * (frame.right - frame.left);
const yOf = (mw: number): number => frame.bottom - (mw / GOAL_MW) * (frame.bottom - frame.top);

function storeOf(given: EveningStoreMaterial, kind: string, count: number): Store {
  const { saltMwh, saltMw, batteryMwh, batteryEfficiency } = given;
  return kind === 'salt'
    ? { energyMwh: count * saltMwh, powerMw: count * saltMw, efficiency: 1 }
    : { energyMwh: count * batteryMwh, powerMw: Infinity, efficiency: batteryEfficiency };
}

/** An hour of the drawing as a clock shows it. */
function clock(hour: number): string {
  const minutes = Math.round(hour * 60) % (HOURS_PER_DAY * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Light over a flat field, noon at the top of the drawing: its form only. */
function sunCurve(latitudeDeg: number): string {
  const noon = sunHeight(latitudeDeg, day.of, 12);
  const points = (from: number, to: number): Point[] =>
    Array.from({ length: 13 }, (_, i) => {
      const hour = from + (i * (to - from)) / 12;
      const share = Math.max(0, sunHeight(latitudeDeg, day.of, hour % HOURS_PER_DAY) / noon);
      return [xOf(hour), yOf(GOAL_MW * share)];
    });
  return (
    path('before-line', lineThrough(points(day.from, day.sunset))) +
    path('before-line', lineThrough(points(day.sunrise, day.to)))
  );
}

function draw(given: EveningStoreMaterial, loadMw: number, pouredMw: number, hours: number): Drawing {
  const { words, direction, language } = given;
  const end = day.sunset + hours;
  const isLate = end > 26;
  const ticks = [12, 18, 24, 30];
  const powers = [0, 250, 500];
  const foot: Point[] = [
    [xOf(day.sunset), frame.bottom],
    [xOf(end), frame.bottom],
  ];
  const edge: Point[] = [
    [xOf(day.sunset), yOf(pouredMw)],
    [xOf(end), yOf(pouredMw)],
  ];
  const content = [
    path(
      'axis',
      `M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}${ticks.map((hour) => `M${short(xOf(hour))} ${frame.bottom}v5`).join('')}${powers.map((mw) => `M${frame.left} ${short(yOf(mw))}h-5`).join('')}`,
    ),
    ...ticks.map((hour) =>
      text('secondary smaller', xOf(hour), frame.bottom + 19, clock(hour), 'middle', direction),
    ),
    ...powers.map((mw) =>
      text(
        'secondary smaller',
        frame.left - 8,
        yOf(mw) + 4,
        formatNumber(language, mw, 0),
        'right',
        direction,
      ),
    ),
    text('secondary smaller', 2, 12, words.mwAxis, 'left', direction),
    text('secondary smaller', frame.right, frame.bottom + 40, words.hoursAxis, 'right', direction),
    sunCurve(given.latitudeDeg),
    path('level-band', areaBetween(edge, foot)),
    path('level-line', lineThrough(edge)),
    path('plan', `M${short(xOf(day.from))} ${short(yOf(loadMw))}H${frame.right}`),
    path('power-line', `M${short(xOf(end))} ${frame.bottom}V${short(yOf(pouredMw))}`),
    text(
      'bold smaller halo',
      // Late in the night there is room on the other side only.
      xOf(end) + (isLate ? -5 : 5),
      (yOf(pouredMw) + frame.bottom) / 2 + 4,
      end >= day.sunrise ? clock(end) : fill(words.empty, { time: clock(end) }),
      isLate ? 'right' : 'left',
      direction,
    ),
    text('secondary smaller halo', frame.right, yOf(loadMw) - 6, words.asked, 'right', direction),
    text('secondary smaller halo', xOf(15) + 8, yOf(390), words.sun, 'left', direction),
  ];
  return { width, height, content: content.join('') };
}

/** What the store gives at each hour of the drawing. */
function hourCurve({ words, language }: EveningStoreMaterial, pouredMw: number, hours: number): AnswerCurve {
  const end = day.sunset + hours;
  const clocks = Array.from({ length: day.to - day.from + 1 }, (_, place) => day.from + place);
  const values = clocks.map((hour) => (hour >= day.sunset && hour < end ? pouredMw : 0));
  return {
    values,
    said: values.map((mw, place) =>
      fill(words.point, { time: clock(day.from + place), n: formatNumber(language, mw, 0) }),
    ),
    points: values.map((mw, place) => [xOf(day.from + place), yOf(mw)]),
  };
}

export const eveningStore: Figure<EveningStoreMaterial> = {
  inputs: ({ words, language }) => [
    {
      kind: 'choice',
      key: 'store',
      label: words.store,
      value: 'salt',
      choices: [
        { value: 'salt', label: words.stores.salt },
        { value: 'battery', label: words.stores.battery },
      ],
    },
    {
      kind: 'range',
      key: 'count',
      label: words.count,
      low: 1,
      high: 8,
      step: 1,
      value: 1,
      say: (value) => plural(language, value, words.counts),
    },
    {
      kind: 'range',
      key: 'load',
      label: words.load,
      low: 50,
      high: GOAL_MW,
      step: 10,
      value: GOAL_MW,
      say: (value) => fill(words.mw, { n: formatNumber(language, value, 0) }),
    },
  ],
  answer(state, given) {
    const { words, language } = given;
    const kind = choiceOf(state, 'store');
    const count = numberOf(state, 'count');
    const loadMw = numberOf(state, 'load');
    const number = (value: number, decimals = 0): string => formatNumber(language, value, decimals);
    const store = storeOf(given, kind, count);
    const { pouredMw, hours, intakeMwh, leftMwh, lastsTheNight } = overNight(store, loadMw, NIGHT_HOURS);
    const isSlow = pouredMw < loadMw;
    const values = {
      energy: number(store.energyMwh),
      load: number(loadMw),
      equal: plural(language, number(isSlow ? store.energyMwh / loadMw : hours, 1), words.lasts),
      poured: number(pouredMw),
      sunset: clock(day.sunset),
      share: number((100 * pouredMw) / loadMw),
      intake: number(intakeMwh),
      lost: number(Math.round(intakeMwh) - store.energyMwh),
      until: lastsTheNight
        ? fill(words.untilSunrise, { left: number(leftMwh) })
        : fill(words.until, { time: clock(day.sunset + hours) }),
    };
    const finding = kind === 'battery' ? words.battery : isSlow ? words.saltSlow : words.saltWhole;
    return {
      finding: fill(finding, values),
      drawing: draw(given, loadMw, pouredMw, hours),
      label: fill(words.label, values),
      rows: (['salt', 'battery'] as const).map((each) => {
        const other = storeOf(given, each, count);
        const found = overNight(other, loadMw, NIGHT_HOURS);
        return [
          each === 'salt' ? words.rowSalt : words.rowBattery,
          number(other.energyMwh),
          number(found.pouredMw),
          number(found.hours, 1),
          number(found.intakeMwh),
        ];
      }),
      curves: [hourCurve(given, pouredMw, hours)],
    };
  },
};
