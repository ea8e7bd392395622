// Sends of activations and their gradients between pipeline stages.
import { type Fabric, gatherTimeS } from '../../network/collectives.ts';
import type { StepConstants } from '../constants.ts';
import type { Layout } from '../layout.ts';

/**
 * How many sends of one step nothing hides: of 2·m·v of them the share that compute does not hide, and 2(p − 1) more while
 * the first micro-batch goes through.
 */
export function visibleSends(
  { exposedShare }: StepConstants,
  pipeline: number,
  interleave: number,
  microBatches: number,
): number {
  return exposedShare * 2 * microBatches * interleave + 2 * (pipeline - 1);
}

/**
 * Time [s] of one send: T·h·2/t bytes over the link to the next stage, which lies in the same domain or not; without sequence
 * parallelism the ranks of the tensor group then gather the whole.
 */
export function sendTimeS(
  { settings, scaleUp }: StepConstants,
  fabric: Fabric,
  localTensor: number,
  { tensor, context, microBatch }: Layout,
  inside: boolean,
): number {
  const { workload: w } = settings;
  const bytes = (2 * microBatch * w.sequence * w.hidden) / context;
  const rate = inside ? scaleUp.gatherGBytesPerS * 1e9 : fabric.networkBytesPerS;
  const latency = inside ? scaleUp.baseUs * 1e-6 : fabric.hopLatencyS;
  const regather =
    settings.sequenceParallel || tensor === 1 ? 0 : gatherTimeS(fabric, tensor, localTensor, bytes);
  return bytes / (tensor * rate) + latency + regather;
}
