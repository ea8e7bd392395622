// Runs drawn failure by failure. Above, what all their time went into, on the whole scale from 0 to 100. Below, the end of
// the useful part enlarged: one dot is one run, full between the 5th and the 95th percentile, with the exact value through
// them. The same drawing in every language; labels alone change.
import { formatNumber } from '../../text/numbers.ts';
import type { ChartForm } from '../form.ts';
import { ticksDown } from '../marks/axes.ts';
import { roundTicks, type Scale, scaleOf, ticksEvery } from '../scale.ts';
import { type Drawing, lineThrough, type Point, path, short, text } from '../svg.ts';
import { runBins } from './runBins.ts';
import { type TimePart, timeBox, timeHatchDefinitions, timeParts } from './timeParts.ts';

export interface FailuresPicture {
  /** Useful share of time by run, 0 to 1, the lowest first. */
  goodputs: readonly number[];
  goodput: { p5: number; p95: number };
  exactGoodput: number;
  split: Readonly<Record<TimePart, number>>;
  /** Useful shares of public records, marked over the bar. */
  records: readonly number[];
}

export interface FailuresWords {
  /** Over the bar. */
  time: string;
  useful: string;
  /** At the line through the dots. */
  exact: string;
  /** Under the bracket from the 5th to the 95th percentile. */
  spread: string;
  /** Under the enlarged axis. */
  axis: string;
  /** Where nothing can be drawn. */
  none: string;
}

const BAR = { top: 28, height: 30 };
/** Height of the mark of a record over the bar. */
const RECORD = 7;
const MARKS_BOTTOM = BAR.top + BAR.height + 24;
const DOTS = { top: MARKS_BOTTOM + 58, height: 150 };
const BOTTOM = DOTS.top + DOTS.height;
const HEIGHT = BOTTOM + 84;
/** Distance of two dots; one dot is `PITCH` − 1 wide. */
const PITCH = 7;
/** Narrowest stretch of the enlarged axis [share of time]. */
const LEAST_SPAN = 0.002;
/** Numbers under the whole scale [%]. */
const wholePercents = ticksEvery(20, 100);

/** What both halves are drawn with. */
interface Frame {
  picture: FailuresPicture;
  words: FailuresWords;
  form: ChartForm;
  width: number;
  left: number;
  right: number;
  /** Class of what is set small where there is room for large. */
  small: string;
}

export function failuresChart(
  picture: FailuresPicture | null,
  words: FailuresWords,
  form: ChartForm,
): Drawing {
  const width = form.isNarrow ? 340 : 698;
  const size = { width, height: HEIGHT };
  if (!picture) {
    return {
      ...size,
      content: text('secondary', width / 2, HEIGHT / 2, words.none, 'middle', form.direction),
    };
  }
  const [left, right] = [14, width - 14];
  const frame = { picture, words, form, width, left, right, small: form.isNarrow ? '' : 'smaller' };
  const stretch = stretchOf(picture.goodputs, picture.exactGoodput);
  const content = [...wholeTime(frame, stretch), ...enlargedRuns(frame, stretch)].join('');
  return { ...size, content, walks: { time: partMiddles(frame), runs: heapTops(frame, stretch) } };
}

/** Above: what all time went into, and where the enlarged stretch lies in it. */
function wholeTime(
  { picture: { split, records }, words, form: { id, direction }, left, right, small }: Frame,
  [low, high]: [number, number],
): string[] {
  const whole = scaleOf([0, 1], [left, right]);
  const ticks = wholePercents.map((percent) => whole(percent / 100));
  return [
    timeHatchDefinitions(id),
    text(
      `secondary ${small}`,
      direction === 'rtl' ? right : left,
      BAR.top - 10,
      words.time,
      startOf(direction),
      direction,
    ),
    splitBar(id, split, whole),
    split.useful > 0.25
      ? text('bold on-water', whole(0) + 10, BAR.top + 20, words.useful, 'left', direction)
      : '',
    path(
      'ink-line',
      records.map((share) => `M${short(whole(share))} ${BAR.top - RECORD}v${RECORD}`).join(''),
    ),
    path('axis', ticksDown(ticks, BAR.top + BAR.height, 6)),
    path('leader failures-zoom', `${zoomLine(whole(low), left)}${zoomLine(whole(high), right)}`),
    ...wholePercents.map((mark) =>
      text(
        'secondary halo',
        whole(mark / 100),
        MARKS_BOTTOM,
        mark,
        mark === 100 ? 'right' : mark === 0 ? 'left' : 'middle',
        direction,
      ),
    ),
  ];
}

/** Below: the runs as dots, the exact value through them, and the bracket of their spread. */
function enlargedRuns(frame: Frame, stretch: [number, number]): string[] {
  const { picture, words, form, width, left, right, small } = frame;
  const { direction } = form;
  const x = scaleOf(stretch, [left, right]);
  const [full, open] = dotsOf(picture, { x, left, right });
  const exactX = x(picture.exactGoodput);
  // A label beside the line stays on the side with more room.
  const exactSide = exactX > width / 2 ? 'right' : 'left';
  const [from, to] = [x(picture.goodput.p5), x(picture.goodput.p95)];
  const bracket = BOTTOM + 34;
  return [
    path('run-dot', full),
    path('run-dot', open),
    path('run-hole', open),
    path('power-line', `M${short(exactX)} ${DOTS.top - 14}V${BOTTOM}`),
    text(
      'power-text bold halo',
      exactX + (exactSide === 'right' ? -7 : 7),
      DOTS.top - 4,
      words.exact,
      exactSide,
      direction,
    ),
    ...enlargedAxis(frame, stretch, x),
    path(
      'ink-line',
      `M${short(from)} ${bracket - 5}v10M${short(to)} ${bracket - 5}v10M${short(from)} ${bracket}H${short(to)}`,
    ),
    text(
      `bold ${small}`,
      within((from + to) / 2, left + 100, right - 100),
      bracket + 20,
      words.spread,
      'middle',
      direction,
    ),
    text(`secondary ${small}`, width / 2, bracket + 42, words.axis, 'middle', direction),
  ];
}

function enlargedAxis(
  { form: { isNarrow, direction, language }, left, right }: Frame,
  [low, high]: [number, number],
  x: Scale,
): string[] {
  const marks = roundTicks(low * 100, high * 100, isNarrow ? 4 : 8);
  const ticks = marks.map((percent) => x(percent / 100));
  return [
    path('axis', `M${left} ${BOTTOM}H${right}${ticksDown(ticks, BOTTOM, 6)}`),
    ...marks.map((mark, i) =>
      text(
        'secondary',
        ticks[i] ?? 0,
        BOTTOM + 22,
        formatNumber(language, Math.round(100 * mark) / 100),
        'middle',
        direction,
      ),
    ),
  ];
}

const startOf = (direction: ChartForm['direction']): 'left' | 'right' =>
  direction === 'rtl' ? 'right' : 'left';
const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** From a place under the bar to a corner of the enlarged stretch, past the numbers of the whole scale. */
const zoomLine = (from: number, corner: number): string =>
  lineThrough([
    [from, BAR.top + BAR.height],
    [from, MARKS_BOTTOM + 6],
    [corner, DOTS.top - 26],
    [corner, BOTTOM],
  ]);

/** The middle of each part of the bar. */
function partMiddles({ picture: { split }, left, right }: Frame): Point[] {
  const whole = scaleOf([0, 1], [left, right]);
  let start = 0;
  return timeParts.map((part) => {
    const middle = start + split[part] / 2;
    start += split[part];
    return [whole(middle), BAR.top + BAR.height / 2];
  });
}

/** The top of the heap over each range of runs. */
function heapTops({ picture, left, right }: Frame, stretch: [number, number]): Point[] {
  const x = scaleOf(stretch, [left, right]);
  const { columnOf, counts, rise } = heapOf(picture, { x, left, right });
  return runBins(picture.goodputs).map(({ low, high }) => {
    const [from, to] = [columnOf(low), columnOf(high)];
    const most = Math.max(...Array.from({ length: to - from + 1 }, (_, i) => counts.get(from + i) ?? 0));
    return [x((low + high) / 2), BOTTOM - most * rise];
  });
}

function splitBar(id: string, split: FailuresPicture['split'], whole: Scale): string {
  let start = 0;
  return timeParts
    .map((part) => {
      const [from, to] = [whole(start), whole(start + split[part])];
      start += split[part];
      return to - from < 0.3
        ? ''
        : timeBox(id, part, { x: from, y: BAR.top, width: to - from, height: BAR.height });
    })
    .join('');
}

/** The stretch of the scale that holds all runs and the exact value, with some room, inside 0 and 1. */
function stretchOf(goodputs: readonly number[], exact: number): [number, number] {
  const low = Math.min(goodputs[0] ?? exact, exact);
  const high = Math.max(goodputs.at(-1) ?? exact, exact);
  const span = Math.max((high - low) * 1.16, LEAST_SPAN);
  const start = within((low + high) / 2 - span / 2, 0, 1 - span);
  return [start, start + span];
}

/** What the dots are stacked on. */
interface Ground {
  x: Scale;
  left: number;
  right: number;
}

/** Columns of dots: how many each holds, and how far apart two of them lie. They move closer where one would rise too high. */
function heapOf({ goodputs }: FailuresPicture, { x, left, right }: Ground) {
  const columns = Math.floor((right - left) / PITCH);
  const columnOf = (share: number): number =>
    within(Math.floor(((x(share) - left) / (right - left)) * columns), 0, columns - 1);
  const counts = new Map<number, number>();
  for (const share of goodputs) counts.set(columnOf(share), (counts.get(columnOf(share)) ?? 0) + 1);
  const rise = Math.min(PITCH, DOTS.height / Math.max(...counts.values(), 1));
  return { columns, columnOf, counts, rise };
}

/** Dots stacked in columns: paths of the full and of the open ones. */
function dotsOf(picture: FailuresPicture, ground: Ground): [string, string] {
  const { goodputs, goodput } = picture;
  const { left, right } = ground;
  const { columns, columnOf, rise } = heapOf(picture, ground);
  const heights = new Map<number, number>();
  const paths: [string, string] = ['', ''];
  for (const share of goodputs) {
    const column = columnOf(share);
    const below = heights.get(column) ?? 0;
    heights.set(column, below + 1);
    const isFull = share >= goodput.p5 && share <= goodput.p95;
    const place = `M${short(left + ((column + 0.5) * (right - left)) / columns)} ${short(BOTTOM - (below + 0.6) * rise)}h0`;
    paths[isFull ? 0 : 1] += place;
  }
  return paths;
}
