// Sends of activations and their gradients between pipeline stages.
import { type Fabric, gatherTimeS } from '../../network/collectives.ts';
import type { StepConstants } from '../constants.ts';
import type { Layout } from '../layout.ts';

/**
 * Time [s] of the sends of one step that nothing hides, of which each takes `sendS`. A stage between two others sends 2·v times
 * for each micro-batch, the last once less: it has one neighbour for its last chunk. Where it is the slowest by `spareS`
 * [s] for each micro-batch, the others send once more in that time. 2(p − 1) sends come while the first micro-batch goes through.
 */
export function visibleSendsS(
  { exposedShare }: StepConstants,
  pipeline: number,
  interleave: number,
  microBatches: number,
  spareS: number,
  sendS: number,
): number {
  const shownS = exposedShare * sendS;
  const furtherS = pipeline > 2 && shownS > spareS ? shownS - spareS : 0;
  return microBatches * ((2 * interleave - 1) * shownS + furtherS) + 2 * (pipeline - 1) * sendS;
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
