// The marks of the home page's question that come and go: names, what the hand takes, and where the mark is to go.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { path, short, text } from '../svg.ts';
import type { GuessPlane, Water } from './guessPlane.ts';

/** Room that the hand takes under the top of the plane. */
const GRIP_PX = 60;
const LABEL_GAP = 21;
/** From here on the column leaves room for the name of the first phase at the foot. */
const PHASE_NAME_FROM_MW = 250;

/**
 * The name of the first phase: over its column at the start, over its number once the column has left it.
 * Once it is answered the names of the levels stand there: then its number alone.
 */
export function phaseName(plane: GuessPlane, isAnswered: boolean): string {
  const { frame, x, y, mw, words, direction } = plane;
  const isHere = mw === PHASE_ONE_MW;
  if (!isHere && (isAnswered || mw < PHASE_NAME_FROM_MW)) return '';
  const [at, up] = isHere ? [frame.left + 8, y(mw) - 14] : [x(PHASE_ONE_MW), frame.bottom - 7];
  return (
    (isHere ? '' : path('power-line', `M${short(at)} ${frame.bottom}v-5`)) +
    text('power-text bold smaller halo', isHere ? at : at + 5, up, words.phase, 'left', direction)
  );
}

/** The name of the axis of power, where the hand does not cover it. */
export function powerName({ frame, mw, words, direction }: GuessPlane): string {
  const [at, side] =
    mw < GOAL_MW / 2 ? ([frame.width - 4, 'right'] as const) : ([frame.left - 30, 'left'] as const);
  return text('secondary smaller', at, frame.height - 6, words.powerAxis, side, direction);
}

/** The announced column as an outline, where the mark is to go, and what is asked of its water. */
export function goal({ frame, x, mw, words, direction }: GuessPlane): string {
  const { top, bottom, column } = frame;
  const [start, end] = [x(GOAL_MW) - column / 2, x(GOAL_MW) + column / 2];
  return (
    path('plan', `M${short(start)} ${bottom}V${top}M${short(end)} ${bottom}V${top}`) +
    path('plan', `M${short(start - 5)} ${top - 3}H${short(end + 5)}`) +
    text('bold halo', start - 8, top + 18, words.announced, 'right', direction) +
    (mw === PHASE_ONE_MW
      ? text('water-text bold halo', start - 8, bottom - 12, words.water, 'right', direction)
      : text('large bold', x(GOAL_MW), bottom - 16, direction === 'rtl' ? '؟' : '?', 'middle', direction))
  );
}

/** Names of the levels left of the column, each led to its own. */
export function labels(plane: GuessPlane, guess: number | null, waters: readonly Water[]): string {
  const { frame, y, from, words, direction } = plane;
  const rows = [
    ...(guess === null ? [] : [{ name: words.guess, mw: guess, className: 'power-text bold' }]),
    ...waters.map(({ name, mw }) => ({ name, mw, className: 'water-text bold' })),
    { name: words.built, mw: 0, className: 'bold' },
  ].sort((a, b) => b.mw - a.mw);
  let place = frame.bottom + 6;
  const placed = rows.toReversed().map((row) => {
    place = Math.min(place, y(row.mw) + 5);
    const at = place;
    place -= LABEL_GAP;
    return { ...row, at };
  });
  const [edge, start] = [from - 8, from - 30];
  return placed
    .map(
      ({ name, mw, className, at }) =>
        path('leader-quiet', `M${short(edge)} ${short(y(mw))}L${short(start)} ${short(at - 5)}`) +
        text(`${className} halo`, start - 6, at, `${words.number(mw, 0)} ${name}`, 'right', direction),
    )
    .join('');
}

/** The number that the hand sets, over it, or under it near the top; what was built is named with the answer. */
export function setLevel({ frame, y, from, words, direction }: GuessPlane, guess: number | null): string {
  if (guess === null) return '';
  const at = y(guess) < frame.top + GRIP_PX ? y(guess) + 40 : y(guess) - 30;
  const said = `${words.number(guess, 0)} ${words.guess}`;
  return text('power-text bold halo', from - 12, at, said, 'right', direction);
}

/** What the hand takes to set the water. */
export function grip({ y, from }: GuessPlane, at: number): string {
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

/** Half of the tag, and of a number under the axis [px]. */
const [TAG, NUMBER] = [38, 14];

const tagMiddle = ({ frame, x, mw }: GuessPlane): number => Math.min(Math.max(x(mw), TAG), frame.width - TAG);

/** Whether the tag leaves the number of a power free. */
export const isBesideTag = (plane: GuessPlane, mw: number): boolean =>
  Math.abs(plane.x(mw) - tagMiddle(plane)) > TAG + NUMBER;

/** What the hand takes: the power under the column. */
export function tag(plane: GuessPlane): string {
  const { frame, x, mw, words, direction } = plane;
  const [half, middle] = [TAG, tagMiddle(plane)];
  const head = frame.bottom + 3;
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
