// Every drawing of the page, by the name of its place.
import { campusDrawing, racksDrawing } from '../../panels/campus/campusDrawings.ts';
import type { Draw } from '../../panels/chart/drawing.ts';
import { bendDrawing } from '../../panels/curve/bendDrawing.ts';
import { failuresDrawing } from '../../panels/failures/failuresDrawing.ts';
import { influenceDrawing } from '../../panels/influence/influenceDrawing.ts';
import { planeDrawing } from '../../panels/plane/planeDrawing.ts';

export const drawings = {
  plane: planeDrawing,
  bend: bendDrawing,
  influence: influenceDrawing,
  failures: failuresDrawing,
  racks: racksDrawing,
  campus: campusDrawing,
} satisfies Record<string, Draw>;
