// The smallest power whose useful work reaches what a reader states.
import { type CurvePoint, pointBetween } from '../../../charts/losses/curvePoint.ts';
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';

/** Between two sizes of its line the work of the model lies at most about a hundredth over it. */
const OVER_LINE = 1.05;

/** Powers that the column can stand at [MW]. */
const powersMw = Array.from({ length: GOAL_MW - PHASE_ONE_MW + 1 }, (_, i) => PHASE_ONE_MW + i);

/** Useful work of the model at a power [MW equivalents]; null where nothing fits. */
export type UsefulAt = (siteMw: number) => Promise<number | null>;

type Line = readonly CurvePoint[];

const lineAt = (line: Line, siteMw: number): number => pointBetween(line, siteMw).usefulMw;

/** By the line alone: the first power that reaches the work, or else the one that comes nearest. `line` is not empty. */
export function powerOnLine(line: Line, usefulMw: number): number {
  const works = powersMw.map((siteMw) => lineAt(line, siteMw));
  const first = works.findIndex((work) => work >= usefulMw);
  return powersMw[first === -1 ? works.indexOf(Math.max(...works)) : first] ?? GOAL_MW;
}

/** By the model: the first power that reaches the work; null where none does. The line leaves out what cannot. */
export async function powerReaching(
  usefulMw: number,
  line: Line,
  usefulAt: UsefulAt,
): Promise<number | null> {
  if (line.length === 0) return null;
  for (const siteMw of powersMw)
    if (lineAt(line, siteMw) * OVER_LINE >= usefulMw && ((await usefulAt(siteMw)) ?? 0) >= usefulMw)
      return siteMw;
  return null;
}

/** The most that any power reaches, by the model; 0 where nothing fits. */
export async function mostUseful(line: Line, usefulAt: UsefulAt): Promise<number> {
  const onLine = Math.max(0, ...line.map((point) => point.usefulMw));
  let most = onLine;
  for (const siteMw of line.length > 0 ? powersMw : [])
    if (lineAt(line, siteMw) * OVER_LINE >= onLine) most = Math.max(most, (await usefulAt(siteMw)) ?? 0);
  return most;
}
