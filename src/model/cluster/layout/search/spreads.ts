// Groups with every spread of their experts, whole and straddling: what a bound excludes is skipped.
import type { LeastTimes } from '../../step/leastTimes.ts';
import type { Group } from '../candidates.ts';
import type { Search } from '../searchState.ts';
import { mayStraddle, tryDepths } from './depths.ts';
import { boundOfSpreads, groupBound, leastOf, lifted, rememberTimes, straddlingGain } from './groups.ts';

/** A group, and the useful rate that it does not beat with any spread of its experts, whole and where it may straddle too. */
export interface BoundedGroup {
  group: Group;
  bound: number;
  liftedBound: number;
}

/**
 * A spread of experts, the useful rate that the candidate's group does not beat with it, how many times as many GPUs it fills
 * straddling (0 where it cannot win so), and its first least times.
 */
interface BoundedSpread {
  expert: number;
  bound: number;
  gain: number;
  second: LeastTimes;
}

/** Takes a group into the candidate, whole. */
export function takeGroup({ candidate }: Search, { tensor, context, microBatch }: Group): void {
  candidate.tensor = tensor;
  candidate.context = context;
  candidate.microBatch = microBatch;
  candidate.straddling = false;
}

/** All groups with their bounds, the highest first. */
export function boundGroups(
  search: Search,
  groups: readonly Group[],
  spreads: readonly number[],
): BoundedGroup[] {
  const widest = spreads[spreads.length - 1]!;
  const bounded = groups.map((group) => {
    takeGroup(search, group);
    const bound = boundOfSpreads(search, widest);
    return { group, bound, liftedBound: lifted(bound, straddlingGain(search)) };
  });
  return bounded.sort((a, b) => b.bound - a.bound);
}

/**
 * The spreads of the candidate's group, the highest bound first; below what wins now a bound may be any number there. Where the group
 * may win straddling too, a bound counts down to where that lifts it to what wins.
 */
export function boundSpreads(
  search: Search,
  spreads: readonly number[],
  straddles: boolean,
): BoundedSpread[] {
  const bounded = spreads.map((expert) => {
    search.candidate.expert = expert;
    const gain = straddles ? straddlingGain(search) : 0;
    const bound = groupBound(search, winningBound(search, gain));
    return { expert, gain, bound, second: { ...leastOf(search, 1) } };
  });
  return bounded.sort((a, b) => b.bound - a.bound);
}

/** Below this a group whose straddling fills so many times as many GPUs cannot win, straddling or whole. */
const winningBound = ({ best }: Search, gain: number): number => (gain > 1 ? best.score / gain : best.score);

/** Tries a group with every spread of its experts, the most promising first. */
export function trySpreads(search: Search, { group, bound }: BoundedGroup, spreads: readonly number[]): void {
  const { best, candidate } = search;
  takeGroup(search, group);
  const straddles = straddlingMayWin(search, spreads);
  if (bound < best.score && !straddles) return;
  for (const spread of boundSpreads(search, spreads, straddles)) {
    candidate.expert = spread.expert;
    if (spread.bound >= best.score) tryWhole(search, spread);
    if (lifted(spread.bound, spread.gain) >= best.score) tryStraddling(search);
  }
}

/** Whether the candidate's group may win straddling with any spread of its experts. */
function straddlingMayWin(search: Search, spreads: readonly number[]): boolean {
  const { candidate, best } = search;
  candidate.straddling = true;
  const bound = boundOfSpreads(search, spreads[spreads.length - 1]!);
  candidate.straddling = false;
  return bound >= best.score;
}

/** Tries the candidate's group, whose first least times were kept, whole. */
function tryWhole(search: Search, { second }: BoundedSpread): void {
  rememberTimes(search, second);
  tryDepths(search);
}

/** Tries the candidate's group straddling. */
function tryStraddling(search: Search): void {
  const { candidate, best } = search;
  candidate.straddling = true;
  if (mayStraddle(search) && groupBound(search, best.score) >= best.score) tryDepths(search);
  candidate.straddling = false;
}
