// SVG as text, the same at build and in the browser. Geometry by attributes and classes only: the page's policy forbids styles.
import { escapeMarkup } from '../text/escapes/markup.ts';

export type Direction = 'ltr' | 'rtl';
/** Physical side of a text that its abscissa marks. */
export type Side = 'left' | 'middle' | 'right';
export type Attributes = Record<string, string | number | undefined>;

/** Whoever draws has it from here: a script of its own would cost more than it holds. */
export const escapeText = (text: string): string => escapeMarkup(text);

/** An element; undefined attributes are left out. Children are markup. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? short(value) : (value ?? ''))}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A coordinate with at most one decimal. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

export type Point = readonly [x: number, y: number];

/** How far it is from one place to another, both in tenths, as a path writes it. */
const step = (x: number, y: number): string => `${x / 10}${y < 0 ? '' : ' '}${y / 10}`;

const inTenths = ([x, y]: Point): Point => [Math.round(10 * x), Math.round(10 * y)];

/** How far a point lies from the straight piece between two others [px]. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** As much as rounding moves a point anyway [px]. */
const UNSEEN = 0.1;

/** The points without those that a straight line passes unseen. */
function thinned(points: readonly Point[]): readonly Point[] {
  const last = points.length - 1;
  let [farthest, split] = [UNSEEN, 0];
  for (let i = 1; i < last; i++) {
    const away = distance(points[i] as Point, points[0] as Point, points[last] as Point);
    if (away > farthest) [farthest, split] = [away, i];
  }
  if (split) return [...thinned(points.slice(0, split + 1)), ...thinned(points.slice(split)).slice(1)];
  return last > 1 ? [points[0] as Point, points[last] as Point] : points;
}

/** `M x y l dx dy …` through the points, each told from the one before: that is shorter. What runs along an axis is `h` or `v`. */
export function lineThrough(points: readonly Point[]): string {
  let [x, y]: Point = [0, 0];
  let line = '';
  for (const point of thinned(points)) {
    const [toX, toY] = inTenths(point);
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    if (!line) line = `M${step(x, y)}`;
    else if (dy === 0) line += `h${dx / 10}`;
    else line += dx === 0 ? `v${dy / 10}` : `l${step(dx, dy)}`;
  }
  return line;
}

export type Stroke = readonly [start: Point, along: 'h' | 'v', length: number];

/** Straight strokes as one path, each beginning told from the end of the one before. */
export function strokesAt(strokes: readonly Stroke[]): string {
  let [x, y]: Point = [0, 0];
  return strokes
    .map(([start, along, length]) => {
      const [toX, toY] = inTenths(start);
      const tenths = Math.round(10 * length);
      const stroke = `m${step(toX - x, toY - y)}${along}${tenths / 10}`;
      [x, y] = along === 'h' ? [toX + tenths, toY] : [toX, toY + tenths];
      return stroke;
    })
    .join('');
}

/** A closed outline: along one edge and back along the other. */
export const areaBetween = (edge: readonly Point[], other: readonly Point[]): string =>
  `${lineThrough([...edge, ...[...other].reverse()])}Z`;

export const path = (className: string, d: string, attributes: Attributes = {}): string =>
  element('path', { class: className, d, ...attributes });

export const rectangle = (
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  attributes: Attributes = {},
): string => element('rect', { class: className, x, y, width, height, ...attributes });

const arabicLetter = /[\u0600-\u06ff]/;

/**
 * Text whose `side` stands at x. `text-anchor` counts from the reading start, so in a right-to-left text the right side is
 * its start. Numbers alone keep their own direction, or a minus would change sides.
 */
export function text(
  className: string,
  x: number,
  y: number,
  words: string | number,
  side: Side,
  direction: Direction,
): string {
  const ownDirection = direction === 'rtl' && !arabicLetter.test(String(words)) ? 'ltr' : direction;
  const start = ownDirection === 'rtl' ? 'right' : 'left';
  const anchor = side === 'middle' ? 'middle' : side === start ? 'start' : 'end';
  return element(
    'text',
    { class: className, x, y, 'text-anchor': anchor, direction: ownDirection },
    escapeText(String(words)),
  );
}

/** The inside of a drawing and its size; the page puts it into an `<svg>` that is already there. */
export interface Drawing {
  width: number;
  height: number;
  content: string;
  /** The insides of its outermost groups, where it is made of nothing else: those that stay as they are need no reading. */
  layers?: readonly string[];
  /** Where the values lie that are walked, by the name of the walk, in its order. */
  walks?: Readonly<Record<string, readonly Point[]>>;
}
