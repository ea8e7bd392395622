// How ranks lie in scale-up domains and in the network: which neighbours are near.

/** Members of a group of `ranks` that fit into `room` places of a domain: at least 1, never more than the group. */
export function localMembers(ranks: number, room: number): number {
  const fits = room < 1 ? 1 : Math.floor(room);
  return ranks < fits ? ranks : fits;
}

/** Levels of a fat tree of 64-port switches: 2 up to 2,048 endpoints, 3 up to 65,536, then one more for each factor of 32. */
export function fatTreeLevels(endpoints: number): number {
  let levels = 2;
  for (let reach = 2048; reach < endpoints; reach *= 32) levels += 1;
  return levels;
}

/**
 * Whether the next pipeline stage lies in the same domain: a large domain holds a whole replica, nodes of 8 fill up with data
 * ranks first.
 */
export function isNextStageLocal(
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
): boolean {
  const replica = tensor * context * pipeline;
  return domain > 8 ? replica <= domain : replica * data <= domain;
}

/**
 * Members of the data × context group of `ranks` that share a domain. A large domain that holds whole replicas has those of
 * as many replicas as it holds; where the stages lie in several domains, as in nodes of 8, data ranks fill each up.
 */
export function localDataRanks(
  domain: number,
  tensor: number,
  context: number,
  pipeline: number,
  ranks: number,
): number {
  const replica = tensor * context * pipeline;
  if (domain <= 8 || replica > domain) return localMembers(ranks, domain / tensor);
  return localMembers(ranks, context * Math.floor(domain / replica));
}
