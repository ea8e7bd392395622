// What the page reads out of a result: fractions of the analytic step in place of ticks.
import { TICKS_PER_STEP } from '../../model/numbers/units.ts';
import type { SizeResult } from './job.ts';

/** Sum over the steps of the largest delay [ticks]. */
function delaySum({ delayByStep }: SizeResult): number {
  return delayByStep.reduce((sum, delay) => sum + delay, 0);
}

/**
 * Mean over the steps of the largest delay [fraction of the analytic step]: a step lasts analytic × (1 + fraction).
 * It stands in place of the analytic straggler term, never beside it.
 */
export function meanStepDelayFraction(result: SizeResult): number {
  return delaySum(result) / result.delayByStep.length / TICKS_PER_STEP;
}

/** Mean wait [fraction of the analytic step] of a rack's GPUs for the slowest GPU of each step, by rack. */
export function meanIdleFractionByRack(result: SizeResult): Float64Array<ArrayBuffer> {
  const { gpuCount, groupSize, sumByRack, delayByStep } = result;
  const stepDelaySum = delaySum(result);
  return sumByRack.map((sum, rack) => {
    const rackGpuCount = Math.min(groupSize, gpuCount - rack * groupSize);
    return (stepDelaySum - sum / rackGpuCount) / delayByStep.length / TICKS_PER_STEP;
  });
}
