// Sends of activations and their gradients between pipeline stages.
import { type Fabric, gatherTimeS } from '../network/collectives.ts';
import type { StepConstants } from './constants.ts';
import type { Layout } from './layout.ts';

/**
 * Time [s] of the sends of one step: 2·m·v of them, exposed by the share that compute does not hide, and 2(p − 1) more
 * while the first micro-batch goes through. One send is T·h·2/t bytes over the link to the next stage, which lies in the same
 * domain or not; without sequence parallelism the ranks of the tensor group then gather the whole.
 */
export function pointToPointS(
  constants: StepConstants,
  fabric: Fabric,
  localTensor: number,
  { tensor, context, pipeline, interleave, microBatch }: Layout,
  microBatches: number,
  inside: boolean,
): number {
  const { settings, scaleUp, exposedShare } = constants;
  const { workload: w } = settings;
  const bytes = (2 * microBatch * w.sequence * w.hidden) / context;
  const rate = inside ? scaleUp.gatherGBytesPerS * 1e9 : fabric.networkBytesPerS;
  const latency = inside ? scaleUp.baseUs * 1e-6 : fabric.hopLatencyS;
  const regather =
    settings.sequenceParallel || tensor === 1 ? 0 : gatherTimeS(fabric, tensor, localTensor, bytes);
  const once = bytes / tensor / rate + latency + regather;
  return exposedShare * 2 * microBatches * interleave * once + 2 * (pipeline - 1) * once;
}
