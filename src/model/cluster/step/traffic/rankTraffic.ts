// What ranks send each other beside the layers' own collectives: activations to the next stage, gradients and parameters in
// the data group. It depends on where the ranks lie, and on the weights that a stage holds.
import { type Fabric, gatherTimeS } from '../../network/collectives.ts';
import { localMembers, localRanksOfReplicas } from '../../network/locality.ts';
import { PART } from '../breakdown.ts';
import type { StepConstants } from '../constants.ts';
import type { Layout } from '../layout.ts';
import type { Locality } from '../modelTimes.ts';
import { exposedDataS, type OverlapRule } from './dataParallel.ts';
import { sendTimeS, visibleSends } from './pointToPoint.ts';

/** Places in the weights that a rank of the fullest stage holds: what every rank has, and its share of the routed experts. */
const HELD = { shared: 0, routed: 1 } as const;

/** What the traffic is made from, and the weights of the stage in hand. */
export interface RankTraffic {
  readonly constants: StepConstants;
  readonly fabric: Fabric;
  readonly locality: Locality;
  readonly overlap: OverlapRule;
  readonly held: Float64Array;
}

export function createRankTraffic(constants: StepConstants, fabric: Fabric, locality: Locality): RankTraffic {
  const { settings, exposedDataShare } = constants;
  const { distributedOptimizer, accelerator } = settings;
  const overlap = {
    exposedShare: exposedDataShare,
    distributedOptimizer,
    hidesWithPipeline: distributedOptimizer || accelerator.overlapsTensorTraffic,
  };
  return { constants, fabric, locality, overlap, held: new Float64Array(2) };
}

/** Takes the weights of the fullest stage in hand. Returns the time [s] of their update. */
export function holdStage(
  { constants, held }: RankTraffic,
  { tensor, context, pipeline, data, expert }: Layout,
  stageLayers: number,
): number {
  const { embeddingWeights, sharedWeights, routedWeights, parameters, settings } = constants;
  const edge = pipeline === 1 && !settings.workload.tiedEmbeddings ? 2 * embeddingWeights : embeddingWeights;
  const part = 1 / tensor;
  const shared = (stageLayers * sharedWeights + edge) * part;
  const ranks = settings.distributedOptimizer ? data * context : 1;
  let routed = 0;
  let owned = shared / ranks;
  if (routedWeights > 0) {
    routed = (stageLayers * routedWeights * part) / expert;
    owned += ranks > expert ? (routed * expert) / ranks : routed;
  }
  held[HELD.shared] = shared;
  held[HELD.routed] = routed;
  const { optimizerBytes, gradientHandlingBytes } = parameters;
  return (optimizerBytes * owned + gradientHandlingBytes * (shared + routed)) * constants.secondsPerByte;
}

/**
 * Sets two parts of the step [s] for the stage in hand: the sends between stages, and what compute does not hide of the data
 * group's traffic. The ranks lie as is best: data ranks fill up a domain, or, where one holds a replica, the stages lie in it
 * side by side and data ranks take what room is left. Parameters are gathered and gradients reduced under the windows [s].
 */
export function setRankTraffic(
  traffic: RankTraffic,
  parts: Float64Array,
  layout: Layout,
  microBatches: number,
  forwardWindow: number,
  backwardWindow: number,
): void {
  const { constants, fabric, locality } = traffic;
  const { scaleUpDomain } = constants.settings;
  const { tensor, context, pipeline } = layout;
  const ranks = layout.data * context;
  const spread = localMembers(ranks, scaleUpDomain / tensor);
  if (pipeline === 1) {
    parts[PART.p2p] = 0;
    parts[PART.data] = dataTrafficS(traffic, layout, spread, forwardWindow, backwardWindow);
    return;
  }
  const stacked = localRanksOfReplicas(scaleUpDomain, tensor, context, pipeline, ranks);
  const sends = visibleSends(constants, layout, microBatches);
  let sendsS = 0;
  let dataS = Infinity;
  // Experts talk more than both: their group stays as near as it can be.
  if (stacked >= Math.min(locality.expert, spread)) {
    sendsS = sends * sendTimeS(constants, fabric, locality.tensor, layout, true);
    dataS = dataTrafficS(traffic, layout, stacked, forwardWindow, backwardWindow);
  }
  if (stacked < spread) {
    const farS = sends * sendTimeS(constants, fabric, locality.tensor, layout, false);
    // Only where the longer sends leave room for something to be gained.
    if (farS < sendsS + dataS) {
      const spreadS = dataTrafficS(traffic, layout, spread, forwardWindow, backwardWindow);
      if (farS + spreadS < sendsS + dataS) {
        sendsS = farS;
        dataS = spreadS;
      }
    }
  }
  parts[PART.p2p] = sendsS;
  parts[PART.data] = dataS;
}

/** What compute does not hide [s] of reducing gradients and gathering parameters, `local` of the data group in a domain. */
function dataTrafficS(
  { constants, fabric, overlap, held }: RankTraffic,
  { context, pipeline, data, expert }: Layout,
  local: number,
  forwardWindow: number,
  backwardWindow: number,
): number {
  const wire = constants.gradientWireBytes;
  const ranks = data * context;
  const shared = held[HELD.shared]!;
  const routed = held[HELD.routed]!;
  let gather = gatherTimeS(fabric, ranks, local, 2 * shared);
  let scatter = wire === 2 ? gather : gatherTimeS(fabric, ranks, local, wire * shared);
  if (routed > 0) {
    const routedRanks = ranks > expert ? ranks / expert : 1;
    const routedLocal = local > expert ? local / expert : 1;
    gather += gatherTimeS(fabric, routedRanks, routedLocal, 2 * routed);
    scatter += gatherTimeS(fabric, routedRanks, routedLocal, wire * routed);
  }
  return gather > 0 ? exposedDataS(overlap, pipeline, scatter, gather, forwardWindow, backwardWindow) : 0;
}
