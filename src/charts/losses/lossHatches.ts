// One hatch for each cause of loss. Facility and chip losses are quiet, the run's own are strong.
import type { LossCause } from '../../model/cluster/site/losses.ts';
import { type Hatch, hatchDefinitions, strokes } from '../marks/hatch.ts';
import { planeHatches } from '../plane/column/strata.ts';

/** A cause alone in its stratum has the hatch of the stratum; none is level, which only water is. */
export const lossHatches: Record<LossCause, Hatch> = {
  coolingAndOtherIt: planeHatches.cooling,
  idleAndSpareGpus: planeHatches.idle,
  kernelEfficiency: { size: 12, turn: 135, marks: strokes('M0 0V12', true) },
  recomputation: { size: 10, turn: 45, marks: strokes('M3 0V10M6 0V10') },
  communication: { size: 9, turn: 45, marks: strokes('M4.5 0V9') },
  pipeline: { size: 11, turn: 135, marks: strokes('M3 0V11M6 0V11') },
  dataParallelExposed: { size: 5, turn: 45, marks: strokes('M2.5 0V5') },
  optimizerAndFixed: { size: 12, turn: 135, marks: strokes('M3 0V5M9 6V11') },
  stragglers: planeHatches.waiting,
  failuresAndRestarts: planeHatches.failures,
  checkpoints: { size: 12, marks: strokes('M4 4L8 8M8 4L4 8') },
  batch: planeHatches.batch,
};

/** `<defs>` of the hatches of these causes. */
export const lossHatchDefinitions = (drawing: string, causes: readonly LossCause[]): string =>
  hatchDefinitions(
    drawing,
    causes.map((cause) => [cause, lossHatches[cause]]),
  );
