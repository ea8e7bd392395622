// S12: the reader's own device beside the GPUs of the first phase, both by the operations of a second.

import type { SiteWeather } from '../../engine/weather/siteWeather.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { choiceOf, type Figure, type Material, numberOf, type State } from '../grammar/figure.ts';
import { drawScale, powerSigns, type ScaleRow, scaleCurve } from './deviceScale.ts';
import type { Rates } from './measureRates.ts';
import type { OwnDeviceWords } from './ownDeviceWords.ts';

export interface OwnDeviceMaterial extends Material {
  words: OwnDeviceWords;
  /** Power of the first phase [MW]. */
  phaseMw: number;
  gpus: number;
  gpusPerRack: number;
  /** Fewest and most GPUs of the first phase over all that is open about it together. */
  gpusLow: number;
  gpusHigh: number;
  /** Peak of one GPU by number format [FLOP/s]. */
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

/** Rows of the scale from the fastest way of running to the slowest, with what is measured of them. */
const scaleRows: readonly Row[] = ['gpu', 'all', 'one'];

const operationsOf = ({ draws }: Pick<Measured, 'draws'>): [number, number] => [
  draws[0] * OPERATIONS_PER_DRAW,
  draws[1] * OPERATIONS_PER_DRAW,
];

/** Kept in its own order inside Arabic. */
const inOwnOrder = (terms: string): string => `\u2066${terms}\u2069`;

function powerText(language: string, value: number): string {
  const power = Math.floor(Math.log10(value));
  return `${formatNumber(language, value / 10 ** power, 1)}\u00a0×\u00a010${powerSigns(power)}`;
}

const scientific = (language: string, value: number): string => inOwnOrder(powerText(language, value));

/** From fewest to most; once where both are printed alike. */
function rangeText(language: string, [low, high]: readonly [number, number]): string {
  const [from, to] = [powerText(language, low), powerText(language, high)];
  return inOwnOrder(from === to ? from : `${from}–${to}`);
}

/** Of the phase, a rack and one GPU, as their maker states them. */
function publishedRows(state: State, given: OwnDeviceMaterial): ScaleRow[] {
  const { language, words, gpusPerRack, peakFlops } = given;
  const chip = peakFlops[choiceOf(state, 'format')] ?? 0;
  const row = (name: string, ends: readonly [number, number]): ScaleRow => ({
    name: labelled(
      language,
      fill(name, { n: formatNumber(language, gpusPerRack) }),
      rangeText(language, ends),
    ),
    ends,
  });
  return [
    row(words.whole, phaseFlops(state, given)),
    row(words.rack, [gpusPerRack * chip, gpusPerRack * chip]),
    row(words.chip, [chip, chip]),
  ];
}

function measuredRows(state: State, measured: readonly Measured[], given: OwnDeviceMaterial): ScaleRow[] {
  const { language, words } = given;
  return scaleRows.map((row) => {
    const found = measured.find((entry) => entry.row === row);
    if (found) {
      const ends = operationsOf(found);
      return { name: labelled(language, rowName(found, given), rangeText(language, ends)), ends };
    }
    const unknown = row === 'gpu' && state.hasGpu === 'no' ? words.none : words.unmeasured;
    return { name: labelled(language, row === 'all' ? words.threads : words[row], unknown), ends: undefined };
  });
}

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
    { kind: 'action', key: 'measure', label: words.measure, hint: words.ask },
  ],
  answer(state, given) {
    const { language, words, gpusLow, gpusHigh } = given;
    const measured = measuredIn(state);
    const whole = (value: number): string => formatNumber(language, twoDigits(value));
    const phase = phaseFlops(state, given);
    const machines = machinesOf(phase, measured);
    const fastest = (of: 'draws' | 'hours'): string =>
      whole(Math.max(...measured.map((entry) => entry[of][1])));
    const values = {
      format: choiceOf(state, 'format'),
      gpusLow: formatNumber(language, gpusLow),
      gpusHigh: formatNumber(language, gpusHigh),
      phaseLow: scientific(language, phase[0]),
      phaseHigh: scientific(language, phase[1]),
      chip: scientific(language, given.peakFlops[choiceOf(state, 'format')] ?? 0),
    };
    const isMeasured = measured.length > 0;
    const scale = { published: publishedRows(state, given), measured: measuredRows(state, measured, given) };
    const said = [
      ...(isMeasured ? [fill(words.machines, { low: whole(machines[0]), high: whole(machines[1]) })] : []),
      fill(words.before, values),
    ];
    if (isMeasured) {
      said.push(
        fill(words.draws, { n: fastest('draws'), operations: OPERATIONS_PER_DRAW }),
        fill(words.weather, { n: fastest('hours') }),
      );
    }
    if (state.hasGpu === 'no') said.push(words.noGpu);
    if (state.isSame !== undefined) said.push(state.isSame === 'yes' ? words.same : words.different);
    return {
      finding: said.join(' '),
      isMeasured,
      drawing: drawScale(
        { ...scale, phaseMw: given.phaseMw, times: isMeasured ? whole(machines[0]) : undefined },
        given,
      ),
      label: fill(words.label, values),
      rows: [
        ...measured.map((entry) => [
          rowName(entry, given),
          entry.draws.map(whole).join('–'),
          entry.hours.map(whole).join('–'),
          rangeText(language, operationsOf(entry)),
        ]),
        [words.phase, words.none, words.none, rangeText(language, phase)],
      ],
      curves: [scaleCurve(scale, words)],
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
