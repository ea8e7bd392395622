// The curve as a class guesses it, and the model's beside it once it is shown.
import type { ChartForm } from '../../charts/form.ts';
import type { UsefulPoint } from '../../charts/losses/curvePoint.ts';
import { octagon } from '../../charts/marks/octagon.ts';
import { type AxisWords, idealLine, planeAxes } from '../../charts/plane/planeAxes.ts';
import { narrowPlane, planeScales } from '../../charts/plane/planeFrame.ts';
import { thinTrace } from '../../charts/plane/planeTraces.ts';
import { powerNumbers } from '../../charts/plane/powerNumbers.ts';
import { type Drawing, lineThrough, type Point, path, rectangle, text } from '../../charts/svg.ts';
import { GOAL_MW } from '../../model/cluster/phases.ts';
import { COARSE_SIZES_MW } from '../../simulator/answers/curve/planePoint.ts';

export interface CurveGuess {
  /** Useful work guessed at each of the coarse sizes [MW]; null where nobody has guessed. */
  guesses: readonly (number | null)[];
  /** The size that the hand or the keys are at. */
  held: number | undefined;
  /** The model's, once it is shown. */
  answer: readonly UsefulPoint[] | null;
}

export interface CurveWords extends AxisWords {
  yours: string;
  answer: string;
}

const scales = planeScales(narrowPlane, GOAL_MW);

/** Which size and level [MW] a place of the drawing is nearest to; levels in steps of 5. */
export function guessAt(x: number, y: number): { size: number; mw: number } {
  const distances = COARSE_SIZES_MW.map((mw) => Math.abs(scales.x(mw) - x));
  const level = ((narrowPlane.bottom - y) / (narrowPlane.bottom - narrowPlane.top)) * GOAL_MW;
  return {
    size: distances.indexOf(Math.min(...distances)),
    mw: Math.min(Math.max(Math.round(level / 5) * 5, 0), GOAL_MW),
  };
}

export function curveChart(
  { guesses, held, answer }: CurveGuess,
  words: CurveWords,
  form: ChartForm,
): Drawing {
  const { left, right, top, bottom, width, height } = narrowPlane;
  const { direction } = form;
  const set = guesses.flatMap((mw, i): { at: Point; mw: number }[] =>
    mw === null ? [] : [{ at: [scales.x(COARSE_SIZES_MW[i] ?? 0), scales.y(mw)], mw }],
  );
  const last = set.at(-1);
  const end = answer?.at(-1);
  /** At the end of its curve; above the ideal line, over the beginning, where the end is too near to that line. */
  const label = (className: string, level: number, words: string): string => {
    const isHigh = level > 0.38 * GOAL_MW;
    const y = scales.y(isHigh ? Math.max(level, 0.54 * GOAL_MW) : level) - 9;
    return text(
      `${className} bold smaller halo`,
      isHigh ? left + 8 : right - 10,
      Math.max(y, top + 14),
      words,
      isHigh ? 'left' : 'right',
      direction,
    );
  };
  const content = [
    rectangle('sheet-fill', left, top, right - left, bottom - top),
    planeAxes(GOAL_MW, narrowPlane, scales, words, direction),
    powerNumbers(null, narrowPlane, scales, words, direction),
    idealLine(GOAL_MW, narrowPlane, scales),
    ...COARSE_SIZES_MW.map((mw, i) =>
      path(i === held ? 'power-line' : 'gridline', `M${scales.x(mw)} ${top}V${bottom}`),
    ),
    answer ? thinTrace('trace', answer, scales) : '',
    set.length > 1 ? path('predict-line', lineThrough(set.map(({ at }) => at))) : '',
    ...set.map(({ at: [x, y] }) => path('handle-box', octagon(x, y, 7))),
    last ? label('power-text', last.mw, words.yours) : '',
    end ? label('water-text', end.usefulMw, words.answer) : '',
  ];
  return { width, height, content: content.join('') };
}
