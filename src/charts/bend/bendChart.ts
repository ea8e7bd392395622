// What keeps output from growing in step with power: each loss at the selected power against the same loss at the first size,
// grown in step. The bars add up to the distance between the straight line and the water.

import { type LossCause, lossCauses } from '../../model/cluster/site/losses.ts';
import { formatNumber, signed } from '../../text/numbers.ts';
import type { ChartForm } from '../form.ts';
import { type CurvePoint, lossMw } from '../losses/curvePoint.ts';
import { lossHatchDefinitions } from '../losses/lossHatches.ts';
import { ticksDown } from '../marks/axes.ts';
import { hatchFill } from '../marks/hatch.ts';
import { roundTicks, type Scale, scaleOf } from '../scale.ts';
import { type Direction, type Drawing, type Point, path, rectangle, short, text } from '../svg.ts';

export interface BendWords {
  causes: Record<LossCause, string>;
  unit: string;
  none: string;
  sum: string;
}

const ROW = 25;
const ROWS = lossCauses.length;
const TOP = 34;
const SUM_TOP = TOP + ROWS * ROW + 14;
/** From the top of a row to its bar, and how high that is. */
const BAR_TOP = 2;
const BAR = ROW - 9;

export interface Excess {
  cause: LossCause;
  /** Loss beyond the one in step [MW equivalents]; negative where less is lost. */
  mw: number;
}

/** Excess of each cause at `here` over the loss at `first` grown with power; together straight line − useful. */
export function excessOf(first: CurvePoint, here: CurvePoint): Excess[] {
  const growth = here.siteMw / first.siteMw;
  return lossCauses.map((cause) => ({ cause, mw: lossMw(here, cause) - growth * lossMw(first, cause) }));
}

/** Straight line − useful [MW equivalents]. */
export const sumOf = (rows: readonly Excess[]): number => rows.reduce((total, { mw }) => total + mw, 0);

export function bendChart(
  first: CurvePoint,
  here: CurvePoint,
  words: BendWords,
  { id, isNarrow, direction, language }: ChartForm,
): Drawing {
  const size = { width: isNarrow ? 340 : 698, height: TOP + (ROWS + 2) * ROW + 34 };
  if (here.siteMw <= first.siteMw) {
    return {
      ...size,
      content: text('secondary', size.width / 2, size.height / 2, words.none, 'middle', direction),
    };
  }
  const rows = excessOf(first, here);
  const sum = sumOf(rows);
  const high = Math.max(...rows.map(({ mw }) => mw), sum, 0.1);
  const low = Math.min(...rows.map(({ mw }) => mw), 0);
  const [left, right] = isNarrow ? [194, 300] : [216, 646];
  // Room for the numbers that stand at the ends of the bars.
  const zero = left + (low < 0 ? ((right - left) * -low) / (high - low) + (isNarrow ? 30 : 36) : 0);
  const x = scaleOf([0, high], [zero, right]);
  const bottom = TOP + (ROWS + 2) * ROW - 8;
  const marks = roundTicks(0, high, isNarrow ? 3 : 6);
  const plot: Plot = { x, left, direction, language };
  const content = [
    lossHatchDefinitions(id, lossCauses),
    path(
      'gridline',
      marks
        .slice(1)
        .map((mark) => `M${short(x(mark))} ${TOP - 6}V${bottom}`)
        .join(''),
    ),
    ...rows.map(({ cause, mw }, i) =>
      bar({ name: words.causes[cause], mw, top: TOP + i * ROW, hatch: hatchFill(id, cause) }, plot),
    ),
    path('tick', `M${left - 8} ${TOP + ROWS * ROW + 3}H${right}`),
    bar({ name: words.sum, mw: sum, top: SUM_TOP }, plot),
    path('axis', `M${short(zero)} ${TOP - 8}V${bottom}`),
    path('axis', `M${short(zero)} ${bottom}H${right}${ticksDown(marks.map(x), bottom, 6)}`),
    ...marks.map((mark) =>
      text('secondary', x(mark), bottom + 22, formatNumber(language, mark), 'middle', direction),
    ),
    text('secondary smaller', right, TOP - 18, words.unit, 'right', direction),
  ];
  const walked = [...rows.map(({ mw }, i) => ({ mw, top: TOP + i * ROW })), { mw: sum, top: SUM_TOP }];
  const bend = walked.map(({ mw, top }): Point => [x(mw), top + BAR_TOP + BAR / 2]);
  return { ...size, content: content.join(''), walks: { bend } };
}

interface Row {
  name: string;
  mw: number;
  top: number;
  /** Fill of a cause; the sum has none. */
  hatch?: string;
}

interface Plot {
  x: Scale;
  left: number;
  direction: Direction;
  language: string;
}

/** Name, bar and number of one row. */
function bar({ name, mw, top, hatch }: Row, { x, left, direction, language }: Plot): string {
  const [from, to] = [Math.min(x(0), x(mw)), Math.max(x(0), x(mw))];
  const isSum = hatch === undefined;
  const isBack = mw < 0;
  return [
    text(isSum ? 'bold' : '', left - 14, top + 14, name, 'right', direction),
    to - from < 0.5
      ? ''
      : rectangle(isSum ? 'ink-fill' : 'swatch', from, top + BAR_TOP, to - from, BAR, { fill: hatch }),
    text(
      isSum ? 'bold tabular' : 'power-text bold tabular',
      isBack ? from - 6 : to + 6,
      top + 14,
      growthText(language, mw),
      isBack ? 'right' : 'left',
      direction,
    ),
  ].join('');
}

/** Only a loss that shrinks has a sign. */
export const growthText = (language: string, mw: number): string => signed(language, mw, 1).replace('+', '');
