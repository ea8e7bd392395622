// The foot of the curve enlarged: useful work against the straight line on which output would grow with power.
import { marksTo, roundStep, type Scale, scaleOf } from '../scale.ts';
import {
  areaBetween,
  type Direction,
  type Drawing,
  element,
  lineThrough,
  type Point,
  path,
  short,
  text,
} from '../svg.ts';
import { type Frame, powerAxis, valueAxis } from './axes.ts';
import type { ChartForm } from './curveChart.ts';
import { type CurvePoint, pointBetween } from './curvePoint.ts';

const GOAL_MW = 500;

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

const wideFrame: Frame = { left: 44, right: 306, top: 34, bottom: 420 };
const narrowFrame: Frame = { left: 40, right: 236, top: 30, bottom: 330 };

export function closeUpChart(
  points: readonly DrawnPoint[],
  needleMw: number,
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
  const step = roundStep(straightMw(GOAL_MW) * 1.12, 5);
  const high = Math.max(Math.ceil((straightMw(GOAL_MW) * 1.06) / step) * step, step);
  const x = scaleOf([0, GOAL_MW], [left, right]);
  const y = scaleOf([0, high], [bottom, top]);
  const water = points.map((point): Point => [x(point.siteMw), y(point.usefulMw)]);
  const ground = points.map((point): Point => [x(point.siteMw), bottom]);
  const straight = points.map((point): Point => [x(point.siteMw), y(straightMw(point.siteMw))]);
  const edge = (value: number): Point => [right + 10, y(value) + 5];
  const [straightX, straightY] = edge(straightMw(GOAL_MW));
  const [usefulX, usefulY] = edge(last.usefulMw);
  const content = [
    element(
      'defs',
      {},
      element(
        'pattern',
        {
          id: `${id}-gap`,
          width: 8,
          height: 8,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        path('hatch', 'M4 0V8'),
      ),
    ),
    valueAxis(y, frame, marksTo(high, step), words.outputAxis, direction),
    path('band', areaBetween(straight, water), { fill: `url(#${id}-gap)` }),
    path('wat', areaBetween(water, ground)),
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
    text('b halo', x(high) + 6, top + 22, words.ideal, 'left', direction),
    path('watl', lineThrough(water)),
    doubt(points, x, y),
    powerAxis(x, frame, words.powerAxis, direction, isNarrow),
    needleAt(points, needleMw, x, y, bottom, straightMw, direction),
    ...points.map((point) => octagon(x(point.siteMw), y(point.usefulMw), point.isDrawn === true)),
    text('b lg', straightX, straightY, words.straightTimes, 'left', direction),
    text('t2 sm', straightX, straightY + 19, words.straight, 'left', direction),
    text('tw b lg', usefulX, usefulY, words.usefulTimes, 'left', direction),
    text('t2 sm', usefulX, usefulY + 19, words.useful, 'left', direction),
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

function needleAt(
  points: readonly CurvePoint[],
  needleMw: number,
  x: (mw: number) => number,
  y: (value: number) => number,
  bottom: number,
  straightMw: (mw: number) => number,
  direction: Direction,
): string {
  const { usefulMw } = pointBetween(points, needleMw);
  const at = short(x(needleMw));
  const head = y(Math.max(straightMw(needleMw), usefulMw)) - 12;
  return [
    path('need', `M${at} ${bottom}V${short(head)}`),
    path('onn', `M${at} ${bottom}V${short(y(usefulMw))}`),
    path('needf', `M${short(x(needleMw) - 7)} ${short(head - 12)}h14v8l-7 7-7-7z`),
    text('tc b lg halo', x(needleMw) - 14, head - 2, Math.round(needleMw), 'right', direction),
  ].join('');
}

/** A computed size: filled where its stragglers were drawn, open where a formula stands for them. */
function octagon(x: number, y: number, isDrawn: boolean): string {
  const corner = 1.5;
  const side = 3.6 - corner;
  const d = `M${short(x - corner)} ${short(y - 3.6)}h${2 * corner}l${short(side)} ${short(side)}v${2 * corner}l${short(-side)} ${short(side)}h${-2 * corner}l${short(-side)} ${short(-side)}v${-2 * corner}z`;
  return path(isDrawn ? 'size-drawn' : 'size-open', d);
}
