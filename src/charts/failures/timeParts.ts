// How the parts of a run's time are told apart without colour: useful time solid, each loss in a hatch of its own.
import { element, path } from '../svg.ts';

export const timeParts = ['useful', 'checkpoints', 'recomputed', 'restarts', 'spares'] as const;
export type TimePart = (typeof timeParts)[number];
type Loss = Exclude<TimePart, 'useful'>;

interface Hatch {
  size: number;
  turn?: number;
  marks: string;
}

const stroke = (d: string): string => path('hatch', d);
const hatches: Record<Loss, Hatch> = {
  checkpoints: { size: 4.5, marks: stroke('M0 2.25H4.5') },
  recomputed: { size: 6, turn: 45, marks: stroke('M3 0V6') },
  restarts: { size: 9, marks: stroke('M2 2L7 7M7 2L2 7') },
  spares: { size: 6, marks: element('circle', { class: 'hatch-dot', cx: 3, cy: 3, r: 1.3 }) },
};

const losses = Object.keys(hatches) as Loss[];

/** `<defs>` of the patterns; `id` keeps several drawings on a page apart. */
export function timePatterns(id: string, parts: readonly TimePart[] = losses): string {
  const patterns = parts
    .filter((part) => part !== 'useful')
    .map((part) => {
      const { size, turn, marks } = hatches[part];
      const attributes = {
        id: `${id}-${part}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === undefined ? undefined : `rotate(${turn})`,
      };
      return element('pattern', attributes, marks);
    });
  return element('defs', {}, ...patterns);
}

/** A box of one part. */
export const timeBox = (
  id: string,
  part: TimePart,
  x: number,
  y: number,
  width: number,
  height: number,
): string =>
  element('rect', {
    class: part === 'useful' ? 'wat' : 'swatch',
    x,
    y,
    width,
    height,
    fill: part === 'useful' ? undefined : `url(#${id}-${part})`,
  });

/** Inside of a 30 × 18 drawing for the legend. */
export const timeSwatch = (id: string, part: TimePart): string =>
  timePatterns(id, [part]) + timeBox(id, part, 1, 1, 28, 16);
