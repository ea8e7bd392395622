// Collectives inside one scale-up domain and across the network, and their latency.

import { treeDepth } from '../../numbers/exact.ts';
import type { ScaleUp } from '../accelerator.ts';

/** What a hierarchical collective needs: the measured domain, the network rate per GPU and the latency of a hop. */
export interface Fabric {
  scaleUp: ScaleUp;
  /** Sustained network rate of one GPU [byte/s]. */
  networkBytesPerS: number;
  /** Time from one node to another [s]. */
  hopLatencyS: number;
  /** Hops that setting up a tree costs. */
  treeSetupHops: number;
}

/** The largest group of the measured sweeps. */
const MEASURED_RANKS = 8;

/**
 * Ranks that a collective inside a domain waits for: all of them as far as it was measured; beyond, as two levels of rings do,
 * their number grows with the root.
 */
function ranksInTurn(ranks: number): number {
  return ranks <= MEASURED_RANKS ? ranks : Math.sqrt(MEASURED_RANKS * ranks);
}

/**
 * Time [s] of an all-gather or reduce-scatter of a full tensor of V bytes over n ranks of one domain:
 * base + α·r + (n − 1)/n·V/B + V/(n·C) + δ(r)·V/(V + r·V₁), r the ranks in turn. Each copies its own piece, V/n, at the rate C: small
 * groups reach less of the links. The last term is the measured slowness of middle sizes.
 */
export function domainGatherTimeS(scaleUp: ScaleUp, ranks: number, bytes: number): number {
  if (ranks <= 1) return 0;
  return domainTimeS(scaleUp, ranks, bytes, scaleUp.gatherGBytesPerS, 1);
}

/** Time [s] of an all-reduce of V bytes over n ranks of one domain: two rounds, each (n − 1)/n·V. */
export function domainReduceTimeS(scaleUp: ScaleUp, ranks: number, bytes: number): number {
  if (ranks <= 1) return 0;
  return domainTimeS(scaleUp, ranks, bytes, scaleUp.reduceGBytesPerS, 2);
}

function domainTimeS(
  scaleUp: ScaleUp,
  ranks: number,
  bytes: number,
  gBytesPerS: number,
  rounds: number,
): number {
  const inTurn = ranksInTurn(ranks);
  const latencyUs = scaleUp.baseUs + rounds * scaleUp.perRankUs * inTurn;
  const excessUs = scaleUp.excessBaseUs + scaleUp.excessPerRankUs * inTurn;
  const halfBytes = scaleUp.excessHalfMbytesPerRank * 1e6 * inTurn;
  return (
    (latencyUs + (excessUs * bytes) / (bytes + halfBytes)) * 1e-6 +
    bytes * wireSPerByte(scaleUp, ranks, gBytesPerS, rounds)
  );
}

/** Time [s/byte] on the links of a domain, and of copying the own piece. */
function wireSPerByte(scaleUp: ScaleUp, ranks: number, gBytesPerS: number, rounds: number): number {
  return ((rounds * (ranks - 1)) / gBytesPerS + 1 / scaleUp.copyGBytesPerS) / (ranks * 1e9);
}

/** Hops that a collective over n nodes waits for: ring n − 1, or a tree down and up with its set-up; the cheaper. */
export function networkHops({ treeSetupHops }: Pick<Fabric, 'treeSetupHops'>, nodes: number): number {
  return nodes <= 1 ? 0 : Math.min(Math.ceil(nodes) - 1, 2 * treeDepth(nodes) + treeSetupHops);
}

/**
 * Time [s] of an all-gather or reduce-scatter over `ranks`, of which `local` share a domain: inside the domain first,
 * then V/local on the network link of every GPU. Latency grows with the number of nodes.
 */
export function gatherTimeS(fabric: Fabric, ranks: number, local: number, bytes: number): number {
  if (ranks <= 1) return 0;
  if (local >= ranks) return domainGatherTimeS(fabric.scaleUp, ranks, bytes);
  return (
    domainGatherTimeS(fabric.scaleUp, local, bytes) + networkGatherTimeS(fabric, ranks / local, bytes / local)
  );
}

/** Places of the two times that `setGatherAndScatterS` leaves. */
export const GATHER = 0;
export const SCATTER = 1;

/**
 * Sets the times [s] of an all-gather and of a reduce-scatter over one group, of tensors of so many bytes: each as `gatherTimeS`
 * has it, with what does not depend on the bytes worked out once.
 */
export function setGatherAndScatterS(
  times: Float64Array,
  fabric: Fabric,
  ranks: number,
  local: number,
  gatherBytes: number,
  scatterBytes: number,
): void {
  const { scaleUp } = fabric;
  const inside = local < ranks ? local : ranks;
  let gather = 0;
  let scatter = 0;
  if (inside > 1) {
    const inTurn = ranksInTurn(inside);
    const latencyUs = scaleUp.baseUs + scaleUp.perRankUs * inTurn;
    const excessUs = scaleUp.excessBaseUs + scaleUp.excessPerRankUs * inTurn;
    const halfBytes = scaleUp.excessHalfMbytesPerRank * 1e6 * inTurn;
    const sPerByte = wireSPerByte(scaleUp, inside, scaleUp.gatherGBytesPerS, 1);
    const gatherUs = latencyUs + (excessUs * gatherBytes) / (gatherBytes + halfBytes);
    const scatterUs = latencyUs + (excessUs * scatterBytes) / (scatterBytes + halfBytes);
    gather = gatherUs * 1e-6 + gatherBytes * sPerByte;
    scatter = scatterUs * 1e-6 + scatterBytes * sPerByte;
  }
  if (local < ranks) {
    const nodes = ranks / local;
    const latencyS = networkHops(fabric, nodes) * fabric.hopLatencyS;
    const bytesPerS = nodes * fabric.networkBytesPerS;
    gather += ((nodes - 1) * (gatherBytes / local)) / bytesPerS + latencyS;
    scatter += ((nodes - 1) * (scatterBytes / local)) / bytesPerS + latencyS;
  }
  times[GATHER] = gather;
  times[SCATTER] = scatter;
}

/** Time [s] of an all-reduce over `ranks`, of which `local` share a domain. */
export function reduceTimeS(fabric: Fabric, ranks: number, local: number, bytes: number): number {
  if (ranks <= 1) return 0;
  if (local >= ranks) return domainReduceTimeS(fabric.scaleUp, ranks, bytes);
  return (
    domainReduceTimeS(fabric.scaleUp, local, bytes) +
    2 * networkGatherTimeS(fabric, ranks / local, bytes / local)
  );
}

function networkGatherTimeS(fabric: Fabric, nodes: number, bytes: number): number {
  const wireS = ((nodes - 1) * bytes) / (nodes * fabric.networkBytesPerS);
  return wireS + networkHops(fabric, nodes) * fabric.hopLatencyS;
}

/**
 * Time [s] of sending each rank's tokens, `bytes` of them, to `copies` experts spread evenly over the ranks of the group. A
 * token crosses the network once for every other domain that holds one of its experts, and goes on to each of them inside.
 */
export function dispatchTimeS(
  fabric: Fabric,
  ranks: number,
  local: number,
  bytes: number,
  copies: number,
): number {
  if (ranks <= 1) return 0;
  const { scaleUp } = fabric;
  const inside = local < ranks ? local : ranks;
  const insideTime = (((inside - 1) / inside) * copies * bytes) / (scaleUp.exchangeGBytesPerS * 1e9);
  const base = (scaleUp.baseUs + scaleUp.perRankUs * ranksInTurn(inside)) * 1e-6;
  if (local >= ranks) return base + insideTime;
  const domains = ranks / local;
  const crossings = otherDomains(domains, copies);
  const outsideTime = (crossings * bytes) / fabric.networkBytesPerS;
  const hops = networkHops(fabric, domains);
  return base + hops * fabric.hopLatencyS + (insideTime > outsideTime ? insideTime : outsideTime);
}

/** How many of the domains beside its own hold one of a token's `copies`, on average: (n − 1)·(1 − (1 − 1/n)^copies). */
function otherDomains(domains: number, copies: number): number {
  let missed = 1;
  for (let copy = 0; copy < copies; copy++) missed *= 1 - 1 / domains;
  return (domains - 1) * (1 - missed);
}

/**
 * Time [s] of an all-to-all in which each rank sends `bytes` in all, evenly to the n ranks of the group: the share for
 * ranks of its own domain goes over the domain, the rest over the network, both at once.
 */
export function exchangeTimeS(fabric: Fabric, ranks: number, local: number, bytes: number): number {
  if (ranks <= 1) return 0;
  const { scaleUp } = fabric;
  const inside = local < ranks ? local : ranks;
  const insideTime = ((inside - 1) / ranks) * (bytes / (scaleUp.exchangeGBytesPerS * 1e9));
  const base = (scaleUp.baseUs + scaleUp.perRankUs * ranksInTurn(inside)) * 1e-6;
  const outsideTime = ((ranks - inside) / ranks) * (bytes / fabric.networkBytesPerS);
  const hops = networkHops(fabric, ranks / inside);
  return base + hops * fabric.hopLatencyS + (insideTime > outsideTime ? insideTime : outsideTime);
}
