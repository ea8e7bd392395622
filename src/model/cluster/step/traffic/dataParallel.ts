// What compute does not hide of the gradient reduction and the parameter gathering of the data group.

export interface OverlapRule {
  /** Share that stays exposed whatever the window. */
  exposedShare: number;
  distributedOptimizer: boolean;
  /** Whether the software overlaps at all where there is a pipeline. */
  hidesWithPipeline: boolean;
}

/**
 * Passes of one stage under which gradients are reduced (backward) or parameters gathered (forward): with interleaving the
 * last chunk's passes of p micro-batches are left over, without it the last layer's of one.
 */
export function overlapWindow(
  pipeline: number,
  interleave: number,
  stageLayers: number,
  microBatches: number,
): number {
  if (interleave === 1) return (stageLayers - 1) / stageLayers;
  const passes = pipeline < microBatches ? pipeline : microBatches;
  return (passes * (interleave - 1)) / interleave;
}

/**
 * Exposed time [s] of the scatter of gradients and the gather of parameters: x·T + max(0, (1 − x)·T − window) for each.
 * Without a distributed optimizer gradients are reduced whole: scattered and gathered again, under the backward pass.
 */
export function exposedDataS(
  rule: OverlapRule,
  pipeline: number,
  scatter: number,
  gather: number,
  forwardWindow: number,
  backwardWindow: number,
): number {
  const { exposedShare, distributedOptimizer } = rule;
  if (!rule.hidesWithPipeline && pipeline > 1) return 2 * scatter;
  const hidden = 1 - exposedShare;
  if (!distributedOptimizer)
    return 2 * exposedShare * scatter + positive(2 * hidden * scatter - backwardWindow);
  return (
    exposedShare * (scatter + gather) +
    positive(hidden * scatter - backwardWindow) +
    positive(hidden * gather - forwardWindow)
  );
}

const positive = (x: number): number => (x > 0 ? x : 0);
