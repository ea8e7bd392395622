// The scale of the own device: GPU, rack and first phase as published, and a row for each way of running, empty until it is measured.
import { type Drawing, path, type Side, short, text } from '../../charts/svg.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { AnswerCurve, Material } from '../grammar/figure.ts';
import type { OwnDeviceWords } from './ownDeviceWords.ts';

type ScaleWords = Pick<OwnDeviceWords, 'published' | 'device' | 'axis' | 'step' | 'times'>;

export interface ScaleRow {
  name: string;
  /** Operations in a second, fewest and most; undefined while they are not known. */
  ends: readonly [number, number] | undefined;
}

export interface DeviceScale {
  /** First phase, rack, GPU. */
  published: readonly ScaleRow[];
  measured: readonly ScaleRow[];
  /** Power of the first phase [MW]. */
  phaseMw: number;
  /** Fewest devices that make the first phase, in words; undefined until something is measured. */
  times: string | undefined;
}

const SIZE = { width: 320, height: 336 };
const [LEFT, RIGHT, FOOT] = [12, 308, 270];
/** Ends of the axis, in powers of ten of operations in a second. */
const [FIRST_POWER, LAST_POWER] = [8, 21];
const TICKS = [9, 12, 15, 18, 21];
/** Under the first row stands how many times the device fits into it. */
const PUBLISHED_Y = [42, 88, 122];
const MEASURED_Y = [176, 210, 244];
const TIMES_Y = 62;

const across = (flops: number): number =>
  LEFT +
  ((RIGHT - LEFT) * Math.min(Math.max(Math.log10(flops) - FIRST_POWER, 0), LAST_POWER - FIRST_POWER)) /
    (LAST_POWER - FIRST_POWER);

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const powerSigns = (power: number): string =>
  [...String(power)].map((digit) => SIGNS[Number(digit)] ?? '').join('');

const bar = (className: string, [low, high]: readonly [number, number], y: number): string =>
  path(
    className,
    `M${short(across(low) - 4)} ${y - 5}H${short(across(high) + 4)}V${y + 5}H${short(across(low) - 4)}Z`,
  );

/** The rows that are known, from the top down: the pitch follows the powers of ten. */
export function scaleCurve(
  { published, measured }: Pick<DeviceScale, 'published' | 'measured'>,
  { axis }: ScaleWords,
): AnswerCurve {
  const known = [
    ...published.map((row, i) => ({ ...row, y: PUBLISHED_Y[i] ?? 0 })),
    ...measured.map((row, i) => ({ ...row, y: MEASURED_Y[i] ?? 0 })),
  ].flatMap(({ name, ends, y }) => (ends ? [{ name, most: ends[1], y }] : []));
  return {
    values: known.map(({ most }) => Math.max(0, Math.log10(most) - FIRST_POWER)),
    said: known.map(({ name }) => `${name} ${axis}`),
    points: known.map(({ most, y }) => [across(most), y]),
  };
}

/** The fastest row that is known. */
const fastestOf = (rows: readonly ScaleRow[]): readonly [number, number] | undefined =>
  rows.flatMap(({ ends }) => (ends ? [ends] : [])).sort((a, b) => b[1] - a[1])[0];

export function drawScale(
  { published, measured, phaseMw, times }: DeviceScale,
  { direction, language, words }: Material & { words: ScaleWords },
): Drawing {
  const [start, startX]: [Side, number] = direction === 'rtl' ? ['right', RIGHT] : ['left', LEFT];
  const fastest = fastestOf(measured);
  const phase = published[0]?.ends;
  const heading = (words: string, y: number): string =>
    text('bold smaller halo', startX, y, words, start, direction);
  const content = [
    path(
      'axis',
      `M${LEFT} ${FOOT}H${RIGHT}${TICKS.map((power) => `M${short(across(10 ** power))} ${FOOT}v6`).join('')}`,
    ),
    ...TICKS.map((power) =>
      text(
        'secondary smaller',
        Math.min(across(10 ** power), RIGHT - 8),
        FOOT + 20,
        `10${powerSigns(power)}`,
        'middle',
        direction,
      ),
    ),
    text('secondary smaller', startX, FOOT + 42, words.axis, start, direction),
    text(
      'secondary smaller',
      startX,
      FOOT + 60,
      fill(words.step, { n: formatNumber(language, 1000) }),
      start,
      direction,
    ),
    heading(fill(words.published, { mw: formatNumber(language, phaseMw) }), 14),
    ...published.map(({ name, ends }, i) => {
      const y = PUBLISHED_Y[i] ?? 0;
      return ends
        ? path('before-line', `M${LEFT} ${y}H${short(across(ends[0]) - 6)}`) +
            bar('place-planned', ends, y) +
            text('smaller', across(ends[1]) + 4, y - 10, name, 'right', direction)
        : '';
    }),
    heading(words.device, 148),
    ...measured.map(({ name, ends }, i) => {
      const y = MEASURED_Y[i] ?? 0;
      return (
        path('before-line', `M${LEFT} ${y}H${ends ? short(across(ends[0]) - 6) : RIGHT}`) +
        (ends ? bar('place-found', ends, y) : '') +
        text('smaller halo', startX, y - 10, name, start, direction)
      );
    }),
    fastest && phase && times !== undefined
      ? path('leader', `M${short(across(fastest[1]))} ${MEASURED_Y[0]}V${PUBLISHED_Y[0]}`) +
        path('power-line', `M${short(across(fastest[1]))} ${PUBLISHED_Y[0]}H${short(across(phase[0]) - 4)}`) +
        text(
          'power-text bold smaller halo',
          across(fastest[1]) + 6,
          TIMES_Y,
          fill(words.times, { n: times }),
          'left',
          direction,
        )
      : '',
  ];
  return { ...SIZE, content: content.join('') };
}
