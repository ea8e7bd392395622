// The name of the trace that was there before: over every line that runs there, with a leader down to its own.
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { usefulAt } from '../planeTraces.ts';
import { bendNameAt } from './bendMark.ts';

/** Half of the room that a letter of a name takes [px]. */
const HALF_LETTER = 3.8;
const LINE = 17;
const GAP = 6;

export interface BeforeScene {
  name: string;
  points: readonly CurvePoint[];
  /** Every line of the plane, as points. */
  lines: readonly (readonly CurvePoint[])[];
  /** The name of the bend: its place, and the trace that it stands on. */
  bend: { siteMw: number; points: readonly CurvePoint[] } | null;
  /** Where leaders run through the plane there [px]. */
  leaderHeights: readonly number[];
  /** The number of a kept column: from where to where, and its foot [px]. */
  number: { from: number; to: number; level: number } | null;
}

/** `mw` is the power under the middle of the name. */
export function beforeName(
  { name, points, lines, bend, leaderHeights, number }: BeforeScene,
  mw: number,
  frame: PlaneFrame,
  { x, y }: Scales,
  direction: Direction,
): string {
  const own = usefulAt(points, mw);
  if (own === undefined) return '';
  const at = x(mw);
  const half = HALF_LETTER * name.length;
  const heights = lines.flatMap((line) => [
    ...line.filter(({ siteMw }) => Math.abs(x(siteMw) - at) <= half).map(({ usefulMw }) => y(usefulMw)),
    y(usefulAt(line, mw) ?? 0),
  ]);
  const level = Math.max(Math.min(...heights) - GAP, frame.top + LINE);
  const beside = bend && frame.names && bendNameAt(bend, { x, y });
  const isOver = ({ from, to }: { from: number; to: number }): boolean => from < at + half && to > at - half;
  let place = beside && isOver(beside) ? Math.min(level, beside.level - LINE) : level;
  // From the foot up: what it would lie over moves it higher.
  const leaders = leaderHeights.map((height) => ({ top: height, foot: height }));
  const numbers = number && isOver(number) ? [{ top: number.level - LINE + GAP, foot: number.level }] : [];
  for (const { top, foot } of [...leaders, ...numbers].sort((a, b) => b.foot - a.foot))
    if (foot > place - LINE && top < place + GAP) place = top - GAP;
  return (
    path('leader', `M${short(at)} ${short(place + 3)}V${short(y(own))}`) +
    text('bold smaller halo', at, place, name, 'middle', direction)
  );
}
