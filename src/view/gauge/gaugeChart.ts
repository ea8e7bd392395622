// The column at one power: water up to the useful megawatts, hatched losses up to the installed ones. Mirrored in Arabic.
import { causesPresent } from '../curve/bands.ts';
import { type CurvePoint, lossMw } from '../curve/curvePoint.ts';
import { hatchFill, hatchPatterns } from '../curve/hatches.ts';
import { marksTo, scaleOf, spreadLabels } from '../scale.ts';
import { type Direction, type Drawing, path, rectangle, short, type Side, text } from '../svg.ts';

const WIDTH = 220;
const HEIGHT = 560;
const [TOP, BOTTOM] = [24, 540];
const [LEFT, RIGHT] = [52, 104];

export interface GaugeWords {
  installed: string;
  useful: string;
}

export function gaugeChart(point: CurvePoint, words: GaugeWords, id: string, direction: Direction): Drawing {
  const isMirrored = direction === 'rtl';
  const at = (x: number): number => (isMirrored ? WIDTH - x : x);
  const side = (side: Side): Side => (side === 'middle' || !isMirrored ? side : side === 'left' ? 'right' : 'left');
  const h = (from: number, to: number): string => `M${short(at(from))} `.concat('{y}', `H${short(at(to))}`);
  const level = (from: number, to: number, y: number): string => h(from, to).replace('{y}', short(y));
  const y = scaleOf([0, 500], [BOTTOM, TOP]);
  const box = (low: number, high: number, className: string, fill?: string): string =>
    rectangle(className, Math.min(at(LEFT), at(RIGHT)), y(high), RIGHT - LEFT, y(low) - y(high), { fill });

  const causes = causesPresent([point]);
  let height = point.usefulMw;
  const bands = causes.map((cause) => {
    const low = height;
    height += Math.max(lossMw(point, cause), 0);
    return box(low, height, 'band', hatchFill(id, cause)) + path('bandl', level(LEFT, RIGHT, y(height)));
  });
  const minor = marksTo(500, 10).filter((mw) => mw % 100 !== 0);
  const major = marksTo(500, 100);
  const [installedY = 0, usefulY = 0] = spreadLabels([y(point.idealMw) + 6, y(point.usefulMw) + 6], 46, TOP + 8, BOTTOM - 14);
  const labelX = RIGHT + 26;
  const content = [
    hatchPatterns(id, causes),
    box(0, point.usefulMw, 'wat'),
    ...bands,
    path('tk', minor.map((mw) => level(LEFT - (mw % 50 === 0 ? 9 : 6), LEFT, y(mw))).join('')),
    path('ax', `M${short(at(LEFT))} ${TOP}V${BOTTOM}${major.map((mw) => level(LEFT - 12, LEFT, y(mw))).join('')}`),
    path('inkl', `M${short(at(LEFT))} ${TOP}H${short(at(RIGHT))}V${BOTTOM}H${short(at(LEFT))}`),
    ...major.map((mw) => text('t2', at(LEFT - 17), y(mw) + 5, mw, side('right'), direction)),
    path('need', `${level(LEFT - 14, RIGHT, y(point.idealMw))}L${short(at(RIGHT + 20))} ${short(installedY - 6)}`),
    path('watl', `${level(RIGHT, RIGHT + 6, y(point.usefulMw))}L${short(at(RIGHT + 20))} ${short(usefulY - 6)}`),
    text('tc b lg', at(labelX), installedY, Math.round(point.siteMw), side('left'), direction),
    text('tc sm', at(labelX), installedY + 18, words.installed, side('left'), direction),
    text('tw b lg', at(labelX), usefulY, point.usefulMw.toFixed(1), side('left'), direction),
    text('tw sm', at(labelX), usefulY + 18, words.useful, side('left'), direction),
  ];
  return { width: WIDTH, height: HEIGHT, content: content.join('') };
}
