// The drawings that the page begins with, by the name of their place.
import type { Draw } from '../../panels/chart/drawing.ts';
import { bendDrawing } from '../../panels/curve/bendDrawing.ts';
import { planeDrawing } from '../../panels/plane/planeDrawing.ts';

export const drawings = {
  plane: planeDrawing,
  bend: bendDrawing,
} satisfies Record<string, Draw>;
