// S1: from the megawatts of a step to racks and GPUs, with every assumption in view, so that the result can be redone by hand.
import { divisionHatches } from '../../charts/division/powerDivision.ts';
import { hatchDefinitions, hatchFill } from '../../charts/marks/hatch.ts';
import { type Drawing, path, rectangle, short, text } from '../../charts/svg.ts';
import { type Facility, facilityOf } from '../../model/cluster/facility.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import {
  type AnswerCurve,
  choiceOf,
  type Figure,
  type Material,
  numberOf,
  type State,
} from '../grammar/figure.ts';
import type { RacksWords } from './racksWords.ts';

export interface RacksMaterial extends Material {
  words: RacksWords;
  /** Power of the steps by what states it [MW]. */
  stepsMw: Record<string, number>;
  first: string;
  pue: number;
  otherItPercent: number;
  rackKw: number;
  rackKwRange: readonly [number, number];
  gpusPerRack: number;
}

/** A whole tile of the patterns, wherever it begins [px]. */
const SWATCH = 18;
/** Where sums, swatches and the names beside these begin, by the direction of writing [px]. */
const PLACES = { rtl: [314, 296, 289], ltr: [92, 92, 117] } as const;
const COLUMN = { left: 8, width: 64, top: 14, bottom: 246 };

const stepsOf = ({ stepsMw }: RacksMaterial) => Object.keys(stepsMw) as (keyof RacksWords['steps'])[];

const stepMw = (state: State, given: RacksMaterial): number => {
  const step = choiceOf(state, 'step');
  const mw = given.stepsMw[step];
  if (mw === undefined)
    throw new RangeError(`step: received ${step}, expected one of ${stepsOf(given).join(', ')}`);
  return mw;
};

const facilityIn = (state: State, given: RacksMaterial): Facility =>
  facilityOf({
    powerMw: stepMw(state, given),
    kind: 'site',
    pue: numberOf(state, 'pue'),
    otherItFraction: numberOf(state, 'otherit') / 100,
    rackKw: numberOf(state, 'rack'),
    gpusPerRack: given.gpusPerRack,
  });

const yOf = (mw: number, siteMw: number): number =>
  COLUMN.bottom - ((COLUMN.bottom - COLUMN.top) * mw) / siteMw;

/** The column from its top down: what is left at each step of the power. */
function levelsOf({ siteMw, itMw, rackPowerMw }: Facility, { language, words }: RacksMaterial): AnswerCurve {
  const number = (value: number): string => formatNumber(language, value, 1);
  const names = [
    words.meter,
    fill(words.computers, { mw: number(siteMw - itMw) }),
    fill(words.inRacks, { mw: number(itMw - rackPowerMw) }),
  ];
  const values = [siteMw, itMw, rackPowerMw];
  return {
    values,
    said: values.map((mw, place) => `${number(mw)} ${names[place]}`),
    points: values.map((mw) => [COLUMN.left + COLUMN.width / 2, yOf(mw, siteMw)]),
  };
}

function draw(state: State, facility: Facility, given: RacksMaterial): Drawing {
  const { direction, language, words } = given;
  const { siteMw, itMw, rackPowerMw, racks, gpus } = facility;
  const number = (value: number, decimals: number): string => formatNumber(language, value, decimals);
  const y = (mw: number): number => yOf(mw, siteMw);
  const band = (className: string, low: number, high: number, fillName?: string): string =>
    rectangle(className, COLUMN.left, y(high), COLUMN.width, y(low) - y(high), {
      fill: fillName && hatchFill('racks', fillName),
    });
  /** Sums keep their order in every direction of writing. */
  const sum = (terms: string): string => `\u2066${terms}\u2069`;
  const perRack = number(given.gpusPerRack, 0);
  const rackMw = number(numberOf(state, 'rack') / 1000, 3);
  /** Each sum with its name; beside a name, the pattern of what was taken away. */
  const lines = [
    { terms: sum(number(siteMw, 0)), name: words.meter },
    {
      terms: sum(`÷ ${number(numberOf(state, 'pue'), 2)} = ${number(itMw, 1)}`),
      name: fill(words.computers, { mw: number(siteMw - itMw, 1) }),
      band: 'cooling',
    },
    {
      terms: sum(`× ${number(1 - numberOf(state, 'otherit') / 100, 2)} = ${number(rackPowerMw, 1)}`),
      name: fill(words.inRacks, { mw: number(itMw - rackPowerMw, 1) }),
      band: 'other',
    },
    { terms: sum(`÷ ${rackMw} = ${number(racks, 0)}`), name: fill(words.racks, { mw: rackMw }) },
    { terms: sum(`× ${perRack} = ${number(gpus, 0)}`), name: fill(words.gpus, { n: perRack }) },
  ];
  const side = direction === 'rtl' ? 'right' : 'left';
  const [x, swatch, nameX] = PLACES[direction];
  return {
    width: 320,
    height: 258,
    content: [
      hatchDefinitions('racks', divisionHatches),
      band('band', itMw, siteMw, 'cooling'),
      band('band', rackPowerMw, itMw, 'other'),
      band('level-band', 0, rackPowerMw),
      path('level-line', `M${COLUMN.left} ${short(y(rackPowerMw))}h${COLUMN.width}`),
      path('leader', `M${COLUMN.left} ${short(y(itMw))}h${COLUMN.width}`),
      path('plan', `M${COLUMN.left} ${COLUMN.top}h${COLUMN.width}`),
      path('axis', `M${COLUMN.left} ${COLUMN.top}V${COLUMN.bottom}h${COLUMN.width}V${COLUMN.top}`),
      ...lines.map(({ terms, name, band: taken }, place) => {
        const top = COLUMN.top + 8 + place * 50;
        return (
          text('bold', x, top + 5, terms, side, direction) +
          (taken
            ? rectangle('band', swatch, top + 9, SWATCH, SWATCH, { fill: hatchFill('racks', taken) }) +
              path('axis', `M${swatch} ${top + 9}h${SWATCH}v${SWATCH}h${-SWATCH}z`)
            : '') +
          text('secondary smaller', taken ? nameX : x, top + 22, name, side, direction)
        );
      }),
    ].join(''),
  };
}

export const racks: Figure<RacksMaterial> = {
  inputs: (given) => {
    const { words, language } = given;
    return [
      {
        kind: 'choice',
        key: 'step',
        label: words.step,
        value: given.first,
        choices: stepsOf(given).map((value) => ({ value, label: words.steps[value] })),
      },
      {
        kind: 'range',
        key: 'pue',
        label: words.pue,
        low: 1,
        high: 2,
        step: 0.02,
        value: given.pue,
        say: (value) => fill(words.watts, { n: formatNumber(language, value, 2) }),
      },
      {
        kind: 'range',
        key: 'otherit',
        label: words.otherIt,
        low: 0,
        high: 30,
        step: 1,
        value: given.otherItPercent,
        say: (value) => fill(words.percent, { n: formatNumber(language, value, 0) }),
      },
      {
        kind: 'range',
        key: 'rack',
        label: words.rackPower,
        low: given.rackKwRange[0],
        high: given.rackKwRange[1],
        step: 1,
        value: given.rackKw,
        say: (value) => fill(words.kw, { n: formatNumber(language, value, 0) }),
      },
    ];
  },
  answer(state, given) {
    const { words, language } = given;
    const facility = facilityIn(state, given);
    const values = {
      mw: formatNumber(language, facility.siteMw, 0),
      racks: formatNumber(language, facility.racks, 0),
      gpus: formatNumber(language, facility.gpus, 0),
      perRack: formatNumber(language, given.gpusPerRack, 0),
      percent: formatNumber(language, (100 * facility.rackPowerMw) / facility.siteMw, 0),
    };
    return {
      finding: fill(words.finding, values),
      drawing: draw(state, facility, given),
      label: fill(words.label, values),
      rows: stepsOf(given).map((step) => {
        const { siteMw, rackPowerMw, racks: count, gpus } = facilityIn({ ...state, step }, given);
        return [
          words.steps[step],
          formatNumber(language, siteMw, 0),
          formatNumber(language, rackPowerMw, 1),
          formatNumber(language, count, 0),
          formatNumber(language, gpus, 0),
        ];
      }),
      curves: [levelsOf(facility, given)],
    };
  },
};
