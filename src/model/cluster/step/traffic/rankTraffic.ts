// What ranks send each other beside the layers' own collectives: activations to the next stage, gradients and parameters in
// the data group. It depends on where the ranks lie, and on the weights that a stage holds.
import { type Fabric, GATHER, SCATTER, setGatherAndScatterS } from '../../network/collectives.ts';
import { localMembers, localRanksOfReplicas } from '../../network/locality.ts';
import { PART } from '../breakdown.ts';
import type { StepConstants } from '../constants.ts';
import type { Layout } from '../layout.ts';
import type { Locality } from '../modelTimes.ts';
import type { StagePasses } from '../stages.ts';
import { exposedDataS, type OverlapRule, overlapWindow } from './dataParallel.ts';
import { fullyShardedDataS, type HeldWeights, shardRanks } from './fullySharded.ts';
import { sendTimeS, visibleSendsS } from './pointToPoint.ts';

/** What the traffic is made from, and the weights of the stage in hand. */
export interface RankTraffic {
  readonly constants: StepConstants;
  readonly fabric: Fabric;
  readonly locality: Locality;
  readonly overlap: OverlapRule;
  readonly held: HeldWeights;
  /** Of a placement: gathering parameters and scattering gradients of all held weights, hidden or not [s]. */
  readonly heldTimes: Float64Array;
  /** Of the placement chosen last: sends between stages, and what compute does not hide of the data group's traffic [s]. */
  sendsS: number;
  dataS: number;
}

/** Traffic of the ranks of one model on one fabric, as ranks lie in `locality`; its times [s] are set anew for each layout. */
export function createRankTraffic(constants: StepConstants, fabric: Fabric, locality: Locality): RankTraffic {
  const { settings, exposedDataShare } = constants;
  const { distributedOptimizer, accelerator } = settings;
  const overlap = {
    exposedShare: exposedDataShare,
    distributedOptimizer,
    hidesWithPipeline: distributedOptimizer || accelerator.overlapsTensorTraffic,
  };
  return {
    constants,
    fabric,
    locality,
    overlap,
    held: { shared: 0, routed: 0 },
    heldTimes: new Float64Array(2),
    sendsS: 0,
    dataS: 0,
  };
}

/** Takes the weights of the fullest stage in hand. Returns the time [s] of their update, shared out to so many data ranks. */
export function holdStage(
  { constants, held }: RankTraffic,
  layout: Layout,
  stageLayers: number,
  data: number,
): number {
  const { tensor, pipeline, expert } = layout;
  const expertTensor = layout.expertTensor ?? tensor;
  const { embeddingWeights, sharedWeights, routedWeights, parameters, settings } = constants;
  const edge = pipeline === 1 && !settings.workload.tiedEmbeddings ? 2 * embeddingWeights : embeddingWeights;
  const part = 1 / tensor;
  const shared = (stageLayers * sharedWeights + edge) * part;
  const ranks = optimizerRanks(constants, layout.context, data);
  let routed = 0;
  let owned = shared / ranks;
  if (routedWeights > 0) {
    routed = (stageLayers * routedWeights) / (expertTensor * expert);
    const owners = (ranks * tensor) / (expertTensor * expert);
    owned += owners > 1 ? routed / owners : routed;
  }
  held.shared = shared;
  held.routed = routed;
  const { optimizerBytes, gradientHandlingBytes } = parameters;
  return (optimizerBytes * owned + gradientHandlingBytes * (shared + routed)) * constants.secondsPerByte;
}

/** Sets two parts of the step [s] for the stage in hand: the sends between stages, and what is seen of the data group's traffic. */
export function setRankTraffic(
  traffic: RankTraffic,
  parts: Float64Array,
  layout: Layout,
  microBatches: number,
  stage: StagePasses,
): void {
  placeRanks(traffic, layout, microBatches, stage);
  parts[PART.p2p] = traffic.sendsS;
  parts[PART.data] = traffic.dataS;
}

/**
 * A time [s] that sends and data traffic of the stage in hand do not beat, with the layout's data ranks or more, and with one chunk a
 * stage or with 2 to `mostInterleave`: as much hidden as with the most chunks, as few and as short sends as with the fewest, the data
 * group as near as it can be. 0 where weights are fully sharded.
 */
export function leastRankTrafficS(
  traffic: RankTraffic,
  layout: Layout,
  mostInterleave: number,
  stage: StagePasses,
): number {
  const { constants, fabric, locality } = traffic;
  const { fullySharded, scaleUpDomain } = constants.settings;
  if (fullySharded) return 0;
  const { tensor, context, pipeline } = layout;
  const ranks = layout.data * context;
  const spread = localMembers(ranks, scaleUpDomain / tensor);
  const fewest = mostInterleave > 1 ? pipeline : 1;
  let data = dataTrafficS(traffic, layout, mostInterleave, fewest, spread, stage, 0);
  if (pipeline === 1) return data;
  const stacked = layout.straddling
    ? 0
    : localRanksOfReplicas(scaleUpDomain, tensor, context, pipeline, ranks);
  const isNear = stacked >= Math.min(locality.expert, spread);
  if (isNear && stacked < spread) {
    const near = dataTrafficS(traffic, layout, mostInterleave, fewest, stacked, stage, 0);
    if (near < data) data = near;
  }
  let send = sendTimeS(constants, fabric, locality.tensor, layout, false);
  if (isNear) {
    const near = sendTimeS(constants, fabric, locality.tensor, layout, true);
    if (near < send) send = near;
  }
  const chunks = mostInterleave > 1 ? 2 : 1;
  return data + visibleSendsS(constants, pipeline, chunks, fewest, stage.spareS, send);
}

/**
 * The ranks lie as is best: data ranks fill up a domain, or, where one holds a replica, the stages lie in it side by side and data
 * ranks take what room is left. Parameters are gathered and gradients reduced under the passes of the stage.
 */
function placeRanks(traffic: RankTraffic, layout: Layout, microBatches: number, stage: StagePasses): void {
  const { constants, fabric, locality } = traffic;
  const { scaleUpDomain } = constants.settings;
  const { tensor, context, pipeline, interleave } = layout;
  const ranks = layout.data * context;
  const spread = localMembers(ranks, scaleUpDomain / tensor);
  traffic.sendsS = 0;
  if (pipeline === 1) {
    traffic.dataS = dataTrafficS(traffic, layout, interleave, microBatches, spread, stage, 0);
    return;
  }
  traffic.dataS = Infinity;
  const stacked = layout.straddling
    ? 0
    : localRanksOfReplicas(scaleUpDomain, tensor, context, pipeline, ranks);
  // Experts talk more than both: their group stays as near as it can be.
  if (stacked >= Math.min(locality.expert, spread)) {
    const sendS = sendTimeS(constants, fabric, locality.tensor, layout, true);
    traffic.sendsS = visibleSendsS(constants, pipeline, interleave, microBatches, stage.spareS, sendS);
    traffic.dataS = dataTrafficS(traffic, layout, interleave, microBatches, stacked, stage, sendS);
  }
  // Where the domain is slower than the network, far is better too.
  if (stacked < spread || fabric.networkBytesPerS > constants.scaleUp.gatherGBytesPerS * 1e9) {
    const sendS = sendTimeS(constants, fabric, locality.tensor, layout, false);
    const farS = visibleSendsS(constants, pipeline, interleave, microBatches, stage.spareS, sendS);
    // Only where the longer sends leave room for something to be gained.
    if (farS < traffic.sendsS + traffic.dataS) {
      const spreadS = dataTrafficS(traffic, layout, interleave, microBatches, spread, stage, sendS);
      if (farS + spreadS < traffic.sendsS + traffic.dataS) {
        traffic.sendsS = farS;
        traffic.dataS = spreadS;
      }
    }
  }
}

/**
 * What compute does not hide [s] of reducing gradients and gathering parameters, `local` of the data group in a domain. Under
 * the time that the last stage takes beyond the others, sends of `sendS` each come first (`visibleSendsS`).
 */
function dataTrafficS(
  traffic: RankTraffic,
  layout: Layout,
  interleave: number,
  microBatches: number,
  local: number,
  { layers, forwardS, backwardS: slowestS, spareS }: StagePasses,
  sendS: number,
): number {
  const { constants, fabric, overlap, held, heldTimes } = traffic;
  const shownS = constants.exposedShare * sendS;
  const backwardS = slowestS - (shownS < spareS ? shownS : spareS);
  if (constants.settings.fullySharded)
    return fullyShardedDataS(constants, fabric, layout, held, microBatches, local, forwardS, backwardS);
  const { context, pipeline, data } = layout;
  setHeldTimes(traffic, layout, data * context, local);
  const gather = heldTimes[GATHER]!;
  if (gather === 0) return 0;
  const window = overlapWindow(pipeline, interleave, layers, microBatches);
  const scatter = heldTimes[SCATTER]!;
  return exposedDataS(overlap, pipeline, scatter, gather, window * forwardS, window * backwardS);
}

/** Sets the times [s] of gathering the parameters of all held weights and of scattering their gradients over the data group. */
function setHeldTimes(traffic: RankTraffic, layout: Layout, ranks: number, local: number): void {
  const { constants, fabric, held, heldTimes } = traffic;
  const wireBytes = constants.gradientWireBytes * held.shared;
  setGatherAndScatterS(heldTimes, fabric, ranks, local, 2 * held.shared, wireBytes);
  if (held.routed > 0) addRoutedTimes(traffic, layout, ranks, local);
}

/** Adds those of the routed experts. */
function addRoutedTimes(
  { constants, fabric, held, heldTimes }: RankTraffic,
  { tensor, expert, expertTensor = tensor }: Layout,
  ranks: number,
  local: number,
): void {
  const gather = heldTimes[GATHER]!;
  const scatter = heldTimes[SCATTER]!;
  // Ranks of the data group for each that holds other experts: groups of experts are folded over tensor ranks.
  const spread = (expert * expertTensor) / tensor;
  const routedRanks = ranks > spread ? ranks / spread : 1;
  const routedLocal = local > spread ? local / spread : 1;
  const wireBytes = constants.gradientWireBytes * held.routed;
  setGatherAndScatterS(heldTimes, fabric, routedRanks, routedLocal, 2 * held.routed, wireBytes);
  heldTimes[GATHER]! += gather;
  heldTimes[SCATTER]! += scatter;
}

/**
 * A time [s] that the data group's traffic and the update of the weights of all layers together do not beat, on so many ranks
 * or more; a stage of p has at least a p-th of it. Hidden is all that can be.
 */
export function leastWeightsS(traffic: RankTraffic, layout: Layout, ranks: number): number {
  const { constants, held, heldTimes } = traffic;
  const { settings, sharedWeights, routedWeights, embeddingWeights, parameters } = constants;
  if (settings.fullySharded) return 0;
  const { tensor, expert, expertTensor = tensor } = layout;
  const { layers } = settings.workload;
  held.shared = (layers * sharedWeights + embeddingWeights) / tensor;
  held.routed = (layers * routedWeights) / (expertTensor * expert);
  const local = localMembers(ranks, settings.scaleUpDomain / tensor);
  setHeldTimes(traffic, layout, ranks, local);
  const handled = parameters.gradientHandlingBytes * (held.shared + held.routed);
  return (
    constants.exposedDataShare * (heldTimes[GATHER]! + heldTimes[SCATTER]!) +
    handled * constants.secondsPerByte
  );
}

/** Ranks that share out the optimizer state of what all ranks have. */
export function optimizerRanks(constants: StepConstants, context: number, data: number): number {
  const { fullySharded, distributedOptimizer } = constants.settings;
  if (fullySharded) return shardRanks(constants, data * context);
  return distributedOptimizer ? data * context : 1;
}
