// One hatch for each cause of loss. Facility and chip losses are quiet, the run's own are strong.
import type { LossCause } from '../../model/cluster/site/losses.ts';
import { dot, type Hatch, hatchDefinitions, strokes } from '../marks/hatch.ts';

export const lossHatches: Record<LossCause, Hatch> = {
  coolingAndOtherIt: { size: 14, marks: strokes('M0 3.5H7M7 10.5H14', true) },
  idleAndSpareGpus: { size: 4, marks: strokes('M0 2H4', true) },
  kernelEfficiency: { size: 12, turn: 135, marks: strokes('M0 0V12', true) },
  recomputation: { size: 10, turn: 45, marks: strokes('M3 0V10M6 0V10') },
  communication: { size: 9, turn: 45, marks: strokes('M4.5 0V9') },
  pipeline: { size: 11, turn: 135, marks: strokes('M3 0V11M6 0V11') },
  dataParallelExposed: { size: 5, turn: 45, marks: strokes('M2.5 0V5') },
  optimizerAndFixed: { size: 12, marks: strokes('M0 3H5M6 9H11') },
  stragglers: { size: 7, turn: 45, marks: dot(7, 1.35) },
  failuresAndRestarts: { size: 9, marks: strokes('M2 2L7 7M7 2L2 7') },
  checkpoints: { size: 4.5, marks: strokes('M0 2.25H4.5') },
  batch: { size: 5, marks: strokes('M2.5 0V5') },
};

/** `<defs>` of the hatches of these causes. */
export const lossHatchDefinitions = (drawing: string, causes: readonly LossCause[]): string =>
  hatchDefinitions(
    drawing,
    causes.map((cause) => [cause, lossHatches[cause]]),
  );
