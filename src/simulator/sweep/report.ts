// One size of the sweep as the page shows it: the point of the curve with racks, layout, shares and interval.
import type { Layout } from '../../model/step/layout.ts';
import type { CurvePoint } from '../../view/curve/curvePoint.ts';

export interface SiteReport extends CurvePoint {
  racks: number;
  gpus: number;
  usedGpus: number;
  layout: Layout;
  stepTimeS: number;
  /** Share of the step that waits for the slowest GPU, 0 to 1. */
  waitFraction: number;
  goodput: number;
  usefulness: number;
  /** Useful work [MW equivalents]: 10th and 90th percentile over the ranges of the constants. */
  usefulLowMw: number;
  usefulHighMw: number;
  /** The constant that moves useful work most. */
  strongestId: string;
  considered: number;
  rejectedByMemory: number;
  /** Whether `waitFraction` comes from the kernel's draws; else from the formula. */
  isDrawn: boolean;
}
