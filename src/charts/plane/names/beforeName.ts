// The name of the trace that was there before: over every line that runs there, with a leader down to its own.
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { usefulAt } from '../planeTraces.ts';
import { type BendPlace, bendNameAt, LINE, linesOf, namesUp } from './bendMark.ts';

const GAP = 6;

export interface BeforeScene {
  name: string;
  points: readonly CurvePoint[];
  /** Every line of the plane, as points. */
  lines: readonly (readonly CurvePoint[])[];
  /** The bend, and the trace that its name stands on. */
  bend: (BendPlace & { on: readonly CurvePoint[] }) | null;
  /** Where leaders run through the plane there [px]. */
  leaderHeights: readonly number[];
  /** The number of a kept column: from where to where, and its foot [px]. */
  number: { from: number; to: number; level: number } | null;
}

/** The name stands in the middle of `room` [px], in as many lines as it needs there. */
export function beforeName(
  { name, points, lines, bend, leaderHeights, number }: BeforeScene,
  room: { from: number; to: number },
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string {
  const { x, y } = scales;
  const at = (room.from + room.to) / 2;
  const mw = (GOAL_MW * (at - frame.left)) / (frame.right - frame.left);
  const own = usefulAt(points, mw);
  if (own === undefined) return '';
  const named = linesOf(name, room.to - room.from);
  const half = named.width / 2;
  const tall = LINE * named.lines.length;
  const heights = lines.flatMap((line) => [
    ...line.filter(({ siteMw }) => Math.abs(x(siteMw) - at) <= half).map(({ usefulMw }) => y(usefulMw)),
    y(usefulAt(line, mw) ?? 0),
  ]);
  const level = Math.max(Math.min(...heights) - GAP, frame.top + tall);
  const beside = bend && frame.names && bendNameAt(bend, bend.on, frame, scales);
  const isOver = ({ from, to }: { from: number; to: number }): boolean => from < at + half && to > at - half;
  let place = beside && isOver(beside) ? Math.min(level, beside.top) : level;
  // From the foot up: what it would lie over moves it higher.
  const leaders = leaderHeights.map((height) => ({ top: height, foot: height }));
  const numbers = number && isOver(number) ? [{ top: number.level - LINE + GAP, foot: number.level }] : [];
  for (const { top, foot } of [...leaders, ...numbers].sort((a, b) => b.foot - a.foot))
    if (foot > place - tall && top < place + GAP) place = top - GAP;
  return (
    path('leader', `M${short(at)} ${short(place + 3)}V${short(y(own))}`) +
    namesUp(named.lines, at, place, 'middle', direction)
  );
}
