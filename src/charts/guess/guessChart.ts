// The question of the home page as a drawing: the mark of the announcement on the line of power, the column under it, the
// water that a reader expects, and the waters that the model answers with. The same drawing in every language.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import type { ChartForm } from '../form.ts';
import { hatchDefinitions, hatchFill } from '../marks/hatch.ts';
import { planeHatches } from '../plane/column/strata.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';

export interface Water {
  name: string;
  mw: number;
}

export interface GuessScene {
  /** Where the mark stands [MW]. */
  mw: number;
  /** Level that the reader expects; null before it is set. */
  guess: number | null;
  /** What the model answers; null before it is asked. */
  waters: readonly Water[] | null;
  /** Whether the hand sets the water now. */
  isSetting: boolean;
}

export interface GuessWords {
  powerAxis: string;
  outputAxis: string;
  ideal: string;
  guess: string;
  /** What was announced, and what the power at which the mark begins is. */
  announced: string;
  phase: string;
  built: string;
  stamp: string;
  number: (value: number, decimals: number) => string;
}

const guessFrames = {
  wide: { width: 512, height: 516, left: 48, right: 464, top: 34, bottom: 450, column: 60 },
  narrow: { width: 360, height: 366, left: 36, right: 316, top: 34, bottom: 314, column: 44 },
} as const;

/** Room that the hand takes under the top of the plane. */
const GRIP_PX = 60;
const LABEL_GAP = 21;
/** From here on the column leaves room for the name of the first phase at the foot. */
const PHASE_NAME_FROM_MW = 250;

export function guessChart(
  { mw, guess, waters, isSetting }: GuessScene,
  words: GuessWords,
  form: ChartForm,
): Drawing {
  const { id, isNarrow, direction } = form;
  const frame = guessFrames[isNarrow ? 'narrow' : 'wide'];
  const { width, height, left, right, top, bottom, column } = frame;
  const unit = (right - left) / GOAL_MW;
  const x = (value: number): number => left + value * unit;
  const y = (value: number): number => bottom - value * unit;
  const [from, to] = [x(mw) - column / 2, x(mw) + column / 2];
  const hundreds = [0, 100, 200, 300, 400, 500];
  const highest = waters?.[0]?.mw ?? 0;
  const level = (value: number, className: string): string =>
    path(className, `M${short(from - 8)} ${short(y(value))}H${short(to + 8)}`);
  const ticks = Array.from({ length: Math.floor(mw / 10) }, (_, i) => 10 * (i + 1))
    .map(
      (value) =>
        `M${short(from)} ${short(y(value))}h${value % 100 === 0 ? column : value % 50 === 0 ? 16 : 9}`,
    )
    .join('');
  const content = [
    hatchDefinitions(id, [['water', planeHatches.water]]),
    rectangle('sheet-fill', left, top, right - left, bottom - top),
    path(
      'gridline',
      hundreds
        .slice(1)
        .map((value) => `M${left} ${short(y(value))}H${right}`)
        .join(''),
    ),
    path(
      'axis',
      `M${left} ${top}V${bottom}${hundreds.map((value) => `M${left} ${short(y(value))}h-7M${short(x(value))} ${bottom}v9`).join('')}`,
    ),
    path('ideal', `M${left} ${bottom}L${right} ${top}`),
    ...hundreds
      .slice(1)
      .map((value) => text('secondary', left - 10, y(value) + 5, words.number(value, 0), 'right', direction)),
    ...hundreds.map((value) =>
      text('secondary', x(value), bottom + 24, words.number(value, 0), 'middle', direction),
    ),
    text('power-text bold', x(PHASE_ONE_MW), bottom + 24, words.number(PHASE_ONE_MW, 0), 'middle', direction),
    text('secondary smaller', left - 30, top - 14, words.outputAxis, 'left', direction),
    text('power-text smaller', right - column / 2 - 12, top - 14, words.stamp, 'right', direction),
    powerName(),
    isNarrow || guess !== null
      ? ''
      : `<g transform="translate(${short(x(210) - 8)} ${short(y(210) - 8)}) rotate(-45)">${text('secondary', 0, 0, words.ideal, 'middle', direction)}</g>`,
    phase(),
    rectangle('sheet-fill', from, y(mw), column, mw * unit),
    waters
      ? rectangle('band', from, y(highest), column, highest * unit, { fill: hatchFill(id, 'water') })
      : '',
    path('tick', ticks),
    path('ink-line', `M${short(from)} ${bottom}V${short(y(mw))}M${short(to)} ${bottom}V${short(y(mw))}`),
    rectangle('ink-fill', from - 5, y(mw) - 6, column + 10, 6),
    ...(waters ?? []).map((water) => level(water.mw, 'water-line')),
    guess === null ? '' : level(guess, 'guess-line'),
    isSetting ? grip(guess ?? 0) : '',
    rectangle('water', from - 8, bottom, column + 16, 4),
    isSetting ? setLevel() : mw === GOAL_MW || waters ? labels() : '',
    mw < GOAL_MW || waters === null ? tag() : '',
    mw < GOAL_MW - column / unit ? goal() : '',
  ];
  return { width, height, content: content.join('') };

  /**
   * The name of the first phase: over its column at the start, over its number once the column has left it.
   * Narrow, the names of the levels reach that far: then its number alone.
   */
  function phase(): string {
    const isHere = mw === PHASE_ONE_MW;
    if (!isHere && (mw < PHASE_NAME_FROM_MW || (isNarrow && waters))) return '';
    const [at, up] = isHere ? [left + 8, y(mw) - 14] : [x(PHASE_ONE_MW), bottom - 7];
    return (
      (isHere ? '' : path('power-line', `M${short(at)} ${bottom}v-5`)) +
      text('power-text bold smaller halo', isHere ? at : at + 5, up, words.phase, 'left', direction)
    );
  }

  /** The name of the axis of power, where the hand does not cover it. */
  function powerName(): string {
    const [at, side] = mw < GOAL_MW / 2 ? ([width - 4, 'right'] as const) : ([left - 30, 'left'] as const);
    return text('secondary smaller', at, height - 6, words.powerAxis, side, direction);
  }

  /** The announced column as an outline, where the mark is to go. */
  function goal(): string {
    const [start, end] = [x(GOAL_MW) - column / 2, x(GOAL_MW) + column / 2];
    return (
      path('plan', `M${short(start)} ${bottom}V${top}M${short(end)} ${bottom}V${top}`) +
      path('plan', `M${short(start - 5)} ${top - 3}H${short(end + 5)}`) +
      text('bold halo', start - 8, top + 18, words.announced, 'right', direction) +
      text('large bold', x(GOAL_MW), bottom - 16, direction === 'rtl' ? '؟' : '?', 'middle', direction)
    );
  }

  /** Names of the levels left of the column, each led to its own. */
  function labels(): string {
    const rows = [
      ...(guess === null
        ? []
        : [{ name: words.guess, mw: guess, className: 'power-text bold', shown: words.number(guess, 0) }]),
      ...(waters ?? []).map(({ name, mw: value }) => ({
        name,
        mw: value,
        className: 'water-text bold',
        shown: words.number(value, 0),
      })),
      { name: words.built, mw: 0, className: 'bold', shown: words.number(0, 0) },
    ].sort((a, b) => b.mw - a.mw);
    let place = bottom + 6;
    const placed = rows.toReversed().map((row) => {
      place = Math.min(place, y(row.mw) + 5);
      const at = place;
      place -= LABEL_GAP;
      return { ...row, at };
    });
    const [edge, start] = [from - 8, from - 30];
    return placed
      .map(
        ({ name, mw: value, className, shown, at }) =>
          path('leader-quiet', `M${short(edge)} ${short(y(value))}L${short(start)} ${short(at - 5)}`) +
          text(`${className} halo`, start - 6, at, `${shown} ${name}`, 'right', direction),
      )
      .join('');
  }

  /** The number that the hand sets, over it, or under it near the top; what was built is named with the answer. */
  function setLevel(): string {
    if (guess === null) return '';
    const at = y(guess) < top + GRIP_PX ? y(guess) + 40 : y(guess) - 30;
    return text(
      'power-text bold halo',
      from - 12,
      at,
      `${words.number(guess, 0)} ${words.guess}`,
      'right',
      direction,
    );
  }

  /** What the hand takes to set the water. */
  function grip(at: number): string {
    const [end, middle] = [from - 12, y(at)];
    return (
      path(
        'handle-box',
        `M${short(end)} ${short(middle)}l-10 -10V${short(middle - 22)}h-44v44h44V${short(middle + 10)}z`,
      ) +
      path(
        'handle-arrows',
        `M${short(end - 38)} ${short(middle - 5)}l6 -6 6 6M${short(end - 38)} ${short(middle + 5)}l6 6 6 -6`,
      )
    );
  }

  /** What the hand takes: the power under the column. */
  function tag(): string {
    const half = 38;
    const middle = Math.min(Math.max(x(mw), half), width - half);
    const head = bottom + 3;
    return (
      path(
        'handle-box',
        `M${short(x(mw))} ${head}l9 10H${short(middle + half)}V${head + 42}H${short(middle - half)}V${head + 10}H${short(x(mw) - 9)}z`,
      ) +
      path(
        'handle-arrows',
        `M${short(middle - half + 13)} ${head + 20}l-6 6l6 6M${short(middle + half - 13)} ${head + 20}l6 6l-6 6`,
      ) +
      text('handle-text bold', middle, head + 32, words.number(mw, 0), 'middle', direction)
    );
  }
}
