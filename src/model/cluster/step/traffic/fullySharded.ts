// Fully sharded data parallel: weights, gradients and optimizer state lie in pieces over a group of ranks.
import { type Fabric, gatherTimeS } from '../../network/collectives.ts';
import type { StepConstants } from '../constants.ts';
import type { Layout } from '../layout.ts';

/** Ranks of the data × context group, of `ranks` in all, over which one copy of the weights lies in pieces. */
export function shardRanks({ settings }: StepConstants, ranks: number): number {
  const { shardGroup } = settings;
  return shardGroup > 0 && shardGroup < ranks ? shardGroup : ranks;
}

/** Weights that a rank of the stage has while it works on them: what all ranks have, and its share of the routed experts. */
export interface HeldWeights {
  shared: number;
  routed: number;
}

/**
 * What compute does not hide [s] of one step: every micro-batch gathers the weights before its forward pass and again before
 * its backward pass, and scatters gradients; the next layer's traffic runs under the layer at hand. Copies of the group then
 * add up their pieces. `local` ranks of the data group share a domain; the passes are those of one micro-batch [s].
 */
export function fullyShardedDataS(
  constants: StepConstants,
  fabric: Fabric,
  layout: Layout,
  held: HeldWeights,
  microBatches: number,
  local: number,
  forwardS: number,
  backwardS: number,
): number {
  const ranks = layout.data * layout.context;
  const group = shardRanks(constants, ranks);
  const inside = local < group ? local : group;
  const gather = gatherOfHeld(fabric, held, group, inside, layout.expert, 2);
  const scatter = gatherOfHeld(fabric, held, group, inside, layout.expert, constants.gradientWireBytes);
  const visible =
    microBatches * (exposed(constants, gather, forwardS) + exposed(constants, gather + scatter, backwardS));
  if (ranks === group) return visible;
  const piece = (constants.gradientWireBytes * (held.shared + held.routed)) / group;
  return visible + exposed(constants, 2 * gatherTimeS(fabric, ranks / group, 1, piece), backwardS);
}

function gatherOfHeld(
  fabric: Fabric,
  { shared, routed }: HeldWeights,
  group: number,
  inside: number,
  expert: number,
  bytes: number,
): number {
  const time = gatherTimeS(fabric, group, inside, bytes * shared);
  if (routed === 0 || group <= expert) return time;
  return time + gatherTimeS(fabric, group / expert, inside > expert ? inside / expert : 1, bytes * routed);
}

/** The share that is never hidden, and what of the rest is longer than the pass beside it. */
function exposed({ parameters }: StepConstants, traffic: number, pass: number): number {
  const hidden = (1 - parameters.exposedDataShare) * traffic;
  return traffic - (hidden < pass ? hidden : pass);
}
