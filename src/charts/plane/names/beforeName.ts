// The name of the trace that was there before: over every line that runs there, with a leader down to its own.
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { usefulAt } from '../planeTraces.ts';
import { bendNameAt } from './bendMark.ts';

/** Half of the room that a name takes [px]. */
const HALF = 70;
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
}

/** `mw` is the power under the middle of the name. */
export function beforeName(
  { name, points, lines, bend, leaderHeights }: BeforeScene,
  mw: number,
  frame: PlaneFrame,
  { x, y }: Scales,
  direction: Direction,
): string {
  const own = usefulAt(points, mw);
  if (own === undefined) return '';
  const at = x(mw);
  const heights = lines.flatMap((line) => [
    ...line.filter(({ siteMw }) => Math.abs(x(siteMw) - at) <= HALF).map(({ usefulMw }) => y(usefulMw)),
    y(usefulAt(line, mw) ?? 0),
  ]);
  const level = Math.max(Math.min(...heights) - GAP, frame.top + LINE);
  const beside = bend && frame.names && bendNameAt(bend, { x, y });
  const isUnder = beside && beside.from < at + HALF && beside.to > at - HALF;
  let place = isUnder ? Math.min(level, beside.level - LINE) : level;
  for (const height of [...leaderHeights].sort((a, b) => b - a))
    if (height > place - LINE && height < place + GAP) place = height - GAP;
  return (
    path('leader', `M${short(at)} ${short(place + 3)}V${short(y(own))}`) +
    text('bold smaller halo', at, place, name, 'middle', direction)
  );
}
