// Which constants move the result: one row each, the bar from the output at one end of the range to that at the other,
// against the output at the central values. Names stand at the reading start; the axis runs to the right in every language.
import { formatNumber, signed } from '../../text/numbers.ts';
import type { ChartForm } from '../form.ts';
import { lossHatchDefinitions } from '../losses/lossHatches.ts';
import { ticksDown } from '../marks/axes.ts';
import { hatchFill } from '../marks/hatch.ts';
import { wrapped } from '../marks/wrapped.ts';
import { roundTicks, type Scale, scaleOf } from '../scale.ts';
import { type Direction, type Drawing, type Point, path, rectangle, type Side, short, text } from '../svg.ts';
import { INFLUENCE_COUNT, type InfluenceMw, type InfluencesMw } from './influences.ts';

export interface InfluenceWords {
  low: string;
  high: string;
  /** Over the line of the central output. */
  centre: string;
  /** Under the axis. */
  axis: string;
  /** Where no layout fits. */
  none: string;
}

/** Name of a constant, and its range with unit and standing. */
export interface ConstantLabel {
  name: string;
  detail: string;
}

interface Form {
  width: number;
  row: number;
  /** Start and end of the bars with their numbers, from the reading start; room for the numbers. */
  bars: readonly [number, number];
  numbers: number;
  /** Whether the bars stand beside the names, so that lines may run through all rows. */
  isBeside: boolean;
  lineLength: number;
  /** Class of small letters: on a phone none is smaller than the rest. */
  small: string;
}

const TOP = 40;
const LINE = 18;
const BAR = 16;
const wide: Form = {
  width: 698,
  row: 62,
  bars: [318, 698],
  numbers: 84,
  isBeside: true,
  lineLength: 40,
  small: 'smaller',
};
const narrow: Form = {
  width: 340,
  row: 96,
  bars: [0, 340],
  numbers: 80,
  isBeside: false,
  lineLength: 42,
  small: '',
};

/** Height of the drawing, the same whatever it shows. */
const heightOf = ({ row }: Form): number => TOP + INFLUENCE_COUNT * row + 56;

export function influenceChart(
  influences: InfluencesMw | null,
  labelOf: (id: string) => ConstantLabel,
  words: InfluenceWords,
  { id, isNarrow, direction, language }: ChartForm,
): Drawing {
  const form = isNarrow ? narrow : wide;
  const { width } = form;
  const size = { width, height: heightOf(form) };
  if (!influences || influences.strongest.length === 0) {
    return {
      ...size,
      content: text('secondary', width / 2, size.height / 2, words.none, 'middle', direction),
    };
  }
  const { usefulMw, strongest } = influences;
  const plot = plotOf(influences, form, { isNarrow, direction });
  const { x, bottom } = plot;
  const names = strongest.map(({ id: constant }) => namesOf(labelOf(constant), form));
  const middles = names.map((lines, i) => middleOf(i, lines, form));
  const hatch = hatchFill(id, 'communication');
  const bars = { usefulMw, x, words, direction, language, hatch, small: form.small };
  const through = (mw: number): string =>
    form.isBeside
      ? `M${short(x(mw))} ${TOP - 8}V${bottom}`
      : middles.map((middle) => `M${short(x(mw))} ${middle - 13}V${middle + 13}`).join('');
  const content = [
    lossHatchDefinitions(id, ['communication']),
    path('gridline', plot.marks.filter(Boolean).map(through).join('')),
    ...names.map((lines, i) => {
      const beside = (middles[i] ?? 0) - (lines.length * LINE) / 2 - 4;
      const top = form.isBeside ? beside : TOP + i * form.row;
      return linesAt(lines, top, direction === 'rtl' ? width : 0, direction);
    }),
    ...strongest.map((influence, i) => bar(influence, middles[i] ?? 0, bars)),
    path('power-line', through(0)),
    text('power-text bold', x(0), TOP - 16, words.centre, 'middle', direction),
    ...axisOf(plot, words.axis, form.small, { direction, language }),
  ];
  // Where a bar reaches farthest.
  const ends = strongest.map(({ lowMw, highMw }, i): Point => {
    const [one, other] = [lowMw - usefulMw, highMw - usefulMw];
    return [x(Math.abs(one) > Math.abs(other) ? one : other), middles[i] ?? 0];
  });
  return { ...size, content: content.join(''), walks: { influence: ends } };
}

/** Where differences from the central output stand. */
interface Plot {
  x: Scale;
  /** Ends of the scale [MW], and of its line [px]. */
  low: number;
  high: number;
  start: number;
  end: number;
  bottom: number;
  /** [MW] */
  marks: readonly number[];
}

function plotOf(
  { usefulMw, strongest }: InfluencesMw,
  { width, row, bars, numbers }: Form,
  { isNarrow, direction }: Pick<ChartForm, 'isNarrow' | 'direction'>,
): Plot {
  const differences = strongest.flatMap(({ lowMw, highMw }) => [lowMw - usefulMw, highMw - usefulMw]);
  const low = Math.min(...differences, -0.1);
  const high = Math.max(...differences, 0.1);
  const [left, right] = direction === 'rtl' ? [width - bars[1], width - bars[0]] : bars;
  const [start, end] = [left + numbers, right - numbers];
  const marks = roundTicks(low, high, isNarrow ? 4 : 6);
  return {
    x: scaleOf([low, high], [start, end]),
    low,
    high,
    start,
    end,
    bottom: TOP + INFLUENCE_COUNT * row,
    marks,
  };
}

/** Ordinate of the bar of row `i`: beside its lines, or under them. */
const middleOf = (i: number, lines: readonly Line[], { row, isBeside }: Form): number =>
  TOP + i * row + (isBeside ? row / 2 - 4 : lines.length * LINE + 24);

const axisOf = (
  { x, low, high, start, end, bottom, marks }: Plot,
  name: string,
  small: string,
  { direction, language }: Pick<ChartForm, 'direction' | 'language'>,
): string[] => [
  path('axis', `M${short(start - 8)} ${bottom}H${short(end + 8)}`),
  path('axis', ticksDown(marks.map(x), bottom, 6)),
  ...marks.map((mark) =>
    text('secondary', x(mark), bottom + 22, axisMark(language, mark), 'middle', direction),
  ),
  text(`secondary ${small}`, (x(low) + x(high)) / 2, bottom + 44, name, 'middle', direction),
];

interface Line {
  words: string;
  className: string;
}

/** The name of a row in at most two lines, its detail in one. */
function namesOf({ name, detail }: ConstantLabel, { lineLength, small }: Form): Line[] {
  const lines = wrapped(name, lineLength, 2).map((words) => ({ words, className: 'bold' }));
  return [...lines, { words: detail, className: `t2 ${small}` }];
}

function linesAt(lines: readonly Line[], top: number, edge: number, direction: Direction): string {
  const side: Side = direction === 'rtl' ? 'right' : 'left';
  return lines
    .map(({ words, className }, i) => text(className, edge, top + (i + 1) * LINE, words, side, direction))
    .join('');
}

interface Bars {
  usefulMw: number;
  x: Scale;
  words: InfluenceWords;
  direction: Direction;
  language: string;
  /** Fill of lost output. */
  hatch: string;
  /** Class of small letters. */
  small: string;
}

/** The two halves of a bar: solid where output is gained, hatched where it is lost; beyond each the end of the range. */
function bar(
  { lowMw, highMw }: InfluenceMw,
  middle: number,
  { usefulMw, x, words, direction, language, hatch, small }: Bars,
): string {
  const ends = [
    { word: words.low, mw: lowMw - usefulMw },
    { word: words.high, mw: highMw - usefulMw },
  ].sort((a, b) => a.mw - b.mw);
  const halves = [...ends]
    .sort((a, b) => Math.abs(b.mw) - Math.abs(a.mw))
    .map(({ mw }) => {
      const [from, to] = [x(Math.min(0, mw)), x(Math.max(0, mw))];
      if (to - from < 0.5) return '';
      const isLoss = mw < 0;
      return rectangle(isLoss ? 'swatch' : 'water', from, middle - BAR / 2, to - from, BAR, {
        fill: isLoss ? hatch : undefined,
      });
    });
  const labels = ends.map(({ word, mw }, i) => {
    const isLess = i === 0;
    const edge = x(isLess ? Math.min(mw, 0) : Math.max(mw, 0));
    const side: Side = isLess ? 'right' : 'left';
    const away = side === 'right' ? -6 : 6;
    return text(
      `halo ${small}`,
      edge + away,
      middle + 4,
      `${word} ${isolated(signed(language, mw, 1))}`,
      side,
      direction,
    );
  });
  return [...halves, ...labels].join('');
}

/** A sign stays before its digits among Arabic letters. */
const isolated = (number: string): string => `\u2066${number}\u2069`;

const axisMark = (language: string, mark: number): string =>
  `${mark > 0 ? '+' : ''}${formatNumber(language, Math.round(10 * mark) / 10)}`;
