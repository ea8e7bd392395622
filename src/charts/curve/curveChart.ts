// Output against power: the dashed ideal line, a hatched band for each loss, useful work solid at the foot, the selected
// power. A function plot is the same drawing in both languages; its words alone change.

import type { LossCause } from '../../model/cluster/site/losses.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type ChartForm, type Frame, GOAL_MW } from '../form.ts';
import { type Band, bandsOf } from '../losses/bands.ts';
import { type CurvePoint, lossMw, pointBetween } from '../losses/curvePoint.ts';
import { lossHatchDefinitions } from '../losses/lossHatches.ts';
import { powerAxis, valueAxis } from '../marks/axes.ts';
import { hatchFill } from '../marks/hatch.ts';
import { selectedPower } from '../marks/selectedPower.ts';
import { type Scale, scaleOf, spreadLabels, ticksEvery } from '../scale.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, short, text } from '../svg.ts';

export interface CurveWords {
  ideal: string;
  useful: string;
  outputAxis: string;
  powerAxis: string;
  /** Head of the column of numbers, such as "at 500". */
  at: string;
  causes: Record<LossCause, string>;
}

/** Beyond this power the right-hand side has no room for a label [MW]. */
const LATE_MW = 430;
const wideFrame: Frame = { left: 44, right: 452, top: 34, bottom: 476 };
const narrowFrame: Frame = { left: 40, right: 326, top: 30, bottom: 330 };

export function curveChart(
  points: readonly CurvePoint[],
  selectedMw: number,
  words: CurveWords,
  form: ChartForm,
): Drawing {
  const { id, isNarrow, direction } = form;
  const frame = isNarrow ? narrowFrame : wideFrame;
  const x = scaleOf([0, GOAL_MW], [frame.left, frame.right]);
  const y = scaleOf([0, GOAL_MW], [frame.bottom, frame.top]);
  const here = pointBetween(points, selectedMw);
  const bands = bandsOf(points, x, y);
  const water = points.map((point): Point => [x(point.siteMw), y(point.usefulMw)]);
  const ground = points.map((point): Point => [x(point.siteMw), frame.bottom]);
  const content = [
    lossHatchDefinitions(
      id,
      bands.map(({ cause }) => cause),
    ),
    valueAxis({ scale: y, frame, words: words.outputAxis }, ticksEvery(100, GOAL_MW), form),
    path('water', areaBetween(water, ground)),
    ...bands.map((band) => bandPaths(id, band)),
    path('water-line', lineThrough(water)),
    path(
      'ideal',
      lineThrough([
        [x(0), y(0)],
        [x(GOAL_MW), y(GOAL_MW)],
      ]),
    ),
    powerAxis({ scale: x, frame, words: words.powerAxis }, form),
    selectedPower({ ...here, headMw: here.idealMw }, { x, y, bottom: frame.bottom }, direction),
    usefulHere(here, x, y, form),
    isNarrow ? '' : edgeLabels(points, bands, words, { y, frame, form }),
    text('bold halo', x(isNarrow ? 285 : 330), y(isNarrow ? 345 : 372), words.ideal, 'right', direction),
  ];
  return { width: isNarrow ? 340 : 698, height: isNarrow ? 384 : 530, content: content.join('') };
}

function bandPaths(id: string, { cause, lower, upper }: Band): string {
  return (
    path('band', areaBetween(upper, lower), { fill: hatchFill(id, cause) }) +
    path('band-edge', lineThrough(upper))
  );
}

/** Useful work at the selected power, beside its line on the side with more room. */
function usefulHere(
  { siteMw, usefulMw }: CurvePoint,
  x: Scale,
  y: Scale,
  { direction, language }: ChartForm,
): string {
  const isLate = siteMw > LATE_MW;
  return (
    path('leader', `M${short(x(siteMw))} ${short(y(usefulMw))}${isLate ? 'l-14 -14h-4' : 'l14 -14h4'}`) +
    text(
      'water-text bold large halo',
      x(siteMw) + (isLate ? -22 : 22),
      y(usefulMw) - 9,
      formatNumber(language, usefulMw, 1),
      isLate ? 'right' : 'left',
      direction,
    )
  );
}

/** Names and values at the goal, each led to its band at the chart's edge. */
function edgeLabels(
  points: readonly CurvePoint[],
  bands: readonly Band[],
  words: CurveWords,
  { y, frame: { right, top, bottom }, form }: { y: Scale; frame: Frame; form: ChartForm },
): string {
  const { direction, language } = form;
  const last = points.at(-1);
  if (!last) return '';
  const rows = [
    { name: words.useful, value: last.usefulMw, height: y(last.usefulMw / 2), className: 'water-text bold' },
    ...bands.map(({ cause, lower, upper }) => ({
      name: words.causes[cause],
      value: lossMw(last, cause),
      height: ((lower.at(-1)?.[1] ?? 0) + (upper.at(-1)?.[1] ?? 0)) / 2,
      className: '',
    })),
  ].reverse();
  const places = spreadLabels(
    rows.map(({ height }) => height + 5),
    21,
    top + 8,
    bottom + 4,
  );
  const column = right + 44;
  return [
    text('secondary smaller', 698, top - 12, words.at, 'right', direction),
    ...rows.map(({ name, value, height, className }, i) => {
      const place = places[i] ?? height;
      return [
        path('leader', leaderTo(right, height, column - 6, place - 5)),
        text(className, column, place, name, 'left', direction),
        text(
          `${className || 'power-text'} bold tabular`,
          698,
          place,
          formatNumber(language, value, 1),
          'right',
          direction,
        ),
      ].join('');
    }),
  ].join('');
}

/** From a band's edge to its label: level, then slanting, then level. */
function leaderTo(fromX: number, fromY: number, toX: number, toY: number): string {
  const slant = Math.min(Math.abs(toY - fromY), toX - fromX - 10);
  return `M${fromX + 2} ${short(fromY)}h4L${short(fromX + 6 + slant)} ${short(toY)}H${toX}`;
}
