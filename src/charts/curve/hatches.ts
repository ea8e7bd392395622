// One hatch for each cause of loss, told apart without colour. Facility and chip losses are quiet, the run's own are strong.
import type { LossCause } from '../../model/cluster/site/losses.ts';
import { element, path } from '../svg.ts';

interface Hatch {
  size: number;
  turn?: number;
  marks: string;
}

const stroke = (d: string, className = 'hatch'): string => path(className, d);
const dot = (x: number, y: number, r: number): string =>
  element('circle', { class: 'hatch-dot', cx: x, cy: y, r });

export const hatches: Record<LossCause, Hatch> = {
  coolingAndOtherIt: { size: 14, marks: stroke('M0 3.5H7M7 10.5H14', 'hatch-quiet') },
  idleAndSpareGpus: { size: 4, marks: stroke('M0 2H4', 'hatch-quiet') },
  kernelEfficiency: { size: 12, turn: 135, marks: stroke('M0 0V12', 'hatch-quiet') },
  recomputation: { size: 10, turn: 45, marks: stroke('M3 0V10M6 0V10') },
  communication: { size: 9, turn: 45, marks: stroke('M4.5 0V9') },
  pipeline: { size: 11, turn: 135, marks: stroke('M3 0V11M6 0V11') },
  dataParallelExposed: { size: 5, turn: 45, marks: stroke('M2.5 0V5') },
  optimizerAndFixed: { size: 12, marks: stroke('M0 3H5M6 9H11') },
  stragglers: { size: 7, turn: 45, marks: dot(3.5, 3.5, 1.35) },
  failuresAndRestarts: { size: 9, marks: stroke('M2 2L7 7M7 2L2 7') },
  checkpoints: { size: 4.5, marks: stroke('M0 2.25H4.5') },
  batch: { size: 5, marks: stroke('M2.5 0V5') },
};

/** `<defs>` of the patterns; `id` keeps several drawings on a page apart. */
export function hatchPatterns(id: string, causes: readonly LossCause[]): string {
  const patterns = causes.map((cause) => {
    const { size, turn, marks } = hatches[cause];
    return element(
      'pattern',
      {
        id: `${id}-${cause}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === undefined ? undefined : `rotate(${turn})`,
      },
      marks,
    );
  });
  return element('defs', {}, ...patterns);
}

export const hatchFill = (id: string, cause: LossCause): string => `url(#${id}-${cause})`;
