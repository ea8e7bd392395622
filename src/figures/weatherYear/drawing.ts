// The map and the strip of weeks of a year of weather.
import { octagon } from '../../charts/marks/octagon.ts';
import { areaBetween, type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Material } from '../grammar/figure.ts';
import type { LevelLine, MapLines } from './map/levelLines.ts';
import { height, map, weekY, width, xOf, year, yOf } from './plot.ts';
import type { WeatherYearWords } from './weatherYearWords.ts';
import { HOURS_PER_WEEK, WEEKS } from './weekShares.ts';

interface DrawingMaterial extends Material {
  words: WeatherYearWords;
}

/** What the map shows. */
export interface Shown {
  power: number;
  battery: number;
  weeks: readonly number[];
  kind: keyof MapLines;
  lines: readonly LevelLine[];
}

function levelLines(lines: readonly LevelLine[], { direction, language }: Material): string {
  return lines
    .map(({ percent, points }) => {
      const places = points.map(([power, hours]): Point => [xOf(power), yOf(hours)]);
      const end = places.at(-1);
      if (end === undefined) return '';
      const name = formatNumber(language, percent, 0);
      return (
        path('level-line', lineThrough(places)) +
        text('water-text smaller halo', end[0], end[1] - 5, name, 'middle', direction)
      );
    })
    .join('');
}

function axes({ words, direction, language }: DrawingMaterial, kind: keyof MapLines): string {
  const powers = [1, 2, 3, 4, 5, 6, 7];
  const hours = [0, 12, 24, 36, 48];
  return [
    path(
      'axis',
      `M${map.left} ${map.top}V${map.bottom}H${map.right}${powers.map((power) => `M${short(xOf(power))} ${map.bottom}v5`).join('')}${hours.map((h) => `M${map.left} ${short(yOf(h))}h-5`).join('')}`,
    ),
    ...powers.map((power) =>
      text(
        'secondary smaller',
        xOf(power),
        map.bottom + 19,
        formatNumber(language, power, 0),
        'middle',
        direction,
      ),
    ),
    ...hours.map((h) =>
      text('secondary smaller', map.left - 8, yOf(h) + 4, formatNumber(language, h, 0), 'right', direction),
    ),
    text('secondary smaller', map.right, map.bottom + 38, words.powerAxis, 'right', direction),
    text('secondary smaller', 2, 12, words.batteryAxis, 'left', direction),
    text('water-text smaller', map.right, 12, words.linesAxis[kind], 'right', direction),
  ].join('');
}

function weekStrip(given: DrawingMaterial, shares: readonly number[]): string {
  const step = (map.right - map.left) / WEEKS;
  const edge = shares.flatMap((share, week): Point[] => {
    const y = weekY(share);
    return [
      [map.left + week * step, y],
      [map.left + (week + 1) * step, y],
    ];
  });
  const foot: Point[] = [
    [map.left, year.bottom],
    [map.right, year.bottom],
  ];
  return [
    path('level-band', areaBetween(edge, foot)),
    path('level-line', lineThrough(edge)),
    path('axis', `M${map.left} ${year.bottom}H${map.right}M${map.left} ${year.bottom}V${year.top}`),
    text(
      'secondary smaller',
      map.left - 8,
      year.top + 5,
      formatNumber(given.language, HOURS_PER_WEEK, 0),
      'right',
      given.direction,
    ),
    text(
      'secondary smaller',
      map.left - 8,
      year.bottom + 4,
      formatNumber(given.language, 0, 0),
      'right',
      given.direction,
    ),
    text('secondary smaller', map.right, year.bottom + 19, given.words.weeks, 'right', given.direction),
  ].join('');
}

export function draw(given: DrawingMaterial, { power, battery, weeks, kind, lines }: Shown): Drawing {
  const [x, y] = [xOf(power), yOf(battery)];
  const content = [
    axes(given, kind),
    levelLines(lines, given),
    path('before-line', `M${short(x)} ${map.bottom}V${short(y)}H${map.left}`),
    path('place-chosen', octagon(x, y, 6)),
    weekStrip(given, weeks),
  ];
  return { width, height, content: content.join('') };
}
