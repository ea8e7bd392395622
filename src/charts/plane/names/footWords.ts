// The words of a magnified foot: the name of every trace and the level of the first phase, where no column stands over them.
import { GOAL_MW, PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import type { CurvePoint } from '../../losses/curvePoint.ts';
import { type Direction, path, short, text } from '../../svg.ts';
import { keptNumberAt } from '../column/keptColumn.ts';
import type { Scales } from '../planeAxes.ts';
import type { PlaneFrame } from '../planeFrame.ts';
import { isUsefulRight, usefulAt } from '../planeTraces.ts';
import { type BendPlace, bendNameAt } from './bendMark.ts';

export interface FootScene {
  here: CurvePoint | null;
  points: readonly CurvePoint[];
  /** Of the chosen use. */
  name: string;
  others: readonly NamedPoints[];
  before: NamedPoints | null;
  kept: { here: CurvePoint | null | undefined } | null;
  bend: BendPlace | null;
  /** Heights at which leaders leave the column to the right [px]. */
  leaders: readonly number[];
}

interface NamedPoints {
  name: string;
  points: readonly CurvePoint[];
}

/** What something takes: from where to where, and its heights [px]. */
interface Room {
  from: number;
  to: number;
  top: number;
  foot: number;
}

const roomOfLine = ({ from, to, level }: { from: number; to: number; level: number }): Room => ({
  from,
  to,
  top: level - RISE,
  foot: level + FALL,
});

/** A letter's width and a line's height where the drawing is smallest, and its letters in its units largest [px]. */
const lettersOf = ({ names }: PlaneFrame) => (names ? { wide: 10, line: 18 } : { wide: 7.7, line: 16 });
const GAP = 6;
/** Where names end as long as nothing stands there [MW]. */
const USUAL_END_MW = 0.84 * GOAL_MW;
/** What a line reaches over and under its foot [px]. */
const RISE = 12;
const FALL = 3;
/** The number of the useful work beside a narrow column [px]. */
const USEFUL = { wide: 60, rise: 22 };

/** The column, and whether it leaves free what lies between two places [px]. */
function freeOf({ here }: FootScene, { columnWidth }: PlaneFrame, { x }: Scales) {
  const middle = here ? x(here.siteMw) : Number.NEGATIVE_INFINITY;
  const column = { from: middle - columnWidth / 2, to: middle + columnWidth / 2 };
  return { column, isFree: (from: number, to: number): boolean => column.to < from || column.from > to };
}

/** Nothing where the scene has no first phase. */
export function footWords(
  scene: FootScene,
  asFirst: string,
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string {
  const first = usefulAt(scene.points, PHASE_ONE_MW);
  if (first === undefined) return '';
  const level = scales.y(first);
  const words = levelWords(scene, asFirst, level, frame, scales);
  const { lines, at, side, feet } = words;
  return [
    path('first-level', `M${frame.left} ${short(level)}H${frame.right}`),
    ...lines.map((line, i) =>
      text(`secondary smaller halo${spareOn(frame)}`, at, feet[i] ?? 0, line, side, direction),
    ),
    ...traceNames(
      scene,
      feet.map((foot) => roomOfLine({ ...words, level: foot })),
      frame,
      scales,
      direction,
    ),
  ].join('');
}

/** A phone's smallest drawing has no room for words. */
const spareOn = ({ names }: PlaneFrame): string => (names ? '' : ' spare');

/** Under the level in one line, right or left of the column; in two over it where the column leaves no room for one. */
function levelWords(scene: FootScene, asFirst: string, level: number, frame: PlaneFrame, scales: Scales) {
  const { wide, line } = lettersOf(frame);
  const { isFree } = freeOf(scene, frame, scales);
  const [start, end] = [scales.x(PHASE_ONE_MW) + 4, frame.right - 4];
  const places = [
    { lines: [asFirst], feet: [level + line] },
    { lines: halves(asFirst), feet: [level - GAP - line, level - GAP] },
  ].flatMap((set) => {
    const long = wide * Math.max(...set.lines.map(({ length }) => length));
    return [
      { ...set, side: 'right' as const, at: end, from: end - long, to: end },
      { ...set, side: 'left' as const, at: start, from: start, to: start + long },
    ];
  });
  return places.find(({ from, to }) => isFree(from, to)) ?? places[2]!;
}

/** The words on two lines as even as they get. */
function halves(words: string): string[] {
  const each = words.split(' ');
  const cuts = each.slice(1).map((_, i) => [each.slice(0, i + 1).join(' '), each.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return cuts.sort((a, b) => longest(a) - longest(b))[0] ?? [words];
}

/** Classes of the names of the chosen trace, of those of the other uses, and of the one before. */
const looks = { own: 'water-text bold', other: 'water-text', before: 'bold' } as const;

/** Each over its trace, the upper ones higher where the lower ones, or what else stands there, need the place. */
function traceNames(
  scene: FootScene,
  level: readonly Room[],
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string[] {
  const { name, points, others, before } = scene;
  const { left, right, bottom, names } = frame;
  const { wide, line } = lettersOf(frame);
  // A phone has no room for the longest of the names.
  const beforeNamed = before && names ? [{ ...before, look: looks.before }] : [];
  const all = [
    { name, points, look: looks.own },
    ...others.map((other) => ({ ...other, look: looks.other })),
    ...beforeNamed,
  ];
  const long = wide * Math.max(...all.map(({ name }) => name.length));
  const end = endOfNames(scene, long, frame, scales);
  const mw = Math.min(((end - left) / (right - left)) * GOAL_MW + 10, GOAL_MW);
  const beside = [...level, ...roomsBeside(scene, frame, scales)].filter(
    ({ from, to }) => to > end - long && from < end,
  );
  let last = bottom + line - GAP;
  return all
    .map((each) => ({ ...each, at: scales.y(usefulAt(each.points, mw) ?? 0) }))
    .sort((a, b) => b.at - a.at)
    .map(({ name, look, at }) => {
      const over = (foot: number): number => {
        const under = beside.find((room) => room.foot > foot - RISE && room.top < foot + FALL);
        return under ? over(under.top - FALL) : foot;
      };
      last = over(Math.min(at - GAP, last - line));
      return text(`${look} smaller halo${spareOn(frame)}`, end, last, name, 'right', direction);
    });
}

/** What else stands among the names: the name of the bend, the number of a kept column, leaders, beside a narrow column its number. */
function roomsBeside(scene: FootScene, frame: PlaneFrame, scales: Scales): Room[] {
  const { here, kept, points, bend, leaders } = scene;
  const { column } = freeOf(scene, frame, scales);
  const named = frame.names && bend ? bendNameAt(bend, points, frame, scales) : null;
  const number = kept?.here ? keptNumberAt(kept.here, frame, scales) : null;
  const lines = [
    ...(named ? [{ ...named, foot: named.level + FALL }] : []),
    ...(number ? [roomOfLine(number)] : []),
  ];
  const led = leaders.map((height) => ({ from: column.to, to: frame.right, top: height, foot: height }));
  if (frame.names || !here) return [...lines, ...led];
  const foot = scales.y(here.usefulMw);
  const from = isUsefulRight(here) ? column.to : column.from - USEFUL.wide;
  return [...lines, { from, to: from + USEFUL.wide, top: foot - 8 - USEFUL.rise, foot }];
}

/** Where the names of the traces end [px]: beside the column, where it has more room for them, as soon as it would cover them. */
function endOfNames(scene: FootScene, long: number, frame: PlaneFrame, scales: Scales): number {
  const { left, right, width, names } = frame;
  const { column, isFree } = freeOf(scene, frame, scales);
  const usual = scales.x(USUAL_END_MW);
  if (isFree(usual - long, usual)) return usual;
  // A phone's names may stand in the margin.
  const last = names ? right - 4 : width - 2;
  const isRightFree = last - column.to >= Math.min(long + GAP, column.from - left);
  return isRightFree ? last : column.from - GAP;
}
