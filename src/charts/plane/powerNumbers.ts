// The numbers under the power axis, and the tag that the hand takes: it says its own number, and none lies under it.
import { GOAL_MW, PHASE_ONE_MW } from '../../model/cluster/phases.ts';
import { ticksEvery } from '../scale.ts';
import { type Direction, element, path, short, text } from '../svg.ts';
import type { AxisWords, Scales } from './planeAxes.ts';
import type { PlaneFrame } from './planeFrame.ts';

const BELOW = 24;
/** From a number to the name under it. */
const NAME_BELOW = 16;

/** Large letters leave out the number that stands nearest to the first phase's. */
const classOf = (mw: number): string => (mw === NEAREST_MW ? 'secondary spare' : 'secondary');
const NEAREST_MW = 100;
/** Half of the room that a number takes, and that the name of the first phase takes under its own [px]. */
const NUMBER = 14;
const NAME = 48;
const GAP = 6;

/** From where to where the tag reaches [px]. */
interface TagEnds {
  from: number;
  to: number;
}

/** Ends and middle of the tag at a power: it stays inside the drawing. */
function tagAt(siteMw: number, { left, right, width, tag }: PlaneFrame): TagEnds & { middle: number } {
  const at = left + ((right - left) * siteMw) / GOAL_MW;
  const middle = Math.min(Math.max(at, tag.half), width - tag.half);
  return { from: middle - tag.half, middle, to: middle + tag.half };
}

/** `siteMw` is the power of the tag, null where there is none. */
export function powerNumbers(
  siteMw: number | null,
  frame: PlaneFrame,
  { x }: Scales,
  { number, phase }: Pick<AxisWords, 'number' | 'phase'>,
  direction: Direction,
): string {
  const tag = siteMw === null ? null : tagAt(siteMw, frame);
  const isFree = (at: number, half: number): boolean => !tag || at + half < tag.from || at - half > tag.to;
  const level = frame.bottom + BELOW;
  const majors = ticksEvery(100, GOAL_MW)
    // The nought aside, so that large letters keep it from the first phase's number.
    .map((mw) => ({ mw, at: mw === 0 ? x(mw) - 6 : x(mw) }))
    .filter(({ at }) => isFree(at, NUMBER))
    .map(({ mw, at }) => text(classOf(mw), at, level, number(mw, 0), 'middle', direction));
  const first = x(PHASE_ONE_MW);
  // A tag on the first phase says the number itself, and has the name at its side.
  const name =
    tag && siteMw === PHASE_ONE_MW
      ? text('power-text smaller phase-name', tag.to + GAP, level + NAME_BELOW, phase, 'left', direction)
      : isFree(first, NAME)
        ? text('power-text smaller phase-name', first, level + NAME_BELOW, phase, 'middle', direction)
        : '';
  return [
    ...majors,
    isFree(first, NUMBER)
      ? text('power-text bold', first, level, number(PHASE_ONE_MW, 0), 'middle', direction)
      : '',
    name,
  ].join('');
}

/** The tag under the column that the hand takes. */
export function planeHandle(
  siteMw: number,
  frame: PlaneFrame,
  { x }: Scales,
  { number }: AxisWords,
  direction: Direction,
): string {
  const { tall } = frame.tag;
  const { from, middle, to } = tagAt(siteMw, frame);
  const at = x(siteMw);
  const top = frame.bottom + 2;
  const box = `M${short(at)} ${top}l9 10H${short(to)}V${top + tall}H${short(from)}V${top + 10}H${short(at - 9)}z`;
  const y = top + 10 + (tall - 10) / 2;
  const chevrons = `M${short(from + 14)} ${y - 6}l-6 6l6 6M${short(to - 14)} ${y - 6}l6 6l-6 6`;
  return element(
    'g',
    {},
    path('handle-box', box),
    path('handle-arrows', chevrons),
    text('handle-text bold', middle, y + 6, number(siteMw, 0), 'middle', direction),
  );
}
