// S12: the reader's own device beside the chips of the first phase, both by the operations of a second.
import { type Drawing, path, text } from '../../charts/svg.ts';
import type { SiteWeather } from '../../engine/weather/siteWeather.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';
import { choiceOf, type Figure, type Material, numberOf, type State } from '../grammar/figure.ts';
import type { Rates } from './measureRates.ts';

export interface OwnDeviceMaterial extends Material {
  words: {
    format: string;
    measure: string;
    before: string;
    machines: string;
    draws: string;
    weather: string;
    same: string;
    different: string;
    noGpu: string;
    label: string;
    axis: string;
    one: string;
    all: PluralForms;
    gpu: string;
    phase: string;
    none: string;
  };
  gpus: number;
  gpusPerRack: number;
  /** Fewest and most chips of the first phase over what is open about it. */
  gpusLow: number;
  gpusHigh: number;
  /** Peak of one chip by number format [FLOP/s]. */
  peakFlops: Readonly<Record<string, number>>;
  site: SiteWeather;
  windShare: number;
}

/** Operations on 32-bit integers in one draw, counted in the kernel's code: 8 of the random word, 14 of the table, 5 of the largest. */
export const OPERATIONS_PER_DRAW = 27;

/** Rates of one backend in the state, under keys that begin with its name. */
const rows = ['one', 'all', 'gpu'] as const;
type Row = (typeof rows)[number];

/** The state that a measured row adds; all numbers, as a state has them. */
export const foundOf = (row: Row, { drawsPerS, hoursPerS, threads }: Rates): State => ({
  [`${row}Low`]: drawsPerS[0],
  [`${row}High`]: drawsPerS[1],
  [`${row}HoursLow`]: hoursPerS[0],
  [`${row}HoursHigh`]: hoursPerS[1],
  [`${row}Threads`]: threads,
});

interface Measured {
  row: Row;
  draws: readonly [number, number];
  hours: readonly [number, number];
  threads: number;
}

const measuredIn = (state: State): Measured[] =>
  rows
    .filter((row) => state[`${row}Low`] !== undefined)
    .map((row) => ({
      row,
      draws: [numberOf(state, `${row}Low`), numberOf(state, `${row}High`)],
      hours: [numberOf(state, `${row}HoursLow`), numberOf(state, `${row}HoursHigh`)],
      threads: numberOf(state, `${row}Threads`),
    }));

/** Operations of the first phase in a second, fewest and most, at the peak of a format. */
function phaseFlops(state: State, { gpusLow, gpusHigh, peakFlops }: OwnDeviceMaterial): [number, number] {
  const peak = peakFlops[choiceOf(state, 'format')] ?? 0;
  return [gpusLow * peak, gpusHigh * peak];
}

/** Of the device at its fastest backend: fewest and most machines, by the fastest run and the slowest. */
export function machinesOf(
  [phaseLow, phaseHigh]: readonly [number, number],
  measured: readonly Pick<Measured, 'draws'>[],
): [number, number] {
  const [low, high] = measured.map(({ draws }) => draws).sort((a, b) => b[0] - a[0])[0] ?? [0, 0];
  return [phaseLow / (high * OPERATIONS_PER_DRAW), phaseHigh / (low * OPERATIONS_PER_DRAW)];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [320, 232, 12, 308, 26, 176];
/** Ends of the axis, in powers of ten of operations in a second. */
const [FIRST_POWER, LAST_POWER] = [8, 21];
const across = (flops: number): number =>
  LEFT +
  ((RIGHT - LEFT) * Math.min(Math.max(Math.log10(flops) - FIRST_POWER, 0), LAST_POWER - FIRST_POWER)) /
    (LAST_POWER - FIRST_POWER);

function draw(state: State, measured: readonly Measured[], given: OwnDeviceMaterial): Drawing {
  const { direction, words } = given;
  const phase = phaseFlops(state, given);
  const lines = [
    ...measured.map((entry) => ({
      name: rowName(entry, given),
      ends: entry.draws.map((draws) => draws * OPERATIONS_PER_DRAW),
      className: 'place-found',
    })),
    { name: words.phase, ends: phase, className: 'place-planned' },
  ];
  const content = [
    path('axis', `M${LEFT} ${BOTTOM}H${RIGHT}`),
    ...[9, 12, 15, 18, 21].flatMap((power) => {
      const x = across(10 ** power);
      return [
        path('tick', `M${x} ${BOTTOM}v6`),
        text(
          'secondary smaller',
          Math.min(x, RIGHT - 8),
          BOTTOM + 20,
          `10${powerSigns(power)}`,
          'middle',
          direction,
        ),
      ];
    }),
    text('secondary smaller', RIGHT, BOTTOM + 42, words.axis, 'right', direction),
    ...lines.flatMap(({ name, ends, className }, i) => {
      const y = TOP + 12 + i * 36;
      const [from, to] = [across(ends[0] ?? 1), across(ends[1] ?? 1)];
      const isRight = from > (LEFT + RIGHT) / 2;
      return [
        path('before-line', `M${LEFT} ${y}H${from - 6}`),
        path(className, `M${from - 5} ${y - 5}H${to + 5}V${y + 5}H${from - 5}Z`),
        text(
          'bold smaller',
          isRight ? to + 5 : from - 5,
          y - 10,
          name,
          isRight ? 'right' : 'left',
          direction,
        ),
      ];
    }),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const powerSigns = (power: number): string =>
  [...String(power)].map((digit) => SIGNS[Number(digit)] ?? '').join('');

const rowName = ({ row, threads }: Measured, { words, language }: OwnDeviceMaterial): string =>
  row === 'all' ? plural(language, threads, words.all) : words[row];

export const ownDevice: Figure<OwnDeviceMaterial> = {
  inputs: ({ words, peakFlops }) => [
    {
      kind: 'choice',
      key: 'format',
      label: words.format,
      value: 'FP8',
      choices: Object.keys(peakFlops).map((value) => ({ value, label: value })),
    },
    { kind: 'action', key: 'measure', label: words.measure },
  ],
  answer(state, given) {
    const { language, words, gpusLow, gpusHigh } = given;
    const measured = measuredIn(state);
    const whole = (value: number): string => formatNumber(language, twoDigits(value));
    const scientific = (value: number): string => {
      const power = Math.floor(Math.log10(value));
      // Kept together and in its own order inside Arabic.
      return `\u2066${formatNumber(language, value / 10 ** power, 1)}\u00a0×\u00a010${powerSigns(power)}\u2069`;
    };
    const phase = phaseFlops(state, given);
    const machines = machinesOf(phase, measured);
    const fastest = (of: 'draws' | 'hours'): string =>
      whole(Math.max(...measured.map((entry) => entry[of][1])));
    const values = {
      format: choiceOf(state, 'format'),
      gpusLow: formatNumber(language, gpusLow),
      gpusHigh: formatNumber(language, gpusHigh),
      phaseLow: scientific(phase[0]),
      phaseHigh: scientific(phase[1]),
    };
    const said = [fill(words.before, values)];
    if (measured.length > 0) {
      said.push(fill(words.machines, { low: whole(machines[0]), high: whole(machines[1]) }));
      said.push(
        fill(words.draws, { n: fastest('draws'), operations: OPERATIONS_PER_DRAW }),
        fill(words.weather, { n: fastest('hours') }),
      );
    }
    if (state.hasGpu === 'no') said.push(words.noGpu);
    if (state.isSame !== undefined) said.push(state.isSame === 'yes' ? words.same : words.different);
    return {
      finding: said.join(' '),
      drawing: draw(state, measured, given),
      label: fill(words.label, values),
      rows: [
        ...measured.map((entry) => [
          rowName(entry, given),
          entry.draws.map(whole).join('–'),
          entry.hours.map(whole).join('–'),
          entry.draws.map((draws) => scientific(draws * OPERATIONS_PER_DRAW)).join('–'),
        ]),
        [words.phase, words.none, words.none, phase.map(scientific).join('–')],
      ],
    };
  },
  async act(_key, given, redraw) {
    const { ratesOf } = await import('./measureRates.ts');
    const one = await ratesOf('cpu', 1, given);
    redraw(foundOf('one', one));
    const all = await ratesOf('cpu', navigator.hardwareConcurrency || 1, given);
    redraw(foundOf('all', all));
    const gpu = await ratesOf('webgpu', 1, given);
    const hasGpu = gpu.backend === 'webgpu';
    const isSame = one.checksum === all.checksum && one.checksum === gpu.checksum;
    redraw({
      ...(hasGpu && foundOf('gpu', gpu)),
      hasGpu: hasGpu ? 'yes' : 'no',
      isSame: isSame ? 'yes' : 'no',
    });
  },
};

/** Two digits: what three runs on one machine can vouch for. */
function twoDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}
