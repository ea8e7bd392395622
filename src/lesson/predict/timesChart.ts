// Hands as dots: each stands over the number of times that its owner expects the work to grow.
import type { ChartForm } from '../../charts/form.ts';
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, path, short, text } from '../../charts/svg.ts';

/** The answers that can be raised a hand for: from no growth to more than that of the power. */
export const TIMES = Array.from({ length: 13 }, (_, i) => i + 1);

export interface TimesGuess {
  /** Hands for each of `TIMES`. */
  hands: readonly number[];
  /** How many times the power grows. */
  power: number;
  /** How many times the work does, once it is shown. */
  work: number | null;
}

export interface TimesWords {
  power: string;
  answer: string;
  number: (value: number, decimals: number) => string;
}

const [WIDTH, HEIGHT, BOTTOM] = [364, 198, 190];
/** From no work at all, and as far beyond the last answer: the buttons under the drawing stand in the same steps. */
const STEP = WIDTH / (TIMES.length + 1);
const ROWS = 7;
/** Under the labels, so that the dots of a large class reach none. */
const DOTS_TOP = 64;

const xOfTimes = (times: number): number => times * STEP;

export function timesChart({ hands, power, work }: TimesGuess, words: TimesWords, form: ChartForm): Drawing {
  const { direction } = form;
  const most = Math.max(ROWS, ...hands);
  const row = (BOTTOM - DOTS_TOP) / most;
  const dots = hands
    .flatMap((count, i) =>
      Array.from({ length: count }, (_, dot) =>
        octagon(xOfTimes(TIMES[i] ?? 0), BOTTOM - row * (dot + 0.5), Math.min(row * 0.42, 9)),
      ),
    )
    .join('');
  const needle = (className: string, times: number, top: number, label: string, words: string): string =>
    path(className, `M${short(xOfTimes(times))} ${BOTTOM}V${top}`) +
    text(
      label,
      xOfTimes(times) + (times > 7 ? -6 : 6),
      top + 12,
      words,
      times > 7 ? 'right' : 'left',
      direction,
    );
  const content = [
    path(
      'axis',
      `M0 ${BOTTOM}H${WIDTH}${TIMES.map((times) => `M${short(xOfTimes(times))} ${BOTTOM}v7`).join('')}`,
    ),
    path('handle-box', dots),
    needle('ideal', power, 6, 'secondary halo', `${words.power} ${words.number(power, 1)}`),
    work === null
      ? ''
      : needle('water-edge', work, 38, 'water-text bold halo', `${words.answer} ${words.number(work, 1)}`),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}
