// Hatches: fills told apart without colour, each a small tile of strokes or dots that repeats.
import { element, path } from '../svg.ts';

export interface Hatch {
  /** Side of the square tile [px]. */
  size: number;
  /** Turn of the tile [°]. */
  turn?: number;
  /** Markup of the tile. */
  marks: string;
}

/** Strokes of a tile; a quiet one is thinner and grey. */
export const strokes = (d: string, isQuiet = false): string => path(isQuiet ? 'hatch-quiet' : 'hatch', d);
/** One dot in the middle of a tile. */
export const dot = (size: number, radius: number): string =>
  element('circle', { class: 'hatch-dot', cx: size / 2, cy: size / 2, r: radius });

/** With a sign that no id of a control has. */
const idOf = (drawing: string, name: string): string => `${drawing}.${name}`;

/** `<defs>` of the named hatches; `drawing` is an id that keeps several drawings on a page apart. */
export function hatchDefinitions(drawing: string, hatches: readonly (readonly [string, Hatch])[]): string {
  const patterns = hatches.map(([name, { size, turn, marks }]) =>
    element(
      'pattern',
      {
        id: idOf(drawing, name),
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === undefined ? undefined : `rotate(${turn})`,
      },
      marks,
    ),
  );
  return element('defs', {}, ...patterns);
}

/** Value of `fill` for a hatch of a drawing. */
export const hatchFill = (drawing: string, name: string): string => `url(#${idOf(drawing, name)})`;
