// The plane: installed power across, useful output up, the graduated column as its cursor. The same drawing in every
// language, from left to right; its words alone change.
import { GOAL_MW } from '../../model/cluster/phases.ts';
import type { ChartForm } from '../form.ts';

import type { CurvePoint } from '../losses/curvePoint.ts';
import { hatchDefinitions } from '../marks/hatch.ts';

import { type Direction, type Drawing, element, type Point, rectangle, short, text } from '../svg.ts';
import { keptColumn, keptNumberAt } from './column/keptColumn.ts';
import { planeColumn } from './column/planeColumn.ts';
import { shareSquare } from './column/shareSquare.ts';
import { layersOf, planeHatches, type Stratum, strata } from './column/strata.ts';
import { beforeName } from './names/beforeName.ts';
import { type BendPlace, bendMark } from './names/bendMark.ts';
import type { footWords } from './names/footWords.ts';
import { idealWords } from './names/idealWords.ts';
import { type AxisWords, idealLine, inStep, planeAxes, type Scales } from './planeAxes.ts';
import { NAME_ROWS, narrowPlane, type PlaneFrame, planeScales, widePlane } from './planeFrame.ts';
import { type Led, planeLeaders } from './planeLeaders.ts';
import {
  type Interval,
  intervalPair,
  isUsefulRight,
  planeBands,
  thinTrace,
  waterLine,
  waterTrace,
} from './planeTraces.ts';
import { planeHandle, powerNumbers } from './powerNumbers.ts';

/** A trace beside that of the chosen use. */
export interface NamedTrace {
  name: string;
  points: readonly CurvePoint[];
}

/** One that is kept beside the chosen one, with the point at its own power. */
export interface KeptTrace extends NamedTrace {
  here: CurvePoint | null | undefined;
}

export interface PlaneScene {
  /** The chosen power [MW], and its point; null where nothing fits there. */
  siteMw: number;
  here: CurvePoint | null;
  points: readonly CurvePoint[];
  /** Of the chosen use. */
  name: string;
  others: readonly NamedTrace[];
  /** The setting before the last change, and one that is kept beside this one. */
  before: NamedTrace | null;
  kept: KeptTrace | null;
  /** Where the curve bends; null where it is straight. */
  bend: BendPlace | null;
  intervals: readonly Interval[];
  marked: Stratum | undefined;
  /** Top of the value axis [MW]: the goal, or less where the foot is magnified. */
  highMw: number;
  /** Writes the words of a magnified foot, which come when it is first asked for; null until then. */
  nameFoot: typeof footWords | null;
}

export interface PlaneWords extends AxisWords {
  ideal: string;
  asFirst: string;
  ofHundred: string;
  /** The share at a power, such as "at 40: 16.0". */
  shareAt: (mw: string, share: string) => string;
}

export function planeChart(scene: PlaneScene, words: PlaneWords, form: ChartForm): Drawing {
  const { id, isNarrow, direction } = form;
  const frame = isNarrow ? narrowPlane : widePlane;
  const { left, right, top, bottom, width, height } = frame;
  const scales = planeScales(frame, scene.highMw);
  const { here, points, siteMw } = scene;
  const clip = `${id}-plane`;
  const inPlane = [
    here ? planeBands(id, points, here, scales) : '',
    idealLine(scene.highMw, frame, scales),
    inStep(points, scales),
    ...scene.others.map(({ points: other }) => thinTrace('trace-other', other, scales)),
    intervalPair(scene.intervals, scales),
    scene.before ? thinTrace('trace-before', scene.before.points, scales) : '',
    scene.kept ? thinTrace('trace-kept', scene.kept.points, scales) : '',
    here ? waterTrace(points, here, scales) : '',
  ];
  // What stands still while the power moves.
  const ground = [
    hatchDefinitions(id, Object.entries(planeHatches)),
    element(
      'defs',
      {},
      element('clipPath', { id: clip }, rectangle('band', left, top - 2, right - left, bottom - top + 2)),
    ),
    rectangle('sheet-fill', left, top, right - left, bottom - top),
    planeAxes(scene.highMw, frame, scales, words, direction),
  ];
  const moving = [
    element('g', { 'clip-path': `url(#${clip})` }, ...inPlane),
    isNarrow ? '' : idealWords(scene, scales, words.ideal, direction),
    scene.highMw < GOAL_MW ? foot(scene, words, frame, scales, direction) : '',
    square(id, scene, frame, words, direction),
    here && frame.names ? leaders(here, frame, frame.names, scales, scene.marked) : '',
    before(scene, frame, scales, direction),
    scene.kept?.here ? keptColumn(scene.kept.name, scene.kept.here, frame, scales, words, direction) : '',
    scene.bend ? bendMark(scene.bend, points, columnPowers(scene), frame, scales, direction) : '',
    here ? planeColumn(id, here, frame, scales, scene.marked) : '',
    here && isNarrow ? usefulBeside(here, frame, scales, words, direction) : '',
    powerNumbers(siteMw, frame, scales, words, direction),
    planeHandle(siteMw, frame, scales, words, direction),
  ];
  const layers = [ground.join(''), moving.join('')];
  const walked = waterLine(points, scales).map(([x, y]): Point => [x, Math.max(y, top)]);
  const content = layers.map((layer) => element('g', {}, layer)).join('');
  return { width, height, content, layers, walks: { plane: walked } };
}

function foot(
  scene: PlaneScene,
  { asFirst }: PlaneWords,
  frame: PlaneFrame,
  scales: Scales,
  direction: Direction,
): string {
  const { here } = scene;
  const leaders = here && frame.names ? leaderHeights(here, frame, scales) : [];
  return scene.nameFoot?.({ ...scene, leaders }, asFirst, frame, scales, direction) ?? '';
}

/** Powers at which columns stand [MW]. */
const columnPowers = ({ here, kept }: PlaneScene): number[] =>
  [here, kept?.here].flatMap((point) => (point ? [point.siteMw] : []));

/** The name of the trace before the last change, in the half of the plane where the column is not; a magnified foot names it among the others. */
function before(scene: PlaneScene, frame: PlaneFrame, scales: Scales, direction: Direction): string {
  const { points, others, kept, bend, here } = scene;
  if (!scene.before || scene.highMw < GOAL_MW) return '';
  const isRight = !here || here.siteMw <= GOAL_MW / 2;
  // As far as from a column in the middle, so that it stands still while the column moves.
  const edge = scales.x(GOAL_MW / 2) + (isRight ? 1 : -1) * (frame.columnWidth / 2);
  const lines = [points, scene.before.points, kept?.points ?? [], ...others.map((other) => other.points)];
  return beforeName(
    {
      ...scene.before,
      lines,
      bend: bend && { ...bend, on: points },
      leaderHeights: here && isRight && frame.names ? leaderHeights(here, frame, scales) : [],
      number: kept?.here ? keptNumberAt(kept.here, frame, scales) : null,
    },
    isRight ? { from: edge, to: frame.right } : { from: frame.left, to: edge },
    frame,
    scales,
    direction,
  );
}

/**
 * In the empty half over the ideal line: of every hundred, how many; and how many at the first phase and at the goal. With
 * the foot magnified the column stands there, and nothing is drawn under it.
 */
function square(
  id: string,
  { here, points, highMw }: PlaneScene,
  { left, top, cell, names }: PlaneFrame,
  words: PlaneWords,
  direction: Direction,
): string {
  if (!here || highMw < GOAL_MW) return '';
  const shareOf = ({ usefulMw, idealMw }: CurvePoint): number => (100 * usefulMw) / idealMw;
  const [x, y] = [left + cell * 1.4, top + cell * 1.4];
  const [beside, foot] = [x + 10 * cell + 9, y + 10 * cell];
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  // Beside the square on wide screens; under it, where there is less room.
  const stops = ends.map((point, i) =>
    text(
      `secondary smaller spare stop-${i}`,
      names ? beside : x,
      (names ? y + 12 : foot + 16) + 17 * i,
      words.shareAt(words.number(point.siteMw, 0), words.number(shareOf(point), 1)),
      'left',
      direction,
    ),
  );
  return [
    element(
      'g',
      { transform: `translate(${short(x)} ${short(y)})` },
      shareSquare(id, shareOf(here), cell).content,
    ),
    ...stops,
    text('water-text bold large halo', beside, foot - 24, words.number(shareOf(here), 1), 'left', direction),
    text('secondary smaller halo spare of-hundred', beside, foot - 1, words.ofHundred, 'left', direction),
  ].join('');
}

/** Heights at which the leaders of the names leave the column: installed power, the strata, useful work. */
function leaderHeights(here: CurvePoint, { top }: PlaneFrame, { y }: Scales): number[] {
  const layers = layersOf(here);
  const high = (mw: number): number => Math.max(y(mw), top);
  const middle = (stratum: Stratum): number => {
    const layer = layers.find((each) => each.stratum === stratum);
    return layer ? (high(layer.lowMw) + high(layer.highMw)) / 2 : 0;
  };
  return [high(here.idealMw), ...strata.map(middle), y(here.usefulMw)];
}

function leaders(
  here: CurvePoint,
  frame: PlaneFrame,
  { left, top, row }: NonNullable<PlaneFrame['names']>,
  scales: Scales,
  marked: Stratum | undefined,
): string {
  const classOf = (index: number): string => {
    if (index === 0) return 'plan';
    if (index === NAME_ROWS - 1) return 'water-line';
    return strata[index - 1] === marked ? 'leader' : 'leader-quiet';
  };
  const leads = leaderHeights(here, frame, scales).map(
    (fromY, i): Led => ({ fromY, toY: top + row * (i + 0.5), className: classOf(i) }),
  );
  return planeLeaders(leads, scales.x(here.siteMw) + frame.columnWidth / 2, left);
}

function usefulBeside(
  here: CurvePoint,
  { columnWidth, bottom, top }: PlaneFrame,
  { x, y }: Scales,
  words: PlaneWords,
  direction: Direction,
): string {
  const isEarly = isUsefulRight(here);
  const at = x(here.siteMw) + (isEarly ? 1 : -1) * (columnWidth / 2 + 8);
  const up = Math.min(Math.max(y(here.usefulMw) - 8, top + 20), bottom - 6);
  return text(
    'water-text bold large halo',
    at,
    up,
    words.number(here.usefulMw, 1),
    isEarly ? 'left' : 'right',
    direction,
  );
}
