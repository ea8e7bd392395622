// Groups with every spread of their experts, whole and straddling: what a bound excludes is skipped.
import type { LeastTimes } from '../../step/leastTimes.ts';
import type { Group } from '../candidates.ts';
import type { Search } from '../searchState.ts';
import { mayStraddle, tryDepths } from './depths.ts';
import {
  boundOfSpreads,
  groupBound,
  leastOf,
  lifted,
  rememberTimes,
  roughGroupBound,
  straddlingGain,
} from './groups.ts';

/** A group, and the useful rate that it does not beat with any spread of its experts, whole and where it may straddle too. */
export interface BoundedGroup {
  group: Group;
  bound: number;
  liftedBound: number;
}

/** A spread of experts, the useful rate that the candidate's group does not beat with it, what straddling fills beside, and its first least times. */
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

/** The spreads of the candidate's group, the highest bound first; below what wins now a bound may be any number there. */
export function boundSpreads(search: Search, spreads: readonly number[]): BoundedSpread[] {
  const bounded = spreads.map((expert) => {
    search.candidate.expert = expert;
    const gain = straddlingGain(search);
    const bound = roughGroupBound(search, winningBound(search, gain));
    return { expert, gain, bound, second: { ...leastOf(search, 1) } };
  });
  return bounded.sort((a, b) => b.bound - a.bound);
}

/** Below this a group whose straddling fills so many times as many GPUs cannot win, straddling or whole. */
const winningBound = ({ best }: Search, gain: number): number => (gain > 1 ? best.score / gain : best.score);

/** Tries a group with every spread of its experts, the most promising first. */
export function trySpreads(search: Search, group: Group, spreads: readonly number[]): void {
  takeGroup(search, group);
  for (const { expert, bound, gain, second } of boundSpreads(search, spreads)) {
    if (lifted(bound, gain) < search.best.score) continue;
    search.candidate.expert = expert;
    rememberTimes(search, second);
    tryGroup(search, gain);
  }
}

/** Tries the candidate's group whole, then straddling. */
function tryGroup(search: Search, gain: number): void {
  const { candidate, best } = search;
  const bound = groupBound(search, winningBound(search, gain));
  if (bound >= best.score) tryDepths(search);
  if (lifted(bound, gain) < best.score) return;
  candidate.straddling = true;
  const mayWin = mayStraddle(search) && roughGroupBound(search, best.score) >= best.score;
  if (mayWin && groupBound(search, best.score) >= best.score) tryDepths(search);
  candidate.straddling = false;
}
