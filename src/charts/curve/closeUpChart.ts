// The foot of the curve enlarged: useful work against the straight line on which output would grow with power.
import { type ChartForm, type Frame, GOAL_MW } from '../form.ts';
import { type CurvePoint, pointBetween } from '../losses/curvePoint.ts';
import { powerAxis, valueAxis } from '../marks/axes.ts';
import { hatchDefinitions, hatchFill, strokes } from '../marks/hatch.ts';
import { octagon } from '../marks/octagon.ts';
import { selectedPower } from '../marks/selectedPower.ts';
import { type Scale, scaleOf, ticksBeyond } from '../scale.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, text } from '../svg.ts';

export interface CloseUpWords {
  outputAxis: string;
  powerAxis: string;
  ideal: string;
  straight: string;
  useful: string;
  /** "12.5 times" of the straight line and of the water at the goal. */
  straightTimes: string;
  usefulTimes: string;
}

/** A point of the curve that knows whether its stragglers were drawn, and how sure its useful work is. */
export type DrawnPoint = CurvePoint & { isDrawn?: boolean; usefulLowMw?: number; usefulHighMw?: number };

/** Room over the end of the straight line, as a share of it. */
const HEADROOM = 1.06;
const wideFrame: Frame = { left: 44, right: 306, top: 34, bottom: 420 };
const narrowFrame: Frame = { left: 40, right: 236, top: 30, bottom: 330 };

export function closeUpChart(
  points: readonly DrawnPoint[],
  selectedMw: number,
  words: CloseUpWords,
  form: ChartForm,
): Drawing {
  const { isNarrow, direction, id } = form;
  const frame = isNarrow ? narrowFrame : wideFrame;
  const { left, right, top, bottom } = frame;
  const size = { width: isNarrow ? 340 : 394, height: isNarrow ? 384 : 474 };
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return { ...size, content: '' };
  const straightMw = (mw: number): number => (first.usefulMw * mw) / first.siteMw;
  const ticks = ticksBeyond(straightMw(GOAL_MW) * HEADROOM, 5);
  const high = ticks.at(-1) ?? GOAL_MW;
  const here = pointBetween(points, selectedMw);
  const x = scaleOf([0, GOAL_MW], [left, right]);
  const y = scaleOf([0, high], [bottom, top]);
  const water = points.map((point): Point => [x(point.siteMw), y(point.usefulMw)]);
  const ground = points.map((point): Point => [x(point.siteMw), bottom]);
  const straight = points.map((point): Point => [x(point.siteMw), y(straightMw(point.siteMw))]);
  const edge = (value: number): Point => [right + 10, y(value) + 5];
  const [straightX, straightY] = edge(straightMw(GOAL_MW));
  const [usefulX, usefulY] = edge(last.usefulMw);
  const content = [
    hatchDefinitions(id, [['gap', { size: 8, turn: 45, marks: strokes('M4 0V8') }]]),
    valueAxis({ scale: y, frame, words: words.outputAxis }, ticks, form),
    path('band', areaBetween(straight, water), { fill: hatchFill(id, 'gap') }),
    path('water', areaBetween(water, ground)),
    path(
      'straight',
      lineThrough([
        [x(0), y(0)],
        [right, y(straightMw(GOAL_MW))],
      ]),
    ),
    path(
      'ideal',
      lineThrough([
        [x(0), y(0)],
        [x(high), y(high)],
      ]),
    ),
    text('bold halo', x(high) + 6, top + 22, words.ideal, 'left', direction),
    path('water-line', lineThrough(water)),
    doubt(points, x, y),
    powerAxis({ scale: x, frame, words: words.powerAxis }, form),
    selectedPower(
      { ...here, headMw: Math.max(straightMw(selectedMw), here.usefulMw) },
      { x, y, bottom },
      direction,
    ),
    ...points.map((point) =>
      path(point.isDrawn ? 'size-drawn' : 'size-open', octagon(x(point.siteMw), y(point.usefulMw), 3.6)),
    ),
    text('bold large', straightX, straightY, words.straightTimes, 'left', direction),
    text('secondary smaller', straightX, straightY + 19, words.straight, 'left', direction),
    text('water-text bold large', usefulX, usefulY, words.usefulTimes, 'left', direction),
    text('secondary smaller', usefulX, usefulY + 19, words.useful, 'left', direction),
  ];
  return { ...size, content: content.join('') };
}

/** The dotted pair around the water's edge: the range in which eight in ten answers of the model lie. */
function doubt(points: readonly DrawnPoint[], x: Scale, y: Scale): string {
  const edge = (of: (point: DrawnPoint) => number | undefined): Point[] =>
    points.map((point): Point => [x(point.siteMw), y(of(point) ?? point.usefulMw)]);
  if (points.some((point) => point.usefulLowMw === undefined)) return '';
  const low = lineThrough(edge((point) => point.usefulLowMw));
  return path('doubt-high', lineThrough(edge((point) => point.usefulHighMw))) + path('doubt-low', low);
}
