// The question of the home page as a drawing: the mark of the announcement on the line of power, the column under it, the
// water that a reader expects, and the waters that the model answers with. The same drawing in every language.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import type { ChartForm } from '../form.ts';
import { hatchDefinitions, hatchFill } from '../marks/hatch.ts';
import { planeHatches } from '../plane/column/strata.ts';
import { type Drawing, path, rectangle, short, text } from '../svg.ts';
import { goal, grip, isBesideTag, labels, phaseName, powerName, setLevel, tag } from './guessMarks.ts';
import { type GuessPlane, type GuessWords, planeOf, type Water } from './guessPlane.ts';

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

const HUNDREDS = [0, 100, 200, 300, 400, 500];

export function guessChart(scene: GuessScene, words: GuessWords, form: ChartForm): Drawing {
  const plane = planeOf(scene.mw, words, form);
  const { width, height, column, left, right } = plane.frame;
  const { mw, guess, waters, isSetting } = scene;
  const hasTag = mw < GOAL_MW || waters === null;
  const content = [
    hatchDefinitions(form.id, [['water', planeHatches.water]]),
    ...ground(plane),
    ...powers(plane, hasTag),
    powerName(plane),
    plane.isNarrow || guess !== null ? '' : idealName(plane),
    phaseName(plane, waters !== null),
    ...columnOf(plane, scene, form.id),
    isSetting ? setLevel(plane, guess) : mw === GOAL_MW || waters ? labels(plane, guess, waters ?? []) : '',
    hasTag ? tag(plane) : '',
    mw < GOAL_MW - (column * GOAL_MW) / (right - left) ? goal(plane) : '',
  ];
  return { width, height, content: content.join('') };
}

/** The plane without what moves: lines, axes with their names, the stamp. */
function ground({ frame, x, y, words, direction }: GuessPlane): string[] {
  const { left, right, top, bottom, column } = frame;
  const [, ...above] = HUNDREDS;
  return [
    rectangle('sheet-fill', left, top, right - left, bottom - top),
    path('gridline', above.map((value) => `M${left} ${short(y(value))}H${right}`).join('')),
    path(
      'axis',
      `M${left} ${top}V${bottom}${HUNDREDS.map((value) => `M${left} ${short(y(value))}h-7M${short(x(value))} ${bottom}v9`).join('')}`,
    ),
    path('ideal', `M${left} ${bottom}L${right} ${top}`),
    ...above.map((value) =>
      text('secondary', left - 10, y(value) + 5, words.number(value, 0), 'right', direction),
    ),
    text('secondary smaller', left - 30, top - 14, words.outputAxis, 'left', direction),
    text('power-text smaller', right - column / 2 - 12, top - 14, words.stamp, 'right', direction),
  ];
}

/** The numbers under the axis of power; none lies under the tag, which says its own. */
function powers(plane: GuessPlane, hasTag: boolean): string[] {
  const { frame, x, words, direction } = plane;
  return [...HUNDREDS, PHASE_ONE_MW]
    .filter((mw) => !hasTag || isBesideTag(plane, mw))
    .map((mw) =>
      text(
        mw === PHASE_ONE_MW ? 'power-text bold' : 'secondary',
        x(mw),
        frame.bottom + 24,
        words.number(mw, 0),
        'middle',
        direction,
      ),
    );
}

/** Along the diagonal. */
const idealName = ({ x, y, words, direction }: GuessPlane): string =>
  `<g transform="translate(${short(x(210) - 8)} ${short(y(210) - 8)}) rotate(-45)">${text('secondary', 0, 0, words.ideal, 'middle', direction)}</g>`;

/** The column under the mark: its marks of tens, the water in it, and the levels. */
function columnOf(plane: GuessPlane, { mw, guess, waters, isSetting }: GuessScene, id: string): string[] {
  const { frame, y, from, to } = plane;
  const { bottom, column } = frame;
  const level = (value: number, className: string): string =>
    path(className, `M${short(from - 8)} ${short(y(value))}H${short(to + 8)}`);
  const ticks = Array.from({ length: Math.floor(mw / 10) }, (_, i) => 10 * (i + 1))
    .map(
      (value) =>
        `M${short(from)} ${short(y(value))}h${value % 100 === 0 ? column : value % 50 === 0 ? 16 : 9}`,
    )
    .join('');
  const highest = waters?.[0]?.mw ?? 0;
  return [
    rectangle('sheet-fill', from, y(mw), column, bottom - y(mw)),
    waters
      ? rectangle('band', from, y(highest), column, bottom - y(highest), { fill: hatchFill(id, 'water') })
      : '',
    path('tick', ticks),
    path('ink-line', `M${short(from)} ${bottom}V${short(y(mw))}M${short(to)} ${bottom}V${short(y(mw))}`),
    rectangle('ink-fill', from - 5, y(mw) - 6, column + 10, 6),
    ...(waters ?? []).map((water) => level(water.mw, 'water-line')),
    guess === null ? '' : level(guess, 'guess-line'),
    isSetting ? grip(plane, guess ?? 0) : '',
    rectangle('water', from - 8, bottom, column + 16, 4),
  ];
}
