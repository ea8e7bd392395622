// How ranks lie in scale-up domains and in the network: which neighbours are near.
import { greatestCommonDivisor } from '../../numbers/exact.ts';

/** Members of a group of `ranks` that fit into `room` places of a domain: at least 1, never more than the group. */
export function localMembers(ranks: number, room: number): number {
  const fits = room < 1 ? 1 : Math.floor(room);
  return ranks < fits ? ranks : fits;
}

/**
 * Members that share a domain with `room` places in the worst placed group of `ranks`. Where groups straddle, they follow each
 * other without a gap, so that the smallest piece that a boundary cuts off has as many as divide both. Else a group lies evenly
 * on the fewest domains that hold it.
 */
export function localInWorstGroup(ranks: number, room: number, straddling: boolean): number {
  const places = room < 1 ? 1 : Math.floor(room);
  if (straddling) return greatestCommonDivisor(ranks, places);
  return Math.ceil(ranks / Math.ceil(ranks / places));
}

/** Endpoints of a fat tree of 64-port switches with two levels, and how many times as many each further level reaches. */
export const TWO_LEVEL_REACH = 2048;
export const REACH_PER_LEVEL = 32;

/** Levels of the tree: 2 up to 2,048 endpoints, 3 up to 65,536, then one more for each factor of 32. */
export function fatTreeLevels(endpoints: number): number {
  let levels = 2;
  for (let reach = TWO_LEVEL_REACH; reach < endpoints; reach *= REACH_PER_LEVEL) levels += 1;
  return levels;
}

/**
 * Members of the data × context group of `ranks` that share a domain where whole replicas lie together, every stage beside
 * the next: those of as many replicas as the domain holds. 0 where it holds none.
 */
export function localRanksOfReplicas(
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
  ranks: number,
): number {
  const replicas = Math.floor(domain / (tensor * context * pipeline));
  return replicas > 0 ? localMembers(ranks, context * replicas) : 0;
}
