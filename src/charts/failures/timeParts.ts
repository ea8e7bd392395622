// How the parts of a run's time are told apart without colour: useful time solid, each loss in a hatch of its own.
import { dot, type Hatch, hatchDefinitions, hatchFill, strokes } from '../marks/hatch.ts';
import { rectangle } from '../svg.ts';

export const timeParts = ['useful', 'checkpoints', 'recomputed', 'restarts', 'spares'] as const;
export type TimePart = (typeof timeParts)[number];
type LostPart = Exclude<TimePart, 'useful'>;

const hatches: Record<LostPart, Hatch> = {
  checkpoints: { size: 4.5, marks: strokes('M0 2.25H4.5') },
  recomputed: { size: 6, turn: 45, marks: strokes('M3 0V6') },
  restarts: { size: 9, marks: strokes('M2 2L7 7M7 2L2 7') },
  spares: { size: 6, marks: dot(6, 1.3) },
};

const lostParts = timeParts.filter((part) => part !== 'useful');

/** `<defs>` of the hatches. */
export const timeHatchDefinitions = (drawing: string, parts: readonly LostPart[] = lostParts): string =>
  hatchDefinitions(
    drawing,
    parts.map((part) => [part, hatches[part]]),
  );

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box of one part. */
export const timeBox = (drawing: string, part: TimePart, { x, y, width, height }: Box): string =>
  part === 'useful'
    ? rectangle('water', x, y, width, height)
    : rectangle('swatch', x, y, width, height, { fill: hatchFill(drawing, part) });

/** Inside of a 30 × 18 drawing for the legend. */
export const timeSwatch = (drawing: string, part: TimePart): string =>
  (part === 'useful' ? '' : timeHatchDefinitions(drawing, [part])) +
  timeBox(drawing, part, { x: 1, y: 1, width: 28, height: 16 });
