// A good layout before any group is tried whole: it leaves bounds more to exclude.
import type { Group } from '../candidates.ts';
import type { Search } from '../searchState.ts';
import { tryDepthsOnce } from './depths.ts';
import { forgetTimes } from './groups.ts';
import { type BoundedGroup, boundSpreads, takeGroup } from './spreads.ts';

/** Groups of the highest bounds that are probed. */
const PROBED_GROUPS = 4;

/** Probes the most promising groups, then climbs from the best layout to that of a neighbouring group or spread, until none does more. */
export function probe(search: Search, groups: readonly BoundedGroup[], spreads: readonly number[]): void {
  const { best } = search;
  for (const { group, liftedBound } of mostPromising(groups))
    if (liftedBound >= best.score) probeGroup(search, group, spreads);
  for (let score = 0; best.score > score; ) {
    score = best.score;
    const { tensor, context, microBatch, expert } = best.layout;
    const from = { tensor, context, microBatch };
    for (const { group, liftedBound } of neighbours(groups, from))
      if (liftedBound >= best.score) probeGroup(search, group, spreads);
    for (const spread of spreads)
      if (spread === 2 * expert || 2 * spread === expert) probeSpread(search, from, spread);
  }
}

/** The groups of the highest bounds, and the highest of each tensor size: bounds mislead most about tensor traffic. */
function mostPromising(groups: readonly BoundedGroup[]): Set<BoundedGroup> {
  const sizes = new Set<number>();
  const ofEachSize = groups.filter(({ group }) => !sizes.has(group.tensor) && sizes.add(group.tensor));
  return new Set([...groups.slice(0, PROBED_GROUPS), ...ofEachSize]);
}

/** Tries a group with its most promising spread alone. */
function probeGroup(search: Search, group: Group, spreads: readonly number[]): void {
  takeGroup(search, group);
  probeSpread(search, group, boundSpreads(search, spreads, false)[0]!.expert);
}

function probeSpread(search: Search, group: Group, expert: number): void {
  takeGroup(search, group);
  search.candidate.expert = expert;
  forgetTimes(search);
  tryDepthsOnce(search);
}

const sizes = ['tensor', 'context', 'microBatch'] as const;

/** Groups that differ from one in one size alone, by the next smaller and the next larger that there is. */
function neighbours(groups: readonly BoundedGroup[], from: Group): BoundedGroup[] {
  return sizes.flatMap((size) => {
    const line = groups.filter(({ group }) =>
      sizes.every((other) => other === size || group[other] === from[other]),
    );
    const below = line.filter(({ group }) => group[size] < from[size]);
    const above = line.filter(({ group }) => group[size] > from[size]);
    below.sort((a, b) => b.group[size] - a.group[size]);
    above.sort((a, b) => a.group[size] - b.group[size]);
    return [...below.slice(0, 1), ...above.slice(0, 1)];
  });
}
