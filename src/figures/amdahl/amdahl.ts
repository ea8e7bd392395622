// S12: Amdahl's limit, beside what the reader's own device does with the same integers.
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { amdahlSpeedup } from '../../model/cluster/amdahl.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { type AnswerCurve, type Figure, type Material, numberOf, type State } from '../grammar/figure.ts';
import type { AmdahlWords } from './amdahlWords.ts';

export interface AmdahlMaterial extends Material {
  words: AmdahlWords;
  alonePercent: number;
  /** GPUs of the drawn job, and of one rack of it. */
  gpus: number;
  gpusPerRack: number;
}

/** Both axes double from mark to mark: 1 to 16,384. */
const DOUBLINGS = 14;
const USUAL_DOUBLINGS = 6;
const PLOT = { left: 44, right: 312, top: 26, bottom: 232 };
const across = (doublings: number): number => PLOT.left + ((PLOT.right - PLOT.left) * doublings) / DOUBLINGS;
const up = (factor: number): number =>
  PLOT.bottom - ((PLOT.bottom - PLOT.top) * Math.min(DOUBLINGS, Math.max(0, Math.log2(factor)))) / DOUBLINGS;

/** What the device did, as far as it was asked: times as fast as one thread. */
interface Device {
  threads: number;
  allTimes: number;
  /** 0: there is none, or the browser gives none. */
  gpuTimes: number | undefined;
  isSame: boolean;
}

function deviceIn(state: State): Device | undefined {
  const { threads, allTimes, gpuTimes, isSame } = state;
  if (typeof threads !== 'number' || typeof allTimes !== 'number') return undefined;
  return {
    threads,
    allTimes,
    gpuTimes: typeof gpuTimes === 'number' ? gpuTimes : undefined,
    isSame: isSame !== 'no',
  };
}

function draw(alone: number, doublings: number, device: Device | undefined, given: AmdahlMaterial): Drawing {
  const { direction, language, words } = given;
  const processors = 2 ** doublings;
  const curve = Array.from({ length: 57 }, (_, step): Point => {
    const at = (step / 56) * DOUBLINGS;
    return [across(at), up(amdahlSpeedup(alone, 2 ** at))];
  });
  const number = (value: number): string => formatNumber(language, value, 0);
  const marks = [0, 4, 8, 12];
  const chosen: Point = [across(doublings), up(amdahlSpeedup(alone, processors))];
  return {
    width: 320,
    height: 284,
    content: [
      path('axis', `M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}`),
      ...marks.flatMap((mark) => [
        text('secondary smaller', across(mark), PLOT.bottom + 18, number(2 ** mark), 'middle', direction),
        text('secondary smaller', PLOT.left - 6, up(2 ** mark) + 4, number(2 ** mark), 'right', direction),
      ]),
      text('secondary smaller', PLOT.right, PLOT.bottom + 38, words.axis, 'right', direction),
      text('secondary smaller', 4, 12, words.times, 'left', direction),
      path('plan', `M${across(0)} ${up(1)}L${across(DOUBLINGS)} ${short(up(2 ** DOUBLINGS))}`),
      alone > 0 ? path('before-line', `M${PLOT.left} ${short(up(1 / alone))}H${PLOT.right}`) : '',
      path('level-line', lineThrough(curve)),
      path('power-line', `M${short(chosen[0])} ${PLOT.bottom}V${short(chosen[1])}`),
      path('place-chosen', octagon(...chosen, 5)),
      device ? path('place-found', octagon(across(Math.log2(device.threads)), up(device.allTimes), 6)) : '',
      device?.gpuTimes
        ? path('axis', `M${PLOT.left} ${short(up(device.gpuTimes))}h40`) +
          text('bold smaller halo', PLOT.left + 46, up(device.gpuTimes) + 4, words.device, 'left', direction)
        : '',
    ].join(''),
  };
}

/** The sentence about the device; empty where it was not asked. */
function deviceInWords(device: Device | undefined, { words, language }: AmdahlMaterial): string {
  if (!device) return '';
  const times = (value: number): string => formatNumber(language, value, 1);
  const { threads, allTimes, gpuTimes, isSame } = device;
  return [
    fill(words.threads, { threads: plural(language, threads, words.threadCount), times: times(allTimes) }),
    gpuTimes === undefined ? '' : gpuTimes > 0 ? fill(words.gpu, { times: times(gpuTimes) }) : words.noGpu,
    gpuTimes === undefined ? '' : isSame ? words.same : words.different,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The curve at each doubling, as it is drawn. */
function doublingsOf(alone: number, { words, language }: AmdahlMaterial): AnswerCurve {
  const factors = Array.from({ length: DOUBLINGS + 1 }, (_, place) => amdahlSpeedup(alone, 2 ** place));
  return {
    values: factors.map(Math.log2),
    said: factors.map((factor, place) =>
      fill(words.point, { n: formatNumber(language, 2 ** place, 0), times: timesText(language, factor) }),
    ),
    points: factors.map((factor, place) => [across(place), up(factor)]),
  };
}

const timesText = (language: string, value: number): string =>
  formatNumber(language, value, value < 100 ? 1 : 0);

export const amdahl: Figure<AmdahlMaterial> = {
  inputs: ({ words, language, alonePercent }) => [
    {
      kind: 'range',
      key: 'alone',
      label: words.alone,
      low: 0,
      high: 50,
      step: 1,
      value: alonePercent,
      say: (value) => fill(words.percent, { n: formatNumber(language, value, 0) }),
    },
    {
      kind: 'range',
      key: 'doublings',
      label: words.processors,
      low: 0,
      high: DOUBLINGS,
      step: 1,
      value: USUAL_DOUBLINGS,
      say: (value) => plural(language, 2 ** value, words.count),
    },
    { kind: 'action', key: 'measure', label: words.measure },
  ],
  answer(state, given) {
    const { language, words } = given;
    const alone = numberOf(state, 'alone') / 100;
    const doublings = numberOf(state, 'doublings');
    const device = deviceIn(state);
    const times = (value: number): string => timesText(language, value);
    const values = {
      percent: formatNumber(language, 100 * alone, 0),
      processors: plural(language, 2 ** doublings, words.count),
      speedup: times(amdahlSpeedup(alone, 2 ** doublings)),
      limit: alone > 0 ? times(1 / alone) : '',
    };
    const sentence = doublings === 0 ? words.single : alone > 0 ? words.finding : words.shared;
    return {
      finding: [fill(sentence, values), deviceInWords(device, given)].filter(Boolean).join(' '),
      isMeasured: device !== undefined,
      drawing: draw(alone, doublings, device, given),
      label: fill(words.label, values),
      rows: [0, 2, 4, 6, 8, 10, 12, 14].map((power) => [
        formatNumber(language, 2 ** power, 0),
        times(amdahlSpeedup(alone, 2 ** power)),
      ]),
      curves: [doublingsOf(alone, given)],
    };
  },
  async act(_key, given, redraw) {
    const { speedOf } = await import('./measureDevice.ts');
    const one = await speedOf('cpu', 1, given);
    const all = await speedOf('cpu', navigator.hardwareConcurrency || 1, given);
    const found = { threads: all.threadCount, allTimes: all.drawsPerS / one.drawsPerS };
    redraw(found);
    const gpu = await speedOf('webgpu', 1, given);
    const isSame = one.checksum === all.checksum && one.checksum === gpu.checksum;
    redraw({
      ...found,
      gpuTimes: gpu.backend === 'webgpu' ? gpu.drawsPerS / one.drawsPerS : 0,
      isSame: isSame ? 'yes' : 'no',
    });
  },
};
