// The column at one power: water up to the useful megawatts, hatched losses up to the installed ones. Mirrored in Arabic.

import { formatNumber } from '../../text/numbers.ts';
import { type ChartForm, GOAL_MW } from '../form.ts';
import { causesPresent } from '../losses/bands.ts';
import { type CurvePoint, lossMw } from '../losses/curvePoint.ts';
import { lossHatchDefinitions } from '../losses/lossHatches.ts';
import { hatchFill } from '../marks/hatch.ts';
import { scaleOf, spreadLabels, ticksEvery } from '../scale.ts';
import { type Drawing, path, rectangle, type Side, short, text } from '../svg.ts';

const WIDTH = 220;
const TOP = 24;
/** Ground of the column from the foot of the drawing. */
const FOOT = 20;
const [LEFT, RIGHT] = [52, 104];

export const gaugeHeight = (isNarrow: boolean): number => (isNarrow ? 400 : 560);

export interface GaugeWords {
  installed: string;
  useful: string;
}

export function gaugeChart(
  point: CurvePoint,
  words: GaugeWords,
  { id, isNarrow, direction, language }: ChartForm,
): Drawing {
  const height = gaugeHeight(isNarrow);
  const bottom = height - FOOT;
  const isMirrored = direction === 'rtl';
  const at = (x: number): number => (isMirrored ? WIDTH - x : x);
  const side = (side: Side): Side =>
    side === 'middle' || !isMirrored ? side : side === 'left' ? 'right' : 'left';
  const level = (from: number, to: number, y: number): string =>
    `M${short(at(from))} ${short(y)}H${short(at(to))}`;
  const y = scaleOf([0, GOAL_MW], [bottom, TOP]);
  const box = (low: number, high: number, className: string, fill?: string): string =>
    rectangle(className, Math.min(at(LEFT), at(RIGHT)), y(high), RIGHT - LEFT, y(low) - y(high), { fill });

  const causes = causesPresent([point]);
  let reached = point.usefulMw;
  const bands = causes.map((cause) => {
    const low = reached;
    reached += Math.max(lossMw(point, cause), 0);
    return (
      box(low, reached, 'band', hatchFill(id, cause)) + path('band-edge', level(LEFT, RIGHT, y(reached)))
    );
  });
  const minor = ticksEvery(10, GOAL_MW).filter((mw) => mw % 100 !== 0);
  const major = ticksEvery(100, GOAL_MW);
  const [installedY = 0, usefulY = 0] = spreadLabels(
    [y(point.idealMw) + 6, y(point.usefulMw) + 6],
    46,
    TOP + 8,
    bottom - 14,
  );
  const labelX = RIGHT + 26;
  const content = [
    lossHatchDefinitions(id, causes),
    box(0, point.usefulMw, 'water'),
    ...bands,
    path('tick', minor.map((mw) => level(LEFT - (mw % 50 === 0 ? 9 : 6), LEFT, y(mw))).join('')),
    path(
      'axis',
      `M${short(at(LEFT))} ${TOP}V${bottom}${major.map((mw) => level(LEFT - 12, LEFT, y(mw))).join('')}`,
    ),
    path('ink-line', `M${short(at(LEFT))} ${TOP}H${short(at(RIGHT))}V${bottom}H${short(at(LEFT))}`),
    ...major.map((mw) => text('secondary', at(LEFT - 17), y(mw) + 5, mw, side('right'), direction)),
    path(
      'power-line',
      `${level(LEFT - 14, RIGHT, y(point.idealMw))}L${short(at(RIGHT + 20))} ${short(installedY - 6)}`,
    ),
    path(
      'water-line',
      `${level(RIGHT, RIGHT + 6, y(point.usefulMw))}L${short(at(RIGHT + 20))} ${short(usefulY - 6)}`,
    ),
    text('power-text bold large', at(labelX), installedY, Math.round(point.siteMw), side('left'), direction),
    text('power-text smaller', at(labelX), installedY + 18, words.installed, side('left'), direction),
    text(
      'water-text bold large',
      at(labelX),
      usefulY,
      formatNumber(language, point.usefulMw, 1),
      side('left'),
      direction,
    ),
    text('water-text smaller', at(labelX), usefulY + 18, words.useful, side('left'), direction),
  ];
  return { width: WIDTH, height, content: content.join('') };
}
