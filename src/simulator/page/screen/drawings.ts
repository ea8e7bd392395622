// Every drawing of the page, by the name of its place.
import { campusDrawing, racksDrawing } from '../../panels/campus/campusDrawings.ts';
import type { Draw } from '../../panels/chart/drawing.ts';
import { bendDrawing } from '../../panels/curve/bendDrawing.ts';
import { closeUpDrawing } from '../../panels/curve/closeUpDrawing.ts';
import { curveDrawing } from '../../panels/curve/curveDrawing.ts';
import { failuresDrawing } from '../../panels/failures/failuresDrawing.ts';
import { gaugeDrawing } from '../../panels/gauge/gaugeDrawing.ts';
import { influenceDrawing } from '../../panels/influence/influenceDrawing.ts';

export const drawings = {
  curve: curveDrawing,
  closeup: closeUpDrawing,
  bend: bendDrawing,
  influence: influenceDrawing,
  failures: failuresDrawing,
  gauge: gaugeDrawing,
  racks: racksDrawing,
  campus: campusDrawing,
} satisfies Record<string, Draw>;
